package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.number.Rational;
import dev.confere.source.Place;
import java.util.List;

/// Holds a page to the share of verified numerals that was asked for.
final class CoverageRule {

  /// More places than these only hide the message.
  private static final int NAMED = 5;

  private CoverageRule() {}

  /// At 100 % every unverified numeral is an error of its own; below, missing the share is one error with the first numerals named.
  ///
  /// @param page what is underlined when the share is missed
  static void apply(Coverage coverage, Rational required, Place page, Diagnostics diagnostics) {
    if (coverage.share().compareTo(required) >= 0) {
      return;
    }
    if (required.equals(Rational.ONE)) {
      coverage.unverified().forEach(numeral -> diagnostics.report(unverified(numeral)));
    } else {
      diagnostics.report(missed(coverage, required, page));
    }
  }

  private static Diagnostic unverified(Coverage.Numeral numeral) {
    return Diagnostic.of(
            Code.NUMERAL_UNVERIFIED, numeral.place(), "nothing verifies " + numeral.text().strip())
        .help("compute it `{{ … }}`, state it `[[… = …]]`, or exempt it `[[… ! reason]]`");
  }

  private static Diagnostic missed(Coverage coverage, Rational required, Place page) {
    Diagnostic missed =
        Diagnostic.of(
            Code.COVERAGE_MISSED,
            page,
            "only "
                + percent(coverage.share())
                + " of the numerals in solutions are accounted for; "
                + percent(required)
                + " are required");
    List<Coverage.Numeral> unverified = coverage.unverified();
    for (Coverage.Numeral numeral : unverified.subList(0, Math.min(NAMED, unverified.size()))) {
      missed = missed.label(numeral.place(), "nothing verifies this");
    }
    int more = unverified.size() - NAMED;
    return more > 0 ? missed.note("and " + more + " more") : missed;
  }

  private static String percent(Rational share) {
    return share.times(Rational.of(100)).toDecimalString(1) + " %";
  }
}
