package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Operand.Form;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signs and sums of operands, with what becomes of their units.
final class Sums {
  private Sums() {}

  static Operand negative(Span sign, Operand operand) {
    Expression negated = Build.negate(sign.to(operand.span()), operand.expression());
    List<WrittenNumber> printed =
        operand.printed().size() == 1 ? List.of(negated(operand.printed().getFirst())) : List.of();
    return new Operand(
        negated, printed, operand.unit(), operand.form(), operand.percent(), operand.mixed());
  }

  static Operand positive(Span sign, Operand operand) {
    Expression plus =
        new Expression.Unary(sign.to(operand.span()), UnaryOperator.PLUS, operand.expression());
    return new Operand(
        plus,
        operand.printed(),
        operand.unit(),
        operand.form(),
        operand.percent(),
        operand.mixed());
  }

  private static WrittenNumber negated(WrittenNumber number) {
    return new WrittenNumber(
        "-" + number.text(),
        number.value().negate(),
        number.form(),
        number.decimals(),
        number.unit(),
        WrittenNumber.Sign.HYPHEN,
        number.grouped());
  }

  static Operand of(List<Operand> terms) {
    List<Unit> units = units(terms);
    boolean mixed = isMixed(terms, units);
    boolean percent = true;
    List<Expression> expressions = new ArrayList<>(terms.size());
    for (Operand term : terms) {
      expressions.add(mixed ? inSmallest(term) : term.expression());
      percent &= term.percent();
    }
    Optional<Unit> unit =
        units.isEmpty()
            ? Optional.empty()
            : Optional.of(mixed ? Units.converted(units.getFirst()) : units.getFirst());
    return new Operand(Build.sum(expressions), List.of(), unit, Form.SUM, percent, mixed);
  }

  private static List<Unit> units(List<Operand> terms) {
    List<Unit> units = new ArrayList<>();
    for (Operand term : terms) {
      term.unit().ifPresent(units::add);
    }
    return units;
  }

  private static boolean isMixed(List<Operand> terms, List<Unit> units) {
    for (Unit unit : units) {
      if (unit.converts(units.getFirst())) {
        return true;
      }
    }
    for (Operand term : terms) {
      if (term.mixed()) {
        return true;
      }
    }
    return false;
  }

  private static Expression inSmallest(Operand term) {
    if (term.unit().isEmpty() || !term.unit().get().isMeasure()) {
      throw Halt.silent(term.span(), "numbers with and without units are added");
    }
    return Build.scaled(term.expression(), term.unit().get().scale());
  }

  static Optional<Unit> productUnit(Operand left, Operand right) {
    if (left.unit().isPresent() && right.unit().isPresent()) {
      return Optional.empty();
    }
    return left.unit().or(right::unit);
  }

  static Optional<Unit> quotientUnit(Operand left, Operand right) {
    return right.unit().isPresent() ? Optional.empty() : left.unit();
  }
}
