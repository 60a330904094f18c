package dev.confere.verification;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import java.util.List;

/// A side of a relation in one of its readings: what was written, and what it comes to.
///
/// @param printed the numbers as printed, in row-major order, when the side is nothing else; else empty
record SideValue(Expression expression, Value value, List<WrittenNumber> printed) {}
