package dev.confere.verification;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Tells from the values of its parts which numerals of an expression its value does not depend on, without trying others.
///
/// Where an operation takes different operands to different results, what matters to the operand matters to the result; where it
/// takes all of them to one, as `0 · x` does, a numeral as operand does not matter. The rest is not decided here.
///
/// Each numeral must stand in the expression once, and a value that is an array must not be empty.
final class Influence {

  private static final Rational TWO = Rational.of(2);

  private final Function<Expression, Optional<Value>> evaluation;
  private final ArrayInfluence arrays = new ArrayInfluence(this);
  private final List<NumberLiteral> idle = new ArrayList<>();

  private Influence(Function<Expression, Optional<Value>> evaluation) {
    this.evaluation = evaluation;
  }

  /// The numerals that the value does not depend on; empty when that must be tried.
  static Optional<List<NumberLiteral>> idle(
      Expression side, Function<Expression, Optional<Value>> evaluation) {
    Influence influence = new Influence(evaluation);
    return influence.settles(side) ? Optional.of(influence.idle) : Optional.empty();
  }

  /// Whether it is decided for each numeral of the expression if it matters to its value; those that do not are kept.
  boolean settles(Expression expression) {
    return switch (expression) {
      case NumberLiteral _, Expression.Name _ -> true;
      case Expression.Unary unary ->
          unary.operator() != UnaryOperator.NOT && settles(unary.operand());
      case Expression.Binary binary -> settles(binary);
      case Expression.ArrayLiteral array -> settles(array.elements());
      case Expression.Call call -> settles(call);
      default -> false;
    };
  }

  private boolean settles(List<Expression> elements) {
    for (Expression element : elements) {
      if (!settles(element)) {
        return false;
      }
    }
    return true;
  }

  private boolean settles(Expression.Binary binary) {
    Expression left = binary.left();
    Expression right = binary.right();
    return switch (binary.operator()) {
      case ADD, SUBTRACT -> settles(left) && settles(right);
      case MULTIPLY, DIVIDE -> factor(left, sign(right)) && factor(right, sign(left));
      case POWER -> power(left, right);
      default -> false;
    };
  }

  /// A factor beside another one, or the dividend or divisor beside the other of them.
  private boolean factor(Expression factor, Ordering other) {
    return switch (other) {
      case LESS, GREATER -> settles(factor);
      case EQUAL -> isWithout(factor);
      case UNDECIDED -> false;
    };
  }

  /// Different exponents make different powers unless the base is 0, 1 or −1; different bases do unless the exponent is 0, or one base
  /// is the opposite of the other.
  private boolean power(Expression base, Expression exponent) {
    Optional<Rational> n = number(exponent).flatMap(Real::exact);
    if (n.isEmpty() || n.get().isZero()) {
      return false;
    }
    boolean odd = n.get().isInteger() && n.get().numerator().testBit(0);
    return number(base).filter(Influence::isNoUnit).isPresent()
        && (odd || isNeverOpposite(base))
        && settles(base)
        && settles(exponent);
  }

  private static boolean isNoUnit(Real base) {
    return isOther(base, Exact.ZERO)
        && isOther(base, Exact.ONE)
        && isOther(base, Exact.ONE.negate());
  }

  private static boolean isOther(Real one, Real other) {
    Ordering ordering = Reals.compare(one, other);
    return ordering == Ordering.LESS || ordering == Ordering.GREATER;
  }

  /// Whether no unit of its last digit leads from the number to its opposite.
  private static boolean isNeverOpposite(Expression base) {
    return switch (base) {
      case Expression.Name _ -> true;
      case NumberLiteral literal ->
          !literal.value().abs().times(TWO).equals(Rational.ofTenToThe(-literal.decimals()));
      case Expression.Unary(var _, UnaryOperator sign, Expression operand) ->
          sign != UnaryOperator.NOT && isNeverOpposite(operand);
      default -> false;
    };
  }

  private boolean settles(Expression.Call call) {
    List<Expression> arguments = new ArrayList<>();
    for (Expression.Argument argument : call.arguments()) {
      if (argument.name().isPresent()) {
        return false;
      }
      arguments.add(argument.value());
    }
    return call.derivativeOrder() == 0 && settles(call.function(), arguments);
  }

  private boolean settles(String function, List<Expression> arguments) {
    return switch (function) {
      case "sqrt", "log", "ln", "exp" -> arguments.size() == 1 && settles(arguments.getFirst());
      case "relu" -> arguments.size() == 1 && rectified(arguments.getFirst());
      case "matmul" -> arguments.size() == 2 && arrays.product(arguments.get(0), arguments.get(1));
      case "sum" ->
          arguments.size() == 1
              && arguments.getFirst() instanceof Expression.Comprehension summands
              && arrays.sum(summands);
      case "max" -> arguments.size() > 1 && extreme(arguments, Ordering.GREATER);
      case "min" -> arguments.size() > 1 && extreme(arguments, Ordering.LESS);
      default -> false;
    };
  }

  private boolean rectified(Expression argument) {
    if (argument instanceof Expression.Index element) {
      return arrays.rectified(element);
    }
    return switch (sign(argument)) {
      case GREATER -> settles(argument);
      case EQUAL, LESS -> isWithout(argument);
      case UNDECIDED -> false;
    };
  }

  /// Only the one that is beyond all others matters. A unit less, or more, leaves any other behind it.
  private boolean extreme(List<Expression> arguments, Ordering beyond) {
    List<Real> numbers = new ArrayList<>();
    for (Expression argument : arguments) {
      Optional<Real> number = number(argument).filter(Exact.class::isInstance);
      if (number.isEmpty()) {
        return false;
      }
      numbers.add(number.get());
    }
    for (int i = 0; i < numbers.size(); i++) {
      Expression argument = arguments.get(i);
      if (!(isAlone(numbers, i, beyond) ? settles(argument) : isWithout(argument))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlone(List<Real> numbers, int index, Ordering beyond) {
    for (int i = 0; i < numbers.size(); i++) {
      if (i != index && Reals.compare(numbers.get(index), numbers.get(i)) != beyond) {
        return false;
      }
    }
    return true;
  }

  /// An operand that does not matter to the result, however it changes in one direction.
  boolean isWithout(Expression operand) {
    return switch (operand) {
      case Expression.Name _ -> true;
      case NumberLiteral literal -> keep(literal);
      case Expression.Unary(var _, UnaryOperator sign, Expression inner) ->
          sign != UnaryOperator.NOT && isWithout(inner);
      default -> false;
    };
  }

  /// Keeps a numeral that does not matter; true, for it is decided.
  boolean keep(NumberLiteral literal) {
    return idle.add(literal);
  }

  Optional<Value> value(Expression expression) {
    return evaluation.apply(expression);
  }

  private Ordering sign(Expression expression) {
    return number(expression).map(Real::signum).orElse(Ordering.UNDECIDED);
  }

  private Optional<Real> number(Expression expression) {
    if (expression instanceof NumberLiteral literal) {
      return Optional.of(Real.of(literal.value()));
    }
    return evaluation.apply(expression).flatMap(Influence::number);
  }

  private static Optional<Real> number(Value value) {
    return value instanceof Value.Number number ? Optional.of(number.value()) : Optional.empty();
  }
}
