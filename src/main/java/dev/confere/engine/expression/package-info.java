/// The language of expressions: tokens, the parser, the tree and its printer.
///
/// Knows: source, diagnostics, rationals. Must never know: what a name stands for.
@NullMarked
package dev.confere.engine.expression;

import org.jspecify.annotations.NullMarked;
