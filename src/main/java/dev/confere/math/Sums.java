package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Operand.Form;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// Signs and sums of operands, with what becomes of their units.
final class Sums {
  private Sums() {}

  static Operand negative(Span sign, Operand operand) {
    Expression negated = Build.negate(sign.to(operand.span()), operand.expression());
    List<WrittenNumber> printed =
        operand.printed().size() == 1
            ? operand.printed().stream().map(Sums::negated).toList()
            : List.of();
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
    List<Unit> units = terms.stream().flatMap(t -> t.unit().stream()).toList();
    boolean mixed =
        units.stream().anyMatch(u -> u.converts(units.getFirst()))
            || terms.stream().anyMatch(Operand::mixed);
    List<Expression> expressions =
        terms.stream().map(t -> mixed ? inSmallest(t) : t.expression()).toList();
    Optional<Unit> unit =
        units.isEmpty()
            ? Optional.empty()
            : Optional.of(mixed ? Units.converted(units.getFirst()) : units.getFirst());
    boolean percent = terms.stream().allMatch(Operand::percent);
    return new Operand(Build.sum(expressions), List.of(), unit, Form.SUM, percent, mixed);
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
