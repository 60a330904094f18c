package dev.confere.page;

import dev.confere.document.Inline;
import dev.confere.document.Relation;
import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;

/// Boxes for the reader's answers.
///
/// What is right stands in `data-` attributes, exactly: `data-value` a fraction, or `data-low` and `data-high`
/// around an irrational number; `data-rule` says how it is compared. Without a script a box is a line to write on,
/// and the model answer unfolds below.
final class AnswerBoxes {
  /// Wider vectors and matrices are typed into one box.
  private static final int MOST_COLUMNS = 12;

  private static final int DIGITS = 40;

  private final Worksheet worksheet;
  private final InterfaceTexts texts;
  private final ValuePrinter printer;
  private int count;

  AnswerBoxes(Worksheet worksheet, InterfaceTexts texts) {
    this.worksheet = worksheet;
    this.texts = texts;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
  }

  int count() {
    return count;
  }

  /// The box; its model answer is added to those of the spot.
  ///
  /// @param stop punctuation that follows it closely
  String render(Inline.AnswerBox box, String stop, Spot spot) {
    Value value = worksheet.value(spot.at(box.expression().span()));
    count++;
    spot.answers().add(Html.ofText(Typography.minus(shown(value, box.format()))));
    String label = texts.text("answer.label", Integer.toString(count));
    String open =
        "<span class=\"answer"
            + (isGrid(value) ? " wide" : "")
            + "\" role=\"group\" id=\"r"
            + count
            + "\" aria-label=\""
            + Html.escape(label)
            + "\""
            + rule(box, spot)
            + ">";
    String behind =
        stop.isEmpty() ? "" : "<span class=\"answer-stop\">" + Html.escape(stop) + "</span>";
    return open + inputs(value, box.format(), label) + behind + "</span>";
  }

  private static boolean isGrid(Value value) {
    return value instanceof Value.Array array
        && array.shape().rank() <= 2
        && array.shape().axis(array.shape().rank() - 1) <= MOST_COLUMNS;
  }

  private String inputs(Value value, Optional<NumberFormat> format, String label) {
    if (!(value instanceof Value.Array array)) {
      return input(value, format, label);
    }
    if (!isGrid(value)) {
      return input(value, format, label);
    }
    StringBuilder html = new StringBuilder("<span class=\"answer-grid\">");
    boolean flat = array.shape().rank() == 1;
    List<Value> rows = flat ? List.of(array) : array.rows();
    for (int i = 0; i < rows.size(); i++) {
      html.append("<span class=\"answer-row\">");
      List<Value> cells = ((Value.Array) rows.get(i)).rows();
      for (int j = 0; j < cells.size(); j++) {
        html.append(input(cells.get(j), format, flat ? element(j) : cell(i, j)));
      }
      html.append("</span>");
    }
    return html.append("</span>").toString();
  }

  private String element(int index) {
    return texts.text("answer.element", Integer.toString(index + 1));
  }

  private String cell(int row, int column) {
    return texts.text("answer.cell", Integer.toString(row + 1), Integer.toString(column + 1));
  }

  private String input(Value value, Optional<NumberFormat> format, String label) {
    boolean number = value instanceof Value.Number;
    return "<input type=\"text\" class=\"answer-input"
        + (number ? "\" inputmode=\"text\"" : " words\"")
        + " autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\" aria-label=\""
        + Html.escape(label)
        + "\""
        + right(value)
        + " data-shown=\""
        + Html.escape(shown(value, format))
        + "\">";
  }

  private String right(Value value) {
    return switch (value) {
      case Value.Number(Real real, int _) ->
          real.exact()
              .map(exact -> attribute("value", exact.toString()))
              .orElseGet(() -> enclosed(real.enclose(DIGITS)));
      case Value.Text(String text) -> attribute("text", text);
      case Value.Bool(boolean truth) -> attribute("text", String.valueOf(truth));
      case Value.Array array ->
          attribute("list", shown(array, Optional.of(new NumberFormat.Fraction())));
      case Value.Entries entries -> attribute("text", shown(entries, Optional.empty()));
      case Value.Unknown _ -> "";
    };
  }

  private static String enclosed(Enclosure enclosure) {
    return attribute("low", enclosure.lower().toDecimalString(DIGITS))
        + attribute("high", enclosure.upper().toDecimalString(DIGITS));
  }

  private String rule(Inline.AnswerBox box, Spot spot) {
    Optional<Rational> tolerance =
        box.tolerance()
            .map(expression -> worksheet.value(spot.at(expression.span())))
            .flatMap(AnswerBoxes::rational);
    String within = tolerance.map(t -> attribute("tolerance", t.toString())).orElse("");
    String approximate =
        box.relation() == Relation.APPROXIMATELY ? attribute("rule", "rounded") : "";
    return approximate + within + box.format().map(AnswerBoxes::asked).orElse("");
  }

  private static Optional<Rational> rational(Value value) {
    return value instanceof Value.Number(Real real, int _) ? real.exact() : Optional.empty();
  }

  /// How the answer is to be rounded.
  private static String asked(NumberFormat format) {
    return switch (format) {
      case NumberFormat.Decimals(int decimals) -> attribute("decimals", Integer.toString(decimals));
      case NumberFormat.Percent(var decimals) ->
          attribute("percent", "")
              + (decimals.isPresent()
                  ? attribute("decimals", Integer.toString(decimals.getAsInt()))
                  : "");
      case NumberFormat.Significant(int figures) -> attribute("figures", Integer.toString(figures));
      case NumberFormat.Scientific(int figures) -> attribute("figures", Integer.toString(figures));
      case NumberFormat.Fraction _ -> "";
      case NumberFormat.AsSpelled _ -> "";
    };
  }

  private String shown(Value value, Optional<NumberFormat> format) {
    return printer
        .print(value, format)
        .or(() -> printer.print(value, Optional.of(new NumberFormat.Significant(4))))
        .orElse("—");
  }

  private static String attribute(String name, String value) {
    return " data-" + name + "=\"" + Html.escape(value) + "\"";
  }
}
