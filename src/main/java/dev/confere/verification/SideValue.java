package dev.confere.verification;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A side of a relation in one of its readings: what was written, and what it comes to.
///
/// A side stands in up to two relations of its chain; its texts are made once, when the first of them is written down.
public final class SideValue {

  private final Expression expression;
  private final Value value;
  private final List<WrittenNumber> printed;
  private @Nullable String words;
  private @Nullable String exact;
  private @Nullable String unit;

  /// @param printed the numbers as printed, in row-major order, when the side is nothing else; else empty
  SideValue(Expression expression, Value value, List<WrittenNumber> printed) {
    this.expression = expression;
    this.value = value;
    this.printed = List.copyOf(printed);
  }

  public Expression expression() {
    return expression;
  }

  public Value value() {
    return value;
  }

  /// The numbers as printed, in row-major order, when the side is nothing else; else empty.
  public List<WrittenNumber> printed() {
    return printed;
  }

  /// In the language of expressions.
  public String words() {
    String known = words;
    if (known == null) {
      known = ExpressionPrinter.print(expression);
      words = known;
    }
    return known;
  }

  public String exact() {
    String known = exact;
    if (known == null) {
      known = ExactText.of(value);
      exact = known;
    }
    return known;
  }

  /// The weight of the last digit of each number; empty when the side is more than numbers, or none shows one.
  public String unit() {
    String known = unit;
    if (known == null) {
      known = units();
      unit = known;
    }
    return known;
  }

  private String units() {
    StringBuilder units = new StringBuilder();
    for (WrittenNumber number : printed) {
      Optional<Rational> unit = number.unit();
      if (unit.isEmpty()) {
        return "";
      }
      units.append(units.isEmpty() ? "" : ", ").append(unit.get());
    }
    return units.toString();
  }
}
