package dev.confere.verification;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What [Influence] tells where operands are arrays: products of matrices, sums of powers, elements of vectors.
///
/// A change by a unit of the last digit that leaves no value at all, such as an index behind the last, is a change that matters.
final class ArrayInfluence {

  private final Influence influence;

  ArrayInfluence(Influence influence) {
    this.influence = influence;
  }

  /// `matmul(A, B)`: an entry matters unless all that it is multiplied with is zero.
  boolean product(Expression left, Expression right) {
    Optional<Value.Array> a = exact(left);
    Optional<Value.Array> b = exact(right);
    return a.isPresent()
        && b.isPresent()
        && left(left, a.get().shape().rank(), zeroRows(b.get()))
        && right(right, b.get().shape().rank(), zeroColumns(a.get()));
  }

  private boolean left(Expression factor, int rank, boolean[] zeros) {
    if (!(factor instanceof Expression.ArrayLiteral(var _, List<Expression> parts))) {
      return factor instanceof Expression.Name;
    }
    for (int i = 0; i < parts.size(); i++) {
      Expression part = parts.get(i);
      if (!(rank > 1 ? left(part, rank - 1, zeros) : entry(part, zeros[i]))) {
        return false;
      }
    }
    return true;
  }

  private boolean right(Expression factor, int rank, boolean[] zeros) {
    if (!(factor instanceof Expression.ArrayLiteral(var _, List<Expression> parts))) {
      return factor instanceof Expression.Name;
    }
    for (int i = 0; i < parts.size(); i++) {
      Expression part = parts.get(i);
      if (!(rank > 1 ? row(part, zeros[i]) : entry(part, zeros[i]))) {
        return false;
      }
    }
    return true;
  }

  private boolean row(Expression row, boolean zero) {
    if (!(row instanceof Expression.ArrayLiteral(var _, List<Expression> entries))) {
      return row instanceof Expression.Name;
    }
    for (Expression entry : entries) {
      if (!entry(entry, zero)) {
        return false;
      }
    }
    return true;
  }

  private boolean entry(Expression entry, boolean zero) {
    return zero ? influence.isWithout(entry) : influence.settles(entry);
  }

  /// A matrix or vector of rational numbers.
  private Optional<Value.Array> exact(Expression expression) {
    if (!(influence.value(expression).orElse(Value.UNKNOWN) instanceof Value.Array array)
        || array.elements().isEmpty()
        || array.shape().rank() > 2) {
      return Optional.empty();
    }
    for (Value.Scalar element : array.elements()) {
      if (!(element instanceof Value.Number number) || !(number.value() instanceof Exact)) {
        return Optional.empty();
      }
    }
    return Optional.of(array);
  }

  private static boolean[] zeroRows(Value.Array array) {
    boolean[] zeros = new boolean[array.shape().axis(0)];
    Arrays.fill(zeros, true);
    int length = array.elements().size() / zeros.length;
    for (int i = 0; i < array.elements().size(); i++) {
      zeros[i / length] &= sign(array.elements().get(i)) == Ordering.EQUAL;
    }
    return zeros;
  }

  private static boolean[] zeroColumns(Value.Array array) {
    boolean[] zeros = new boolean[array.shape().axis(array.shape().rank() - 1)];
    Arrays.fill(zeros, true);
    for (int i = 0; i < array.elements().size(); i++) {
      zeros[i % zeros.length] &= sign(array.elements().get(i)) == Ordering.EQUAL;
    }
    return zeros;
  }

  private static Ordering sign(Value.Scalar scalar) {
    return scalar instanceof Value.Number number ? number.value().signum() : Ordering.UNDECIDED;
  }

  /// `sum(b^k for k in m..n)` with a base that stays at or above zero: each power but the zeroth grows with it, and each that comes
  /// or goes at an end of the range is positive.
  boolean sum(Expression.Comprehension summands) {
    return summands.range() instanceof Expression.Range(var _, NumberLiteral from, NumberLiteral to)
        && from.decimals() == 0
        && to.decimals() == 0
        && from.value().signum() >= 0
        && from.value().compareTo(to.value()) < 0
        && isPower(summands.body(), summands.variable());
  }

  private static boolean isPower(Expression body, String variable) {
    return body
            instanceof
            Expression.Binary(
                var _,
                BinaryOperator operator,
                NumberLiteral base,
                Expression.Name(var _, String exponent))
        && operator == BinaryOperator.POWER
        && exponent.equals(variable)
        && base.value().compareTo(Rational.ofTenToThe(-base.decimals())) >= 0;
  }

  /// `relu(z[2])`: the index matters unless an element beside that one is rectified to the same.
  boolean rectified(Expression.Index element) {
    if (!(element.target() instanceof Expression.Name)
        || element.selectors().size() != 1
        || !(element.selectors().getFirst() instanceof Expression.Selector.At(NumberLiteral index))
        || !index.value().isInteger()
        || index.decimals() > 0) {
      return false;
    }
    Optional<Value.Array> vector = exact(element.target()).filter(one -> one.shape().rank() == 1);
    return vector.isPresent() && rectified(vector.get().elements(), index);
  }

  private boolean rectified(List<Value.Scalar> elements, NumberLiteral index) {
    int at = index.value().numerator().intValueExact() - 1;
    boolean idle = false;
    for (int beside = at - 1; beside <= at + 1; beside += 2) {
      if (beside >= 0
          && beside < elements.size()
          && rectified(elements.get(at)).equals(rectified(elements.get(beside)))) {
        if (decimals(elements.get(at)) != decimals(elements.get(beside))) {
          return false; // what stands around the call decides whether the spelling is seen
        }
        idle = true;
      }
    }
    return !idle || influence.keep(index);
  }

  private static Real rectified(Value.Scalar scalar) {
    return scalar instanceof Value.Number number && sign(number) == Ordering.GREATER
        ? number.value()
        : Exact.ZERO;
  }

  private static int decimals(Value.Scalar scalar) {
    return scalar instanceof Value.Number number ? number.decimals() : 0;
  }
}
