package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Value.Bool;
import dev.confere.engine.value.Value.Entries;
import dev.confere.engine.value.Value.Number;
import dev.confere.engine.value.Value.Scalar;
import dev.confere.engine.value.Value.Text;
import java.util.function.Predicate;

/// `= != < <= > >=`, broadcast over arrays: an array of truth values.
///
/// Numbers are compared with numbers, text with text, truth values with truth values, of which only
/// numbers have an order. Numbers that cannot be told apart are COMPARISON_UNDECIDED, never equal.
public final class Comparison {

  private Comparison() {}

  public static Value equal(Value left, Value right, Meter meter) {
    return each(left, right, meter, Comparison::same);
  }

  public static Value notEqual(Value left, Value right, Meter meter) {
    return each(left, right, meter, (a, b) -> !same(a, b));
  }

  public static Value less(Value left, Value right, Meter meter) {
    return ordered(left, right, meter, order -> order == Ordering.LESS);
  }

  public static Value lessOrEqual(Value left, Value right, Meter meter) {
    return ordered(left, right, meter, order -> order != Ordering.GREATER);
  }

  public static Value greater(Value left, Value right, Meter meter) {
    return ordered(left, right, meter, order -> order == Ordering.GREATER);
  }

  public static Value greaterOrEqual(Value left, Value right, Meter meter) {
    return ordered(left, right, meter, order -> order != Ordering.LESS);
  }

  /// How two reals compare: never `UNDECIDED`.
  ///
  /// @throws EvaluationFailure COMPARISON_UNDECIDED
  public static Ordering order(Real left, Real right) {
    Ordering order = Reals.compare(left, right);
    if (order == Ordering.UNDECIDED) {
      throw new EvaluationFailure(
          Code.COMPARISON_UNDECIDED, "two numbers agree in all digits tried and may be equal");
    }
    return order;
  }

  @FunctionalInterface
  private interface Test {
    boolean holds(Scalar left, Scalar right);
  }

  private static Value each(Value left, Value right, Meter meter, Test test) {
    return Broadcasting.map(left, right, meter, (a, b) -> new Bool(test.holds(a, b)));
  }

  private static Value ordered(Value left, Value right, Meter meter, Predicate<Ordering> wanted) {
    return each(
        left,
        right,
        meter,
        (a, b) -> {
          if (a instanceof Number x && b instanceof Number y) {
            return wanted.test(order(x.value(), y.value()));
          }
          throw incomparable(a, b);
        });
  }

  private static boolean same(Scalar left, Scalar right) {
    return switch (left) {
      case Number a when right instanceof Number b -> order(a.value(), b.value()) == Ordering.EQUAL;
      case Text a when right instanceof Text b -> a.equals(b);
      case Bool a when right instanceof Bool b -> a.equals(b);
      case Number a -> throw incomparable(left, right);
      case Text a -> throw incomparable(left, right);
      case Bool a -> throw incomparable(left, right);
      case Entries a -> throw incomparable(left, right);
    };
  }

  private static EvaluationFailure incomparable(Scalar left, Scalar right) {
    return new EvaluationFailure(
        Code.WRONG_TYPE, "cannot compare " + left.kind() + " with " + right.kind());
  }
}
