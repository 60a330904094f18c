package dev.confere.verification;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Sees that one side of a step is the other with some of its parts worked out and rounded: `452 / 1.05^14 = 452 / 1.98`.
final class RoundedStep {

  /// Trees beyond this size are not lines that somebody worked out by hand, and each node costs an evaluation.
  private static final int LARGEST = 60;

  private final Function<Expression, Optional<Value>> evaluate;
  private final List<NumberLiteral> rounded = new ArrayList<>();

  private RoundedStep(Function<Expression, Optional<Value>> evaluate) {
    this.evaluate = evaluate;
  }

  /// The numbers of `to` that are roundings of the parts of `from` which they stand for; empty when the two differ in anything else.
  ///
  /// @param evaluate the value of an expression in the scope of the chain
  static List<NumberLiteral> between(
      Expression from, Expression to, Function<Expression, Optional<Value>> evaluate) {
    RoundedStep step = new RoundedStep(evaluate);
    boolean small = Expressions.literals(from).size() + Expressions.literals(to).size() <= LARGEST;
    return small && step.follows(from, to) ? List.copyOf(step.rounded) : List.of();
  }

  private boolean follows(Expression from, Expression to) {
    return isSame(from, to) || isRounding(from, to) || isAlike(from, to) && followAll(from, to);
  }

  private boolean followAll(Expression from, Expression to) {
    List<Expression> before = Expressions.children(from);
    List<Expression> after = Expressions.children(to);
    if (before.isEmpty() || before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!follows(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlike(Expression from, Expression to) {
    return switch (from) {
      case Expression.Binary a -> to instanceof Expression.Binary b && a.operator() == b.operator();
      case Expression.Unary a -> to instanceof Expression.Unary b && a.operator() == b.operator();
      case Expression.Call a ->
          to instanceof Expression.Call b && a.function().equals(b.function());
      case Expression.ArrayLiteral a -> to instanceof Expression.ArrayLiteral;
      case NumberLiteral a -> false;
      case Expression.TextLiteral a -> false;
      case Expression.BooleanLiteral a -> false;
      case Expression.Name a -> false;
      case Expression.Conditional a -> false;
      case Expression.Range a -> false;
      case Expression.RecordLiteral a -> false;
      case Expression.Comprehension a -> false;
      case Expression.Index a -> false;
      case Expression.Field a -> false;
    };
  }

  private boolean isSame(Expression from, Expression to) {
    return number(from)
        .flatMap(a -> number(to).filter(b -> Reals.compare(a, b) == Ordering.EQUAL))
        .isPresent();
  }

  /// Less than a unit of the last digit away. Whole numbers are not taken for roundings.
  private boolean isRounding(Expression from, Expression to) {
    if (!(to instanceof NumberLiteral literal) || literal.decimals() == 0) {
      return false;
    }
    Rational unit = Rational.ofTenToThe(-literal.decimals());
    boolean near =
        number(from).flatMap(value -> Rounding.within(value, literal.value(), unit)).orElse(false);
    if (near) {
      rounded.add(literal);
    }
    return near;
  }

  private Optional<Real> number(Expression expression) {
    return evaluate.apply(expression).flatMap(RoundedStep::number);
  }

  private static Optional<Real> number(Value value) {
    return value instanceof Value.Number number ? Optional.of(number.value()) : Optional.empty();
  }
}
