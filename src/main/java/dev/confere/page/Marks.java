package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.verification.Checked;
import dev.confere.verification.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The ticks behind what was checked, and the note that each opens: a button and a popover, which need no script.
final class Marks {
  /// A note of more lines would no longer be read.
  private static final int MOST_LINES = 8;

  private final InterfaceTexts texts;
  private final SequencedMap<Occurrence, String> anchors = new LinkedHashMap<>();
  private int count;

  Marks(InterfaceTexts texts) {
    this.texts = texts;
  }

  /// Where on the page each thing checked stands: the fragment of a link to it.
  SequencedMap<Occurrence, String> anchors() {
    return anchors;
  }

  /// The tick behind one statement.
  void statement(Checked check, Markup html) {
    mark(List.of(check), rule(check.verdict()), check.text(), lines(check), html);
  }

  /// The tick beside a formula: one note for all chains and claims in it.
  void formula(List<Checked> checks, Markup html) {
    if (checks.size() == 1 && checks.getFirst().kind() == Checked.Kind.STATEMENT) {
      statement(checks.getFirst(), html);
      return;
    }
    Set<String> lines = new LinkedHashSet<>();
    for (Checked check : checks) {
      lines.add(line(texts.text("proof.expression"), code(check.expression())));
      lines.add(value(check));
    }
    mark(checks, texts.text("mark.chain"), texts.text("scroll.math"), lines, html);
  }

  /// The tick beside a table: what each column was compared with.
  ///
  /// @param columns expressions by the heads of their columns
  void table(List<Checked> cells, Map<String, String> columns, Markup html) {
    List<String> lines = new ArrayList<>();
    columns.forEach((head, expression) -> lines.add(line(head, code(expression))));
    String title = texts.counted("mark.cells", cells.size());
    mark(List.of(), title, texts.text("scroll.table"), lines, html);
  }

  /// A place that links may lead to, without a tick of its own.
  String anchor(Checked check) {
    String id = "c" + ++count;
    anchors.putIfAbsent(check.occurrence(), id);
    return id;
  }

  private List<String> lines(Checked check) {
    return List.of(line(texts.text("proof.expression"), code(check.expression())), value(check));
  }

  private String value(Checked check) {
    String exact = check.exact();
    boolean same = check.printed().map(exact::equals).orElse(true);
    String shown = same ? exact : exact + " = " + check.printed().orElse("");
    return check.exact().isEmpty()
        ? ""
        : line(texts.text("proof.value"), Html.escape(Typography.minus(shown)));
  }

  private void mark(
      List<Checked> checks, String title, String about, Collection<String> lines, Markup html) {
    String id = "c" + ++count;
    for (Checked check : checks) {
      anchors.putIfAbsent(check.occurrence(), id);
    }
    html.append("<button type=\"button\" class=\"mark\" id=\"").append(id);
    html.append("\" popovertarget=\"").append(id).append("-proof\" aria-label=\"");
    html.escape(texts.text("mark", about)).append("\"></button>");
    html.append("<span class=\"proof\" id=\"").append(id).append("-proof\" popover>");
    html.append("<span class=\"proof-title\">").escape(title).append("</span>");
    int shown = 0;
    for (String line : lines) {
      html.append(shown++ < MOST_LINES ? line : "");
    }
    html.append("</span>");
  }

  private static String line(String key, String valueHtml) {
    return "<span class=\"proof-row\"><span class=\"proof-key\">"
        + Html.escape(key)
        + "</span> <span class=\"proof-value\">"
        + valueHtml
        + "</span></span>";
  }

  private static String code(String expression) {
    return "<code>" + Html.escape(expression) + "</code>";
  }

  private String rule(Verdict verdict) {
    return verdict instanceof Verdict.Confirmed(Verdict.Rule rule) ? texts.text(key(rule)) : "";
  }

  static String key(Verdict.Rule rule) {
    return switch (rule) {
      case EXACTLY -> "mark.exactly";
      case TO_THE_DIGITS_SHOWN -> "mark.rounded";
      case WITHIN_TOLERANCE -> "mark.within";
      case COMPARISON -> "mark.comparison";
      case SAME_TEXT -> "mark.text";
    };
  }
}
