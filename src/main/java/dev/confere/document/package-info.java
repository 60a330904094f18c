/// A document as its author wrote it: blocks, inlines, data, statements, tables.
///
/// Knows: source, expressions, how numbers are written. Must never know: flexmark, HTML, files, values.
@NullMarked
package dev.confere.document;

import org.jspecify.annotations.NullMarked;
