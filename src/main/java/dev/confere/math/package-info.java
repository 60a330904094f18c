/// The reader of mathematics: LaTeX and plain text become chains of expressions; values become LaTeX.
///
/// Knows: how people write mathematics, in formulas and in sentences, and the expression tree that it is
/// read into. A symbol is what [dev.confere.math.Names] says that it is, and nothing else: what cannot be
/// read is said to be unread, never guessed. Must never know: what an expression evaluates to, whether a
/// chain holds, documents, pages, libraries of typesetting.
///
/// What formulas were read as that pages write again is [kept][dev.confere.math.KnownFormulas] for all pages: it depends on nothing
/// but their text, the names and the notation.
@NullMarked
package dev.confere.math;

import org.jspecify.annotations.NullMarked;
