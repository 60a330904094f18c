/// LaTeX formulas in, HTML with MathML out.
///
/// ```text
///  Formula ──NoadReader──► Noad ──Layout──► Box ─────┐
///                            │                       ├─FormulaWriter──► HTML
///                            └──────Mathml──► Element┘
/// ```
///
/// Ordinary formulas are set by a [layout engine of our own][dev.confere.typesetting.LayoutEngine], by the rules of TeX and in some tens of
/// microseconds. What signs are and how large their glyphs, it reads in a [table][dev.confere.typesetting.Glyphs] that KaTeX is
/// [asked for][dev.confere.typesetting.Survey] when the program is built. Formulas that differ in digits alone are laid out once, as a
/// [form][dev.confere.typesetting.PrintedForm] with [blanks][dev.confere.typesetting.Blanks] to be filled in.
///
/// Whatever the engine is not sure of goes to KaTeX whole: commands that are rare, macros of the site, and everything with a mistake in
/// it, which KaTeX knows how to tell.
///
/// This room knows GraalJS and KaTeX and no other room does. A JavaScript engine costs a second or two to start and milliseconds a formula,
/// so it is started by the first formula that needs it, and [asked as little as possible][dev.confere.typesetting.ShapeTypesetter]: its
/// numbers are set as others of their kind ([dev.confere.typesetting.Numbers]), and formulas that then differ only in digits share one
/// *glyph shape*. Shapes and renderings are kept in memory and, if the caller names a folder, on disk.
///
/// What comes out is byte for byte what KaTeX itself gives, whichever way it was had.
///
/// It must never know documents, pages, numbers or diagnostics: strings in, strings out. A formula that
/// KaTeX refuses is a value with a place in the formula, for others to report.
@NullMarked
package dev.confere.typesetting;

import org.jspecify.annotations.NullMarked;
