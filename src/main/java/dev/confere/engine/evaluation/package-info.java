/// Binding names and evaluating expressions.
///
/// Knows: all of the engine. Must never know: **what the author stated**; HTML. A check is worth something only if the computing
/// hand is blind.
@NullMarked
package dev.confere.engine.evaluation;

import org.jspecify.annotations.NullMarked;
