package dev.confere.page;

import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import dev.confere.typesetting.Utf8;
import dev.confere.worksheet.ValuePrinter;
import java.util.List;
import java.util.Optional;

/// What a reader types into or chooses from: one control an answer, or an element of one.
///
/// What is right stands in `data-` attributes, exactly: `data-value` a fraction, or `data-low` and `data-high`
/// around an irrational number, `data-text`, `data-list`.
///
/// @param options what there is to choose from; nothing where the reader types
record AnswerControls(
    ValuePrinter printer, Optional<NumberFormat> format, Optional<List<Value>> options) {
  private static final int DIGITS = 40;

  /// Of more, a list that opens is easier to look through.
  private static final int MOST_BUTTONS = 6;

  private static final Utf8 NUMBER_INPUT = inputOf("\" inputmode=\"text\"");
  private static final Utf8 WORDS_INPUT = inputOf(" words\"");

  private static final Optional<NumberFormat> FRACTION = Optional.of(new NumberFormat.Fraction());

  private static final Optional<NumberFormat> ROUNDED =
      Optional.of(new NumberFormat.Significant(4));

  private static Utf8 inputOf(String kind) {
    return Utf8.of(
        "<input type=\"text\" class=\"answer-input"
            + kind
            + " autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\"");
  }

  /// The control of an answer that is one value.
  ///
  /// @param name unique on the page
  void single(Value value, String label, String name, Markup html) {
    if (options.isPresent() && options.get().size() <= MOST_BUTTONS) {
      buttons(value, options.get(), label, name, html);
    } else {
      element(value, label, html);
    }
  }

  /// The control of an element of a vector or a matrix.
  void element(Value value, String label, Markup html) {
    if (options.isPresent()) {
      list(value, options.get(), label, html);
    } else {
      input(value, label, html);
    }
  }

  private void input(Value value, String label, Markup html) {
    html.append(value instanceof Value.Number ? NUMBER_INPUT : WORDS_INPUT);
    attributes(value, label, html);
    html.append('>');
  }

  private void list(Value value, List<Value> choices, String label, Markup html) {
    html.append("<select class=\"answer-input\"");
    attributes(value, label, html);
    html.append("><option value=\"\">…</option>");
    for (Value choice : choices) {
      html.append("<option>").escape(shown(choice)).append("</option>");
    }
    html.append("</select>");
  }

  private void buttons(Value value, List<Value> choices, String label, String name, Markup html) {
    html.append("<span class=\"answer-input choice\" role=\"radiogroup\"");
    attributes(value, label, html);
    html.append('>');
    for (Value choice : choices) {
      String text = shown(choice);
      html.append("<label><input type=\"radio\" name=\"").append(name);
      html.append("-choice\" value=\"").escape(text).append("\"> ").escape(text);
      html.append("</label>");
    }
    html.append("</span>");
  }

  private void attributes(Value value, String label, Markup html) {
    html.append(" aria-label=\"").escape(label).append('"');
    right(value, html);
    attribute("shown", shown(value), html);
  }

  /// The attributes by which an answer is told to be this value.
  void right(Value value, Markup html) {
    switch (value) {
      case Value.Number(Real real, int _) -> right(real, html);
      case Value.Text(String text) -> attribute("text", text, html);
      case Value.Bool(boolean truth) -> attribute("text", String.valueOf(truth), html);
      case Value.Array array -> attribute("list", printed(array, FRACTION), html);
      case Value.Entries entries -> attribute("text", printed(entries, Optional.empty()), html);
      case Value.Unknown _ -> {}
    }
  }

  private static void right(Real real, Markup html) {
    Optional<Rational> exact = real.exact();
    if (exact.isPresent()) {
      attribute("value", exact.get().toString(), html);
    } else {
      Enclosure enclosure = real.enclose(DIGITS);
      attribute("low", enclosure.lower().toDecimalString(DIGITS), html);
      attribute("high", enclosure.upper().toDecimalString(DIGITS), html);
    }
  }

  /// The value as it is asked for.
  String shown(Value value) {
    return printed(value, format);
  }

  private String printed(Value value, Optional<NumberFormat> as) {
    Optional<String> text = printer.print(value, as);
    return text.isPresent() ? text.get() : printer.print(value, ROUNDED).orElse("—");
  }

  static void attribute(String name, String value, Markup html) {
    html.append(" data-").append(name).append("=\"").escape(value).append('"');
  }
}
