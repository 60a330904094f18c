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

/// Holds what was stated against the value of an expression, by the rule that its relation names.
///
/// `=` means exactly; `≈` means that the value rounds to what is stated, a tie either way, or lies within the tolerance that the
/// author gave; arrays are compared element by element.
final class StatedComparison {

  private final Relation relation;
  private final Optional<Rational> tolerance;

  StatedComparison(Relation relation, Optional<Rational> tolerance) {
    this.relation = relation;
    this.tolerance = tolerance;
  }

  Comparison compare(Stated stated, Value value) {
    return switch (value) {
      case Value.Number number -> number(stated, number);
      case Value.Text text -> words(stated, text.value());
      case Value.Bool truth -> truth(stated, truth.value());
      case Value.Array array -> array(stated, array);
      case Value.Entries entries -> refuted(stated, value, "the value is a record");
      case Value.Unknown u ->
          Comparison.of(new Verdict.Undecided("the expression has no value"), stated.span());
    };
  }

  private Comparison number(Stated stated, Value.Number value) {
    return switch (stated) {
      case Stated.Number(var span, WrittenNumber written) -> number(stated, written, value);
      case Stated.Ambiguous(var span, String reason) ->
          Comparison.of(new Verdict.Undecided(reason), span);
      case Stated.Vector v -> refuted(stated, value, "the value is one number");
      case Stated.Words w -> refuted(stated, value, "what is stated does not read as a number");
    };
  }

  private Comparison number(Stated stated, WrittenNumber written, Value.Number value) {
    Real real = value.value();
    return switch (relation) {
      case EQUAL ->
          Reals.compare(real, Real.of(written.value())) == Ordering.UNDECIDED
              ? undecided(stated)
              : exactly(stated, Rounding.fit(real, written), value);
      case APPROXIMATELY -> roughly(stated, written, value);
      case NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          ordered(stated, Reals.compare(real, Real.of(written.value())), value);
    };
  }

  private Comparison exactly(Stated stated, Fit fit, Value.Number value) {
    return switch (fit) {
      case EXACT -> Comparison.of(new Verdict.Confirmed(Rule.EXACTLY), stated.span());
      case ROUNDED ->
          new Comparison(
              new Verdict.Rounded("it is the value rounded, stated as equal"),
              stated.span(),
              Optional.of(value));
      case TRUNCATED -> refuted(stated, value, "the digits were cut off, not rounded");
      case OFF_BY_LESS_THAN_UNIT ->
          refuted(stated, value, "it is off by less than a unit of the last digit");
      case DIFFERENT -> refuted(stated, value, "");
      case UNDECIDED -> undecided(stated);
    };
  }

  private Comparison roughly(Stated stated, WrittenNumber written, Value.Number value) {
    if (tolerance.isPresent()) {
      return Rounding.within(value.value(), written.value(), tolerance.get())
          .map(
              within ->
                  within
                      ? Comparison.of(new Verdict.Confirmed(Rule.WITHIN_TOLERANCE), stated.span())
                      : refuted(stated, value, "it is off by more than the tolerance"))
          .orElseGet(() -> undecided(stated));
    }
    return switch (Rounding.fit(value.value(), written)) {
      case EXACT, ROUNDED ->
          Comparison.of(new Verdict.Confirmed(Rule.TO_THE_DIGITS_SHOWN), stated.span());
      case TRUNCATED -> refuted(stated, value, "the digits were cut off, not rounded");
      case OFF_BY_LESS_THAN_UNIT ->
          refuted(stated, value, "it is off by less than a unit of the last digit");
      case DIFFERENT -> refuted(stated, value, "");
      case UNDECIDED -> undecided(stated);
    };
  }

  private Comparison ordered(Stated stated, Ordering ordering, Value.Number value) {
    if (ordering == Ordering.UNDECIDED) {
      return undecided(stated);
    }
    boolean holds =
        switch (relation) {
          case LESS -> ordering == Ordering.LESS;
          case LESS_OR_EQUAL -> ordering != Ordering.GREATER;
          case GREATER -> ordering == Ordering.GREATER;
          case GREATER_OR_EQUAL -> ordering != Ordering.LESS;
          case NOT_EQUAL -> ordering != Ordering.EQUAL;
          case EQUAL, APPROXIMATELY -> ordering == Ordering.EQUAL;
        };
    return holds
        ? Comparison.of(new Verdict.Confirmed(Rule.COMPARISON), stated.span())
        : refuted(stated, value, "");
  }

  private Comparison words(Stated stated, String value) {
    String words = stated instanceof Stated.Words w ? w.text() : "";
    String folded = value.strip().replaceAll("\\s+", " ");
    if (isOrdered()) {
      return refuted(stated, new Value.Text(value), "texts are not ordered");
    }
    boolean same = words.equals(folded) || isNumberText(stated, folded);
    return same != (relation == Relation.NOT_EQUAL)
        ? Comparison.of(new Verdict.Confirmed(Rule.SAME_TEXT), stated.span())
        : refuted(stated, new Value.Text(folded), "");
  }

  /// A text such as `3x` may happen to be a numeral: `"3"`.
  private static boolean isNumberText(Stated stated, String value) {
    return stated instanceof Stated.Number(var span, WrittenNumber written)
        && written.text().strip().equals(value);
  }

  private boolean isOrdered() {
    return switch (relation) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      case EQUAL, APPROXIMATELY, NOT_EQUAL -> false;
    };
  }

  private Comparison truth(Stated stated, boolean value) {
    Optional<Boolean> said =
        stated instanceof Stated.Words(var span, String text)
            ? TruthWords.read(text)
            : Optional.empty();
    if (said.isEmpty()) {
      return refuted(stated, new Value.Bool(value), "the value is true or false");
    }
    return (said.get() == value) != (relation == Relation.NOT_EQUAL)
        ? Comparison.of(new Verdict.Confirmed(Rule.EXACTLY), stated.span())
        : refuted(stated, new Value.Bool(value), "");
  }

  /// Element by element; the first element that is wrong stands for all.
  private Comparison array(Stated stated, Value.Array array) {
    if (!(stated instanceof Stated.Vector vector)) {
      return isOrdered() && stated instanceof Stated.Number
          ? each(stated, array)
          : refuted(stated, array, "the value is a " + array.kind());
    }
    List<Value> rows = array.rows();
    if (vector.elements().size() != rows.size()) {
      return Comparison.of(
          new Verdict.Refuted(
              "stated " + vector.elements().size() + " elements, but the value has " + rows.size()),
          stated.span());
    }
    Comparison last = Comparison.of(new Verdict.Confirmed(Rule.EXACTLY), stated.span());
    for (int i = 0; i < rows.size(); i++) {
      Comparison element = compare(vector.elements().get(i), rows.get(i));
      if (!element.isConfirmed()) {
        return element;
      }
      last = Comparison.of(element.verdict(), stated.span());
    }
    return last;
  }

  /// `[[< 0.5 : v]]` with a vector: each element is compared.
  private Comparison each(Stated stated, Value.Array array) {
    Comparison last = Comparison.of(new Verdict.Confirmed(Rule.COMPARISON), stated.span());
    for (Value.Scalar element : array.elements()) {
      last = compare(stated, element);
      if (!last.isConfirmed()) {
        return last;
      }
    }
    return last;
  }

  private Comparison undecided(Stated stated) {
    return Comparison.of(
        new Verdict.Undecided("they agree in 1,000 digits, which does not prove them equal"),
        stated.span());
  }

  private Comparison refuted(Stated stated, Value value, String why) {
    return new Comparison(new Verdict.Refuted(why), stated.span(), Optional.of(value));
  }
}
