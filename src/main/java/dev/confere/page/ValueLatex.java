package dev.confere.page;

import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.value.Value;
import dev.confere.worksheet.ValuePrinter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values inside formulas: printed as everywhere, in the spelling of LaTeX.
final class ValueLatex {
  private static final Pattern FRACTION = Pattern.compile("([-−]?)(\\d+)/(\\d+)");
  private static final Pattern SCIENTIFIC = Pattern.compile("(.+) ?× ?10\\^([-−]?\\d+)");

  private final ValuePrinter printer;

  ValueLatex(ValuePrinter printer) {
    this.printer = printer;
  }

  /// Empty when the value cannot be printed.
  Optional<String> print(Value value, Optional<NumberFormat> format) {
    return printer.print(value, format).map(text -> latex(value, text, format));
  }

  private String latex(Value value, String text, Optional<NumberFormat> format) {
    return switch (value) {
      case Value.Number _ -> number(text);
      case Value.Array array -> array(array, format);
      case Value.Text _ -> "\\text{" + escape(text) + "}";
      case Value.Bool _ -> "\\text{" + text + "}";
      case Value.Entries _ -> "\\text{" + escape(text) + "}";
      case Value.Unknown _ -> "";
    };
  }

  private String array(Value.Array array, Optional<NumberFormat> format) {
    if (array.shape().rank() == 2) {
      return array.rows().stream()
          .map(row -> cells((Value.Array) row, format, " & "))
          .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }
    return "[" + cells(array, format, ",\\ ") + "]";
  }

  private String cells(Value.Array array, Optional<NumberFormat> format, String separator) {
    return array.rows().stream()
        .map(cell -> print(cell, format).orElse(""))
        .collect(Collectors.joining(separator));
  }

  /// `0,5` is `0{,}5`, `60%` is `60\%`, `3/5` is a fraction, `1.02 × 10^3` a power.
  static String number(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return fraction.replaceFirst("$1\\\\frac{$2}{$3}").replace('−', '-');
    }
    Matcher power = SCIENTIFIC.matcher(text);
    String plain =
        power.matches() ? power.group(1).strip() + " \\times 10^{" + power.group(2) + "}" : text;
    return plain
        .replace('−', '-')
        .replace(",", "{,}")
        .replace("%", "\\%")
        .replaceAll("[\\u00A0\\u2009\\u202F]", "\\\\,");
  }

  private static String escape(String text) {
    return text.replaceAll("[\\\\{}]", "")
        .replaceAll("([#$%&_])", "\\\\$1")
        .replaceAll("[\\^~]", " ");
  }
}
