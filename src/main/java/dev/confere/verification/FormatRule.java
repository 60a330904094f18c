package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.value.Value;
import dev.confere.source.Place;
import dev.confere.worksheet.ValuePrinter;
import java.util.Optional;

/// Holds what is filled in to being printable: a third has no last decimal, the root of two is no fraction.
final class FormatRule {

  private final ValuePrinter printer;

  FormatRule(ValuePrinter printer) {
    this.printer = printer;
  }

  /// What is wrong with showing the value so, if anything. A value that is not known was told before.
  Optional<Diagnostic> fault(Value value, Optional<NumberFormat> format, Place place) {
    if (isUnknown(value) || printer.print(value, format).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        format
            .map(chosen -> unsuitable(value, chosen, place))
            .orElseGet(() -> needed(value, place)));
  }

  private static boolean isUnknown(Value value) {
    return switch (value) {
      case Value.Unknown _ -> true;
      case Value.Entries entries ->
          entries.fields().values().stream().anyMatch(FormatRule::isUnknown);
      case Value.Array array -> array.elements().stream().anyMatch(FormatRule::isUnknown);
      case Value.Number _ -> false;
      case Value.Text _ -> false;
      case Value.Bool _ -> false;
    };
  }

  private static Diagnostic needed(Value value, Place place) {
    return Diagnostic.of(
            Code.FORMAT_NEEDED,
            place,
            subject(value) + " has no last decimal, and nothing says where to round")
        .help("add a format behind a colon: `: 2` for two decimals");
  }

  private static Diagnostic unsuitable(Value value, NumberFormat format, Place place) {
    String subject = subject(value);
    return switch (format) {
      case NumberFormat.Fraction _ ->
          unsuitable(place, subject + " is no fraction of whole numbers")
              .help("write the number of decimals in place of `frac`: `: 2`");
      case NumberFormat.Percent(var decimals) when decimals.isEmpty() ->
          unsuitable(place, subject + " has no last decimal as per cent")
              .help("write how many decimals: `: 1%`");
      case NumberFormat.Percent _, NumberFormat.Decimals _, NumberFormat.Significant _ ->
          undecided(place, subject);
      case NumberFormat.Scientific _, NumberFormat.AsSpelled _ -> undecided(place, subject);
    };
  }

  private static Diagnostic undecided(Place place, String subject) {
    return unsuitable(
        place, subject + " lies so near the middle of two roundings that neither is surely right");
  }

  private static Diagnostic unsuitable(Place place, String message) {
    return Diagnostic.of(Code.FORMAT_UNSUITABLE, place, message);
  }

  private static String subject(Value value) {
    return switch (value) {
      case Value.Array _ -> "a number among these values";
      case Value.Entries _ -> "a number among these fields";
      case Value.Number _, Value.Text _, Value.Bool _, Value.Unknown _ -> "this value";
    };
  }
}
