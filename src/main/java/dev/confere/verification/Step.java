package dev.confere.verification;

import dev.confere.document.Relation;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/// A relation of a chain that was judged, with its sides as they were read.
///
/// @param span of both sides
public record Step(
    Span span, Relation relation, Operand left, Operand right, String manner, Verdict verdict) {

  /// A side of a relation.
  ///
  /// @param printed the numbers as printed, in row-major order, when the side is nothing else
  public record Operand(Expression expression, Value value, List<WrittenNumber> printed) {
    public Operand {
      printed = List.copyOf(printed);
    }

    static Operand of(SideValue side) {
      return new Operand(side.expression(), side.value(), side.printed());
    }

    /// In the language of expressions.
    public String words() {
      return ExpressionPrinter.print(expression);
    }

    public String exact() {
      return ExactText.of(value);
    }

    /// The weight of the last digit of each number; empty when the side is more than numbers, or none shows one.
    public String unit() {
      return printed.stream().anyMatch(number -> number.unit().isEmpty())
          ? ""
          : printed.stream()
              .map(number -> number.unit().map(Rational::toString).orElse(""))
              .collect(Collectors.joining(", "));
    }
  }
}
