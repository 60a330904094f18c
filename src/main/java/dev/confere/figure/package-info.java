/// Figures as SVG, drawn from values: plots, bars, heat maps, convolutions, networks, lines.
///
/// A [dev.confere.figure.Figure] holds what is seen, with its numbers exact and as printed; [dev.confere.figure.Painter] draws it and
/// says it in words. Colours are names of classes: what they look like is the theme's business.
///
/// Knows: numbers. Must never know: documents, pages, where a value came from. Coordinates are `double`, and only
/// coordinates: what is printed or said is exact.
@NullMarked
package dev.confere.figure;

import org.jspecify.annotations.NullMarked;
