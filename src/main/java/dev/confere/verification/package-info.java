/// Whether what the author stated is what the data gives.
///
/// Knows: worksheets, statements, rounding, the reader of mathematics. Must never know: how an answer is computed or typeset.
@NullMarked
package dev.confere.verification;

import org.jspecify.annotations.NullMarked;
