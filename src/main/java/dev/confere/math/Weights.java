package dev.confere.math;

import dev.confere.engine.number.Rational;
import dev.confere.math.Link.Standing;
import dev.confere.math.Operand.Form;
import dev.confere.math.SideReader.Result;
import java.util.Optional;

/// Weighs what is said between two sides by their units: `5 apples = $10` is a price, not an equality of numbers.
final class Weights {
  private Weights() {}

  record Pair(Result left, Link link, Result right) {}

  static Pair weigh(Result left, Link link, Result right) {
    if (left.operand().isEmpty() || right.operand().isEmpty()) {
      return new Pair(left, link, right);
    }
    Operand a = left.operand().get();
    Operand b = right.operand().get();
    Link weighed =
        left.tentative() || right.tentative()
            ? link.weaken(Standing.TENTATIVE, "it can be taken as something else than numbers")
            : link;
    if (a.unit().isEmpty() && b.unit().isEmpty() && !a.mixed() && !b.mixed()) {
      return new Pair(left, weighed, right);
    }
    if (isDegree(a.unit()) != isDegree(b.unit())) {
      return new Pair(
          isDegree(a.unit()) ? SideReader.radians(left) : left,
          weighed,
          isDegree(b.unit()) ? SideReader.radians(right) : right);
    }
    if (converts(a, b)) {
      Link calendar =
          isCalendar(a) || isCalendar(b)
              ? weighed.weaken(Standing.TENTATIVE, "a working day or week may be meant")
              : weighed;
      return new Pair(SideReader.converted(left), calendar, SideReader.converted(right));
    }
    return new Pair(
        left,
        unlike(a, b)
            ? weighed.weaken(Standing.TENTATIVE, "the sides count different things")
            : weighed,
        right);
  }

  private static boolean converts(Operand a, Operand b) {
    return a.unit().isPresent() && b.unit().isPresent() && a.unit().get().converts(b.unit().get());
  }

  private static boolean isCalendar(Operand operand) {
    return operand
        .unit()
        .filter(u -> u.dimension().equals("time") && u.scale().compareTo(Rational.of(86_400)) >= 0)
        .isPresent();
  }

  private static boolean unlike(Operand a, Operand b) {
    if (isLetterAlone(a.unit(), b.unit())) {
      return true;
    }
    if (a.mixed() || b.mixed()) {
      return a.unit().isEmpty() || b.unit().isEmpty();
    }
    return isUnlike(a, a.unit(), b, b.unit());
  }

  /// `4m = 20`: a letter that the right side does not have is rather a variable than a unit.
  private static boolean isLetterAlone(Optional<Unit> unit, Optional<Unit> other) {
    return unit.filter(u -> u.text().length() == 1 && Character.isLetter(u.text().charAt(0)))
        .filter(u -> other.filter(o -> isSame(u, o)).isEmpty())
        .isPresent();
  }

  private static boolean isSame(Unit unit, Unit other) {
    return unit.text().equals(other.text())
        || unit.isMeasure() && unit.dimension().equals(other.dimension());
  }

  private static boolean isUnlike(Operand a, Optional<Unit> unit, Operand b, Optional<Unit> other) {
    boolean same =
        unit.isPresent()
            && other.isPresent()
            && unit.get().text().equalsIgnoreCase(other.get().text());
    if (same) {
      return false;
    }
    // `5 apples = 5 * 2 = $10`: a lone number of things names them.
    boolean lone =
        a.isSingle()
            && unit.filter(u -> !u.isMoney()).isPresent()
            && !isDegree(unit)
            && !(b.isSingle() && other.isEmpty());
    boolean measured =
        unit.isPresent()
            && other.isPresent()
            && a.form() != Form.PRODUCT
            && differs(unit.get(), other.get());
    return lone || measured;
  }

  private static boolean isDegree(Optional<Unit> unit) {
    return unit.filter(u -> u.dimension().equals("angle")).isPresent();
  }

  private static boolean differs(Unit unit, Unit other) {
    boolean money = unit.isMoney() != other.isMoney();
    boolean measures =
        unit.isMeasure() && other.isMeasure() && !unit.dimension().equals(other.dimension());
    return money || measures;
  }
}
