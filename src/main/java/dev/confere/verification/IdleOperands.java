package dev.confere.verification;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.Value;
import dev.confere.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Numerals of a side that its value does not depend on: `-1.7` in `\max(0, -1.7)`, a factor beside a zero.
///
/// That a chain holds says nothing of them: with another digit it would hold as well. So a chain does not verify them; they must
/// stand in the data.
final class IdleOperands {

  /// A side of more numerals is not a line that somebody typed, and each costs an evaluation.
  private static final int MOST = 200;

  private final Function<Expression, Optional<Value>> evaluation;

  IdleOperands(Function<Expression, Optional<Value>> evaluation) {
    this.evaluation = evaluation;
  }

  List<Span> of(Expression side) {
    if (dependsOnAll(side)) {
      return List.of();
    }
    List<NumberLiteral> literals = Expressions.literals(side);
    Optional<Value> value = evaluation.apply(side);
    if (value.isEmpty() || literals.size() > MOST) {
      return List.of();
    }
    Optional<List<NumberLiteral>> told = told(literals, side, value.get());
    List<NumberLiteral> idle = told.isPresent() ? told.get() : tried(literals, side, value.get());
    return idle.isEmpty() ? List.of() : idle.stream().map(NumberLiteral::span).toList();
  }

  private Optional<List<NumberLiteral>> told(
      List<NumberLiteral> literals, Expression side, Value value) {
    if (!isPlain(literals, value)) {
      return Optional.empty();
    }
    // A value that is not exact may not be seen to be the same as before.
    return Influence.idle(side, evaluation).filter(idle -> idle.isEmpty() || isExact(value));
  }

  /// Whether each numeral stands once, and the value can be compared.
  private static boolean isPlain(List<NumberLiteral> literals, Value value) {
    return !(value instanceof Value.Array array && array.elements().isEmpty())
        && (areInOrder(literals) || areApart(literals));
  }

  /// Whether each numeral begins behind the one before, as they mostly do.
  private static boolean areInOrder(List<NumberLiteral> literals) {
    int last = -1;
    for (int i = 0; i < literals.size(); i++) {
      int start = literals.get(i).span().start();
      if (start <= last) {
        return false;
      }
      last = start;
    }
    return true;
  }

  private static boolean areApart(List<NumberLiteral> literals) {
    Set<Span> spans = HashSet.newHashSet(literals.size());
    for (NumberLiteral literal : literals) {
      if (!spans.add(literal.span())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExact(Value value) {
    if (value instanceof Value.Number(Real number, int _)) {
      return number instanceof Exact;
    }
    return Arrays.scalars(value).stream()
        .allMatch(
            one -> one instanceof Value.Number(Real number, int _) && number instanceof Exact);
  }

  private List<NumberLiteral> tried(List<NumberLiteral> literals, Expression side, Value value) {
    return literals.stream().filter(literal -> isIdle(literal, side, value)).toList();
  }

  /// True where no evaluation is needed to know that the value depends on every numeral: in sums, and in products of numbers other
  /// than zero. False says nothing.
  private static boolean dependsOnAll(Expression side) {
    return switch (side) {
      case NumberLiteral _, Expression.Name _ -> true;
      case Expression.Unary unary ->
          unary.operator() != UnaryOperator.NOT && dependsOnAll(unary.operand());
      case Expression.Binary sum
          when sum.operator() == BinaryOperator.ADD || sum.operator() == BinaryOperator.SUBTRACT ->
          dependsOnAll(sum.left()) && dependsOnAll(sum.right());
      default -> isProduct(side);
    };
  }

  /// A product or quotient of numerals, none of them zero.
  private static boolean isProduct(Expression side) {
    return switch (side) {
      case NumberLiteral literal -> !literal.value().isZero();
      case Expression.Unary unary ->
          unary.operator() != UnaryOperator.NOT && isProduct(unary.operand());
      case Expression.Binary product
          when product.operator() == BinaryOperator.MULTIPLY
              || product.operator() == BinaryOperator.DIVIDE ->
          isProduct(product.left()) && isProduct(product.right());
      default -> false;
    };
  }

  /// Whether a unit more or a unit less in the last digit makes no difference.
  private boolean isIdle(NumberLiteral literal, Expression side, Value value) {
    Rational unit = Rational.ofTenToThe(-literal.decimals());
    return same(literal, literal.value().plus(unit), side, value)
        || same(literal, literal.value().minus(unit), side, value);
  }

  private boolean same(NumberLiteral literal, Rational other, Expression side, Value value) {
    return evaluation
        .apply(Expressions.replace(side, Map.of(literal, other)))
        .filter(value::equals)
        .isPresent();
  }
}
