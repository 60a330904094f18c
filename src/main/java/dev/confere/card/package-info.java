/// Pictures of pages for those who pass a link on: a title set in type on a sheet, as PNG.
///
/// Knows: the outlines of a font (TrueType), areas and their coverage, PNG. It draws by itself, without the graphics of Java, whose
/// fonts and rounding differ from machine to machine. Must never know: pages, sites, files.
@NullMarked
package dev.confere.card;

import org.jspecify.annotations.NullMarked;
