package dev.confere.figure;

/// A figure that is drawn.
///
/// @param label where in its sequence it stands; empty when it stands alone
/// @param svg an element with the role of an image, its title and description inside
/// @param description what is seen, in words and true numbers
/// @param wide whether it is wider than a telephone, and so has to scroll
public record Picture(String label, String svg, String description, boolean wide) {}
