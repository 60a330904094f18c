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
    html.append('"');
    rule(box, spot, html);
    html.append('>');
    inputs(value, controls, label, html);
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
    if (box.options().isPresent()
        && worksheet.value(spot.at(box.options().get().span())) instanceof Value.Array array) {
      return new AnswerControls(printer, box.format(), Optional.of(List.copyOf(array.elements())));
    }
    return new AnswerControls(printer, box.format(), Optional.empty());
  }

  /// Matrices are set as mathematics, all else as text.
  private Markup model(Value value, Inline.AnswerBox box, AnswerControls controls) {
    Markup html = new Markup();
    String text = Typography.minus(controls.shown(value));
    boolean matrix = value instanceof Value.Array array && array.shape().rank() == 2;
    Optional<String> set = matrix ? latex.print(value, box.format()) : Optional.empty();
    if (set.isPresent()) {
      formulas.made(set.get(), Html.escape(text), html);
    } else {
      html.escape(text);
    }
    return html;
  }

  /// A known mistake in the last answer: hidden until somebody makes it.
  void mistake(Value value, Markup hint, Markup html) {
    AnswerControls controls = new AnswerControls(printer, Optional.empty(), Optional.empty());
    html.append("<div class=\"mistake\" role=\"note\" hidden id=\"");
    html.append(id()).append("-m").append(++mistakes).append("\" data-for=\"").append(id());
    html.append("\">");
    for (Value cell : cells(value)) {
      html.append("<data value=\"\"");
      controls.right(cell, html);
      html.append("></data>");
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

  private void inputs(Value value, AnswerControls controls, String label, Markup html) {
    if (!(value instanceof Value.Array array) || !isGrid(value)) {
      controls.single(value, label, id(), html);
      return;
    }
    html.append("<span class=\"answer-grid\">");
    boolean flat = array.shape().rank() == 1;
    List<Value> rows = flat ? List.of(array) : array.rows();
    for (int i = 0; i < rows.size(); i++) {
      html.append("<span class=\"answer-row\">");
      List<Value> cells = ((Value.Array) rows.get(i)).rows();
      for (int j = 0; j < cells.size(); j++) {
        controls.element(cells.get(j), flat ? element(j) : cell(i, j), html);
      }
      html.append("</span>");
    }
    html.append("</span>");
  }

  private String element(int index) {
    return texts.text("answer.element", Integer.toString(index + 1));
  }

  private String cell(int row, int column) {
    return texts.text("answer.cell", Integer.toString(row + 1), Integer.toString(column + 1));
  }

  private void rule(Inline.AnswerBox box, Spot spot, Markup html) {
    if (box.relation() == Relation.APPROXIMATELY) {
      AnswerControls.attribute("rule", "rounded", html);
    }
    Optional<Rational> tolerance =
        box.tolerance()
            .map(expression -> worksheet.value(spot.at(expression.span())))
            .flatMap(AnswerBoxes::rational);
    if (tolerance.isPresent()) {
      AnswerControls.attribute("tolerance", tolerance.get().toString(), html);
    }
    if (box.format().isPresent()) {
      asked(box.format().get(), html);
    }
  }

  private static Optional<Rational> rational(Value value) {
    return value instanceof Value.Number(Real real, int _) ? real.exact() : Optional.empty();
  }

  /// How the answer is to be rounded.
  private static void asked(NumberFormat format, Markup html) {
    switch (format) {
      case NumberFormat.Decimals(int decimals) -> attribute("decimals", decimals, html);
      case NumberFormat.Percent(var decimals) -> {
        AnswerControls.attribute("percent", "", html);
        if (decimals.isPresent()) {
          attribute("decimals", decimals.getAsInt(), html);
        }
      }
      case NumberFormat.Significant(int figures) -> attribute("figures", figures, html);
      case NumberFormat.Scientific(int figures) -> attribute("figures", figures, html);
      case NumberFormat.Fraction _ -> {}
      case NumberFormat.AsSpelled _ -> {}
    }
  }

  private static void attribute(String name, int value, Markup html) {
    AnswerControls.attribute(name, Integer.toString(value), html);
  }
}
