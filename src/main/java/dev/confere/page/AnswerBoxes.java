package dev.confere.page;

import dev.confere.document.Inline;
import dev.confere.document.Relation;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Boxes for the reader's answers, and what is known of wrong ones.
///
/// `data-rule` says how answers are compared. Without a script a box is a line to write on, and the model answer
/// unfolds below.
final class AnswerBoxes {
  /// Wider vectors and matrices are typed into one box.
  private static final int MOST_COLUMNS = 12;

  private static final Set<String> ENDS = Set.of(".", ",", ";");

  private final Worksheet worksheet;
  private final InterfaceTexts texts;
  private final ValuePrinter printer;
  private final ValueLatex latex;
  private final FormulaRenderer formulas;
  private int count;
  private int mistakes;

  AnswerBoxes(Worksheet worksheet, InterfaceTexts texts, FormulaRenderer formulas) {
    this.worksheet = worksheet;
    this.texts = texts;
    this.formulas = formulas;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
    this.latex = new ValueLatex(printer);
  }

  int count() {
    return count;
  }

  /// The box; its model answer is added to those of the spot.
  ///
  /// @param stop punctuation that follows it closely
  void render(Inline.AnswerBox box, String stop, Spot spot, Markup html) {
    Value value = worksheet.value(spot.at(box.expression().span()));
    AnswerControls controls = controls(box, spot);
    count++;
    spot.answers().add(model(value, box, controls));
    String label = texts.text("answer.label", Integer.toString(count));
    html.append("<span class=\"answer").append(isGrid(value) ? " wide" : "");
    html.append("\" role=\"group\" id=\"").append(id()).append("\" aria-label=\"").escape(label);
    html.append("\"").append(rule(box, spot)).append(">");
    html.append(inputs(value, controls, label));
    // A stop behind a grid, which stands on a line of its own, would be a line of its own too.
    if (!stop.isEmpty() && !(isGrid(value) && ENDS.contains(stop))) {
      html.append("<span class=\"answer-stop\">").escape(stop).append("</span>");
    }
    html.append("</span>");
  }

  private String id() {
    return "r" + count;
  }

  private AnswerControls controls(Inline.AnswerBox box, Spot spot) {
    Optional<List<Value>> options =
        box.options()
            .map(expression -> worksheet.value(spot.at(expression.span())))
            .flatMap(
                value ->
                    value instanceof Value.Array array
                        ? Optional.of(List.<Value>copyOf(array.elements()))
                        : Optional.empty());
    return new AnswerControls(printer, box.format(), options);
  }

  /// Matrices are set as mathematics, all else as text.
  private Markup model(Value value, Inline.AnswerBox box, AnswerControls controls) {
    Markup html = new Markup();
    String text = Html.escape(Typography.minus(controls.shown(value)));
    boolean matrix = value instanceof Value.Array array && array.shape().rank() == 2;
    Optional<String> set = matrix ? latex.print(value, box.format()) : Optional.empty();
    set.ifPresentOrElse(it -> formulas.made(it, text, html), () -> html.append(text));
    return html;
  }

  /// A known mistake in the last answer: hidden until somebody makes it.
  void mistake(Value value, Markup hint, Markup html) {
    AnswerControls controls = new AnswerControls(printer, Optional.empty(), Optional.empty());
    html.append("<div class=\"mistake\" role=\"note\" hidden id=\"");
    html.append(id()).append("-m").append(++mistakes).append("\" data-for=\"").append(id());
    html.append("\">");
    for (Value cell : cells(value)) {
      html.append("<data value=\"\"").append(controls.right(cell)).append("></data>");
    }
    html.append(hint).append("</div>\n");
  }

  private static List<Value> cells(Value value) {
    return value instanceof Value.Array array && isGrid(value)
        ? List.copyOf(array.elements())
        : List.of(value);
  }

  private static boolean isGrid(Value value) {
    return value instanceof Value.Array array
        && array.shape().rank() <= 2
        && array.shape().axis(array.shape().rank() - 1) <= MOST_COLUMNS;
  }

  private String inputs(Value value, AnswerControls controls, String label) {
    if (!(value instanceof Value.Array array) || !isGrid(value)) {
      return controls.single(value, label, id());
    }
    StringBuilder html = new StringBuilder("<span class=\"answer-grid\">");
    boolean flat = array.shape().rank() == 1;
    List<Value> rows = flat ? List.of(array) : array.rows();
    for (int i = 0; i < rows.size(); i++) {
      html.append("<span class=\"answer-row\">");
      List<Value> cells = ((Value.Array) rows.get(i)).rows();
      for (int j = 0; j < cells.size(); j++) {
        html.append(controls.element(cells.get(j), flat ? element(j) : cell(i, j)));
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

  private String rule(Inline.AnswerBox box, Spot spot) {
    Optional<Rational> tolerance =
        box.tolerance()
            .map(expression -> worksheet.value(spot.at(expression.span())))
            .flatMap(AnswerBoxes::rational);
    String within =
        tolerance.map(t -> AnswerControls.attribute("tolerance", t.toString())).orElse("");
    String approximate =
        box.relation() == Relation.APPROXIMATELY ? AnswerControls.attribute("rule", "rounded") : "";
    return approximate + within + box.format().map(AnswerBoxes::asked).orElse("");
  }

  private static Optional<Rational> rational(Value value) {
    return value instanceof Value.Number(Real real, int _) ? real.exact() : Optional.empty();
  }

  /// How the answer is to be rounded.
  private static String asked(NumberFormat format) {
    return switch (format) {
      case NumberFormat.Decimals(int decimals) ->
          AnswerControls.attribute("decimals", Integer.toString(decimals));
      case NumberFormat.Percent(var decimals) ->
          AnswerControls.attribute("percent", "")
              + (decimals.isPresent()
                  ? AnswerControls.attribute("decimals", Integer.toString(decimals.getAsInt()))
                  : "");
      case NumberFormat.Significant(int figures) ->
          AnswerControls.attribute("figures", Integer.toString(figures));
      case NumberFormat.Scientific(int figures) ->
          AnswerControls.attribute("figures", Integer.toString(figures));
      case NumberFormat.Fraction _ -> "";
      case NumberFormat.AsSpelled _ -> "";
    };
  }
}
