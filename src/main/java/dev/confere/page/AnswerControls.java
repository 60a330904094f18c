package dev.confere.page;

import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
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

  /// The control of an answer that is one value.
  ///
  /// @param name unique on the page
  String single(Value value, String label, String name) {
    return options
        .filter(choices -> choices.size() <= MOST_BUTTONS)
        .map(choices -> buttons(value, choices, label, name))
        .orElseGet(() -> element(value, label));
  }

  /// The control of an element of a vector or a matrix.
  String element(Value value, String label) {
    return options.map(choices -> list(value, choices, label)).orElseGet(() -> input(value, label));
  }

  private String input(Value value, String label) {
    boolean number = value instanceof Value.Number;
    return "<input type=\"text\" class=\"answer-input"
        + (number ? "\" inputmode=\"text\"" : " words\"")
        + " autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\""
        + attributes(value, label)
        + ">";
  }

  private String list(Value value, List<Value> choices, String label) {
    StringBuilder html = new StringBuilder("<select class=\"answer-input\"");
    html.append(attributes(value, label)).append("><option value=\"\">…</option>");
    choices.forEach(
        choice -> html.append("<option>").append(Html.escape(shown(choice))).append("</option>"));
    return html.append("</select>").toString();
  }

  private String buttons(Value value, List<Value> choices, String label, String name) {
    StringBuilder html =
        new StringBuilder("<span class=\"answer-input choice\" role=\"radiogroup\"");
    html.append(attributes(value, label)).append('>');
    for (Value choice : choices) {
      String text = Html.escape(shown(choice));
      html.append("<label><input type=\"radio\" name=\"").append(name).append("-choice\" value=\"");
      html.append(text).append("\"> ").append(text).append("</label>");
    }
    return html.append("</span>").toString();
  }

  private String attributes(Value value, String label) {
    return " aria-label=\""
        + Html.escape(label)
        + "\""
        + right(value)
        + attribute("shown", shown(value));
  }

  /// The attributes by which an answer is told to be this value.
  String right(Value value) {
    return switch (value) {
      case Value.Number(Real real, int _) ->
          real.exact()
              .map(exact -> attribute("value", exact.toString()))
              .orElseGet(() -> enclosed(real.enclose(DIGITS)));
      case Value.Text(String text) -> attribute("text", text);
      case Value.Bool(boolean truth) -> attribute("text", String.valueOf(truth));
      case Value.Array array ->
          attribute("list", printed(array, Optional.of(new NumberFormat.Fraction())));
      case Value.Entries entries -> attribute("text", printed(entries, Optional.empty()));
      case Value.Unknown _ -> "";
    };
  }

  private static String enclosed(Enclosure enclosure) {
    return attribute("low", enclosure.lower().toDecimalString(DIGITS))
        + attribute("high", enclosure.upper().toDecimalString(DIGITS));
  }

  /// The value as it is asked for.
  String shown(Value value) {
    return printed(value, format);
  }

  private String printed(Value value, Optional<NumberFormat> as) {
    return printer
        .print(value, as)
        .or(() -> printer.print(value, Optional.of(new NumberFormat.Significant(4))))
        .orElse("—");
  }

  static String attribute(String name, String value) {
    return " data-" + name + "=\"" + Html.escape(value) + "\"";
  }
}
