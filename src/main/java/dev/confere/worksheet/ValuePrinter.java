package dev.confere.worksheet;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.NumberPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.UndecidedException;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes values as plain text in the notation of a page: `7.2`, `[1.2, 0.0]`, `7,2`, `[1,2; 0,0]`.
public final class ValuePrinter {

  private final Notation notation;

  public ValuePrinter(Notation notation) {
    this.notation = notation;
  }

  /// The value as text; empty when a number in it has no finite decimal form and no format tells how to round it, or when the
  /// value is unknown.
  public Optional<String> print(Value value, Optional<NumberFormat> format) {
    return switch (value) {
      case Value.Number number -> number(number, format);
      case Value.Text text -> Optional.of(text.value());
      case Value.Bool truth -> Optional.of(String.valueOf(truth.value()));
      case Value.Array array -> list(array.rows(), format);
      case Value.Entries entries -> entries(entries, format);
      case Value.Unknown u -> Optional.empty();
    };
  }

  /// A whole number with a power of ten and all its figures: `1.024 × 10^12`; empty for anything else.
  public Optional<String> scientific(Value value) {
    if (value instanceof Value.Number(Real real, int d)
        && real.exact().filter(Rational::isInteger).isPresent()) {
      String digits = real.exact().get().numerator().abs().toString().replaceFirst("0+$", "");
      int figures = Math.max(1, digits.length());
      return figures > 15
          ? Optional.empty()
          : print(value, Optional.of(new NumberFormat.Scientific(figures)));
    }
    return Optional.empty();
  }

  /// The value for a message: to ten significant figures where it has no finite form, and in words where it is no number at all.
  public String shown(Value value) {
    return print(value, Optional.empty())
        .or(
            () ->
                print(value, Optional.of(new NumberFormat.Significant(10))).map(text -> text + "…"))
        .orElse("a " + value.kind());
  }

  private Optional<String> number(Value.Number number, Optional<NumberFormat> format) {
    NumberFormat chosen = format.orElseGet(() -> new NumberFormat.AsSpelled(number.decimals()));
    try {
      return NumberPrinter.of(notation).print(number.value(), chosen);
    } catch (UndecidedException undecided) {
      // Which way to round stays open, as for `sqrt(2)^2` at its last digit: there is no right
      // text.
      return Optional.empty();
    }
  }

  private Optional<String> list(List<Value> values, Optional<NumberFormat> format) {
    List<String> parts = new ArrayList<>();
    for (Value value : values) {
      Optional<String> part = print(value, format);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    }
    String separator = notation.decimalSeparator() == ',' ? "; " : ", ";
    return Optional.of(parts.stream().collect(Collectors.joining(separator, "[", "]")));
  }

  private Optional<String> entries(Value.Entries entries, Optional<NumberFormat> format) {
    List<String> parts = new ArrayList<>();
    for (var field : entries.fields().entrySet()) {
      Optional<String> part = print(field.getValue(), format);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(field.getKey() + ": " + part.get());
    }
    return Optional.of("{" + String.join(", ", parts) + "}");
  }
}
