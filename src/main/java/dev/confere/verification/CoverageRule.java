package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.Severity;
import dev.confere.engine.number.Rational;
import dev.confere.source.Place;

/// Holds a page to the share of verified numerals that was asked for.
final class CoverageRule {

  private CoverageRule() {}

  /// At 100 % every unverified numeral is an error of its own; below, missing the share is one error with the first numerals named.
  ///
  /// @param page what is underlined when the share is missed
  static void apply(Coverage coverage, Rational required, Place page, Diagnostics diagnostics) {
    if (coverage.share().compareTo(required) >= 0) {
      return;
    }
    boolean all = required.equals(Rational.ONE);
    for (Coverage.Numeral numeral : coverage.unverified()) {
      Diagnostic diagnostic =
          Diagnostic.of(
                  Code.NUMERAL_UNVERIFIED,
                  numeral.place(),
                  "nothing verifies " + numeral.text().strip())
              .help("compute it `{{ … }}`, state it `[[… = …]]`, or exempt it `[[… ! reason]]`");
      diagnostics.report(all ? diagnostic.as(Severity.ERROR) : diagnostic);
    }
    if (!all) {
      diagnostics.report(
          Diagnostic.of(
              Code.COVERAGE_MISSED,
              page,
              "only "
                  + percent(coverage.share())
                  + " of the numerals in solutions are accounted for; "
                  + percent(required)
                  + " are required"));
    }
  }

  private static String percent(Rational share) {
    return share.times(Rational.of(100)).toDecimalString(1) + " %";
  }
}
