/// Characters as the bytes of files.
///
/// Knows: Unicode. Must never know: what is written, or where to.
@NullMarked
package dev.confere.encoding;

import org.jspecify.annotations.NullMarked;
