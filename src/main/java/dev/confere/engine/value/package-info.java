/// What an expression can stand for, and arithmetic that broadcasts over it.
///
/// Knows: numbers, shapes. Must never know: names, scopes, text of documents. It stands above the functions and the
/// evaluator, so that neither needs the other.
@NullMarked
package dev.confere.engine.value;

import org.jspecify.annotations.NullMarked;
