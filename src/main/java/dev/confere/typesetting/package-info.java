/// LaTeX formulas in, HTML with MathML out.
///
/// This room knows GraalJS and KaTeX and no other room does: one [dev.confere.typesetting.Typesetter]
/// asks KaTeX as little as possible, because a JavaScript engine costs a second or two to start and
/// milliseconds a formula. A formula is taken apart into its signs and the units between them
/// ([dev.confere.typesetting.Composition]), a fraction into what stands above and below its bar
/// ([dev.confere.typesetting.Fraction]), its numbers are set as others of their kind
/// ([dev.confere.typesetting.Numbers]), and formulas that then differ only in digits share one *glyph shape*.
/// Shapes and renderings are kept in memory and, if the caller names a folder, on disk; the commonest units come with the
/// program ([dev.confere.typesetting.CommonParts]).
///
/// What comes out is byte for byte what KaTeX itself gives, whichever way it was had.
///
/// It must never know documents, pages, numbers or diagnostics: strings in, strings out. A formula that
/// KaTeX refuses is a value with a place in the formula, for others to report.
@NullMarked
package dev.confere.typesetting;

import org.jspecify.annotations.NullMarked;
