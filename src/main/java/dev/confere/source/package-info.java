/// Source text and places in it.
///
/// Knows: text, offsets, lines. Must never know: Markdown, numbers, the disk.
@NullMarked
package dev.confere.source;

import org.jspecify.annotations.NullMarked;
