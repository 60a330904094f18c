package dev.confere.verification;

import dev.confere.document.Relation;
import dev.confere.engine.number.Fit;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.verification.Verdict.Rule;
import java.util.List;
import java.util.Optional;

/// Judges a relation between two values of a chain.
///
/// `=` means exactly. When it does not hold, what would excuse it is looked for, so that a rounding, a cut-off digit and an
/// operand that was rounded in print are told apart from an error.
final class RelationJudge {

  /// How far apart the two sides of `≈` may lie when neither is a number with digits to round to, such as `10^{12}`.
  private static final Rational ROUGHLY = Rational.of(1, 20);

  /// Significant digits from which a decimal is taken for the output of a machine.
  private static final int FLOATING_DIGITS = 15;

  /// A few units in the last place of a double.
  private static final Rational NOISE = Rational.ofTenToThe(-14);

  private final RoundedOperands operands;

  RelationJudge(RoundedOperands operands) {
    this.operands = operands;
  }

  Verdict judge(Relation relation, SideValue left, SideValue right) {
    return switch (left.value()) {
      case Value.Number l when right.value() instanceof Value.Number r ->
          numbers(relation, left, l.value(), right, r.value());
      case Value.Array l when right.value() instanceof Value.Array r ->
          arrays(relation, left, l, right, r);
      case Value.Text l when right.value() instanceof Value.Text r ->
          same(relation, l.value().strip().equals(r.value().strip()));
      case Value.Bool l when right.value() instanceof Value.Bool r ->
          same(relation, l.value() == r.value());
      case Value.Number l when right.value() instanceof Value.Array r && isOne(r) ->
          judge(relation, left, element(right, r, 0));
      case Value.Array l when isOne(l) && right.value() instanceof Value.Number ->
          judge(relation, element(left, l, 0), right);
      case Value.Number l -> incomparable(left, right);
      case Value.Array l -> incomparable(left, right);
      case Value.Text l -> incomparable(left, right);
      case Value.Bool l -> incomparable(left, right);
      case Value.Entries l -> incomparable(left, right);
      case Value.Unknown l -> incomparable(left, right);
    };
  }

  /// A row times a column is a number to those who write it.
  private static boolean isOne(Value.Array array) {
    return array.elements().size() == 1;
  }

  private static Verdict incomparable(SideValue left, SideValue right) {
    return new Verdict.Silent(
        "a " + left.value().kind() + " and a " + right.value().kind() + " are not compared");
  }

  private static Verdict same(Relation relation, boolean same) {
    return switch (relation) {
      case EQUAL, APPROXIMATELY -> verdict(same, Rule.SAME_TEXT);
      case NOT_EQUAL -> verdict(!same, Rule.SAME_TEXT);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          new Verdict.Silent("texts are not ordered");
    };
  }

  private static Verdict verdict(boolean holds, Rule rule) {
    return holds ? new Verdict.Confirmed(rule) : new Verdict.Refuted("");
  }

  private Verdict numbers(Relation relation, SideValue left, Real l, SideValue right, Real r) {
    Ordering ordering = Reals.compare(l, r);
    return switch (relation) {
      case EQUAL -> equal(ordering, left, l, right, r);
      case APPROXIMATELY -> approximately(ordering, left, l, right, r);
      case NOT_EQUAL -> ordered(ordering, ordering != Ordering.EQUAL);
      case LESS -> ordered(ordering, ordering == Ordering.LESS);
      case LESS_OR_EQUAL -> ordered(ordering, ordering != Ordering.GREATER);
      case GREATER -> ordered(ordering, ordering == Ordering.GREATER);
      case GREATER_OR_EQUAL -> ordered(ordering, ordering != Ordering.LESS);
    };
  }

  private static Verdict ordered(Ordering ordering, boolean holds) {
    return ordering == Ordering.UNDECIDED
        ? new Verdict.Undecided("they agree in 1,000 digits, which does not prove them equal")
        : verdict(holds, Rule.COMPARISON);
  }

  private Verdict equal(Ordering ordering, SideValue left, Real l, SideValue right, Real r) {
    if (ordering == Ordering.EQUAL) {
      return new Verdict.Confirmed(Rule.EXACTLY);
    }
    if (ordering == Ordering.UNDECIDED) {
      return new Verdict.Undecided("they agree in 1,000 digits, which does not prove them equal");
    }
    // A bare power of ten shows no digits: who writes `= 10^{12}` does not round, but errs.
    Optional<Fit> fit =
        isBarePower(left) || isBarePower(right) ? Optional.empty() : fitOfEqual(left, l, right, r);
    if (fit.isPresent()) {
      switch (fit.get()) {
        case ROUNDED -> {
          return new Verdict.Rounded("right after rounding, stated as equal");
        }
        case TRUNCATED -> {
          return new Verdict.Rounded("right after cutting digits off, stated as equal");
        }
        case EXACT, OFF_BY_LESS_THAN_UNIT, DIFFERENT, UNDECIDED -> {}
      }
    }
    if (isNoise(left, r) || isNoise(right, l)) {
      return new Verdict.Rounded("right but for the noise of floating-point arithmetic");
    }
    if (operands.excuse(left, right)) {
      return new Verdict.Rounded("right only if the operands shown were themselves rounded");
    }
    return new Verdict.Refuted(
        fit.filter(f -> f == Fit.OFF_BY_LESS_THAN_UNIT)
            .map(f -> "off by less than a unit of the last digit")
            .orElse(""));
  }

  private Verdict approximately(
      Ordering ordering, SideValue left, Real l, SideValue right, Real r) {
    if (ordering == Ordering.EQUAL) {
      return new Verdict.Confirmed(Rule.EXACTLY);
    }
    Optional<Fit> fit = fit(left, l, right, r);
    if (fit.isEmpty()) {
      return isRoughly(l, r) || operands.excuse(left, right)
          ? new Verdict.Confirmed(Rule.TO_THE_DIGITS_SHOWN)
          : new Verdict.Refuted("");
    }
    return switch (fit.get()) {
      case EXACT, ROUNDED -> new Verdict.Confirmed(Rule.TO_THE_DIGITS_SHOWN);
      case TRUNCATED -> new Verdict.Rounded("the digits were cut off, not rounded");
      case UNDECIDED ->
          new Verdict.Undecided("they agree in 1,000 digits, which does not prove them equal");
      case OFF_BY_LESS_THAN_UNIT, DIFFERENT -> {
        if (isRoundNumber(left, l, right, r)) {
          yield new Verdict.Confirmed(Rule.TO_THE_DIGITS_SHOWN);
        }
        if (operands.excuse(left, right)) {
          yield new Verdict.Rounded("right only if the operands shown were themselves rounded");
        }
        yield new Verdict.Refuted(
            fit.get() == Fit.OFF_BY_LESS_THAN_UNIT
                ? "off by less than a unit of the last digit"
                : "");
      }
    };
  }

  /// In `1 h = 3800 s` a whole number that stands first is no rounding of what follows.
  private static Optional<Fit> fitOfEqual(SideValue left, Real l, SideValue right, Real r) {
    Optional<WrittenNumber> first = number(left);
    Optional<WrittenNumber> second = number(right);
    return first.isPresent() && first.get().decimals() == 0 && second.isPresent()
        ? Optional.of(Rounding.fit(l, second.get()))
        : fit(left, l, right, r);
  }

  /// The fit of the side that is a printed number to the other; of two printed numbers the better one, since either may be the
  /// rounding of the other.
  private static Optional<Fit> fit(SideValue left, Real l, SideValue right, Real r) {
    Optional<Fit> toRight = number(right).map(printed -> Rounding.fit(l, printed));
    Optional<Fit> toLeft = number(left).map(printed -> Rounding.fit(r, printed));
    if (toRight.isPresent() && toLeft.isPresent()) {
      return toRight.get().compareTo(toLeft.get()) <= 0 ? toRight : toLeft;
    }
    return toRight.or(() -> toLeft);
  }

  private static Optional<WrittenNumber> number(SideValue side) {
    return side.printed().size() == 1 && side.value() instanceof Value.Number
        ? Optional.of(side.printed().getFirst())
        : Optional.empty();
  }

  /// `0.1 + 0.2 = 0.30000000000000004`: a number with all the digits that a machine prints, of which the last are wrong.
  private static boolean isNoise(SideValue printed, Real exact) {
    return number(printed)
        .filter(n -> n.decimals() > 0 && digits(n) >= FLOATING_DIGITS)
        .filter(n -> Rounding.within(exact, n.value(), n.value().abs().times(NOISE)).orElse(false))
        .isPresent();
  }

  private static long digits(WrittenNumber number) {
    return number.text().chars().filter(Character::isDigit).dropWhile(d -> d == '0').count();
  }

  private static boolean isBarePower(SideValue side) {
    return number(side)
        .filter(printed -> printed.form() == WrittenNumber.Form.SCIENTIFIC)
        .filter(printed -> printed.unit().equals(Optional.of(printed.value())))
        .isPresent();
  }

  /// `1234 ≈ 1200`: the zeros at the end of a whole number may be there to fill it up.
  private static boolean isRoundNumber(SideValue left, Real l, SideValue right, Real r) {
    return number(right).filter(printed -> isRound(l, printed)).isPresent()
        || number(left).filter(printed -> isRound(r, printed)).isPresent();
  }

  private static boolean isRound(Real value, WrittenNumber printed) {
    Rational stated = printed.value();
    if (!stated.isInteger() || stated.isZero()) {
      return false;
    }
    Rational unit = Rational.ONE;
    Rational ten = Rational.of(10);
    while (stated.dividedBy(unit.times(ten)).isInteger()) {
      unit = unit.times(ten);
    }
    return Rounding.within(value, stated, unit.dividedBy(Rational.of(2))).orElse(false);
  }

  private static boolean isRoughly(Real l, Real r) {
    Optional<Rational> right = r.exact();
    Rational middle = right.orElseGet(() -> r.enclose(20).lower());
    return Rounding.within(l, middle, middle.abs().times(ROUGHLY)).orElse(false);
  }

  private Verdict arrays(
      Relation relation, SideValue left, Value.Array l, SideValue right, Value.Array r) {
    if (!axes(l).equals(axes(r))) {
      return new Verdict.Refuted("a " + l.shape().describe() + " is not a " + r.shape().describe());
    }
    Verdict worst = new Verdict.Confirmed(Rule.EXACTLY);
    for (int i = 0; i < l.elements().size(); i++) {
      Verdict verdict = judge(relation, element(left, l, i), element(right, r, i));
      worst = Judgement.rank(verdict) > Judgement.rank(worst) ? verdict : worst;
    }
    return worst;
  }

  /// A row or a column is a vector here: who writes `(1, 2)` for a column matrix means the same.
  private static List<Integer> axes(Value.Array array) {
    return array.shape().axes().stream().filter(length -> length != 1).toList();
  }

  private static SideValue element(SideValue side, Value.Array array, int index) {
    List<WrittenNumber> printed =
        side.printed().size() == array.elements().size()
            ? List.of(side.printed().get(index))
            : List.of();
    return new SideValue(side.expression(), array.elements().get(index), printed);
  }
}
