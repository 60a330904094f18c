package dev.confere.figure;

/// A drawing and how large it is.
record Sheet(Canvas canvas, double width, double height) {}
