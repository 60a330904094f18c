/// What may be wrong, where, and how it is shown to the author.
///
/// Knows: spans. Must never know: who reports; where it is shown.
@NullMarked
package dev.confere.diagnostic;

import org.jspecify.annotations.NullMarked;
