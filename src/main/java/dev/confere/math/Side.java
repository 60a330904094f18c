package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One side of a relation.
public sealed interface Side {

  Span span();

  /// A side that has a value.
  ///
  /// Notation that can be taken in more than one way yields several readings. A link between two sides holds when it
  /// holds for one reading of each, and is refuted only when it fails for every pair.
  ///
  /// @param reading the one that is usually meant
  /// @param alternatives further readings of the same text
  /// @param unit the unit or the thing counted, as written: `kg`, `$`, `apples`
  record Read(Span span, Reading reading, List<Reading> alternatives, Optional<String> unit)
      implements Side {

    public Read {
      alternatives = List.copyOf(alternatives);
    }

    public Expression expression() {
      return reading.expression();
    }

    /// The usual reading and the others after it.
    public List<Reading> readings() {
      if (alternatives.isEmpty()) {
        return List.of(reading);
      }
      List<Reading> all = new ArrayList<>(List.of(reading));
      all.addAll(alternatives);
      return List.copyOf(all);
    }

    /// Whether it is one number as printed.
    public boolean isNumber() {
      return reading.printed().size() == 1;
    }

    /// The first number in the order of the text: in a run-on equality `147 + 29 = 176/8` it is what the first
    /// equality is about.
    public Optional<Expression.NumberLiteral> firstOperand() {
      return Leaves.first(reading.expression());
    }
  }

  /// One way to take the text of a side.
  ///
  /// @param printed the number as printed, with its digits, when the side is a single one (then rounding can be judged);
  ///     the elements in row-major order when it is a vector or matrix of such; else empty
  /// @param manner what was decided, e.g. `log to base e`; empty for the usual reading
  record Reading(Expression expression, List<WrittenNumber> printed, String manner) {
    public Reading {
      printed = List.copyOf(printed);
    }
  }

  /// A side that says nothing that could be checked: names that stand for nothing, words, an ellipsis.
  record Silent(Span span, String reason) implements Side {}

  /// A side that could not be read, from where reading stopped.
  record Unread(Span span, Span from, String reason) implements Side {}

  /// A side with a number that may be two different ones.
  record Ambiguous(Span span, String reason) implements Side {}
}
