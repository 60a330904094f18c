package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.verification.Checked;
import dev.confere.verification.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /// What a button is called, by what it is about: most are about a formula.
  private final Map<String, String> labels = new HashMap<>();

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
    open(List.of(check), rule(check.verdict()), check.text(), html);
    line(texts.text("proof.expression"), code(check.expression()), html);
    line(texts.text("proof.value"), value(check), html);
    close(html);
  }

  /// The tick beside a formula: one note for all chains and claims in it.
  void formula(List<Checked> checks, Markup html) {
    if (checks.size() == 1 && checks.getFirst().kind() == Checked.Kind.STATEMENT) {
      statement(checks.getFirst(), html);
      return;
    }
    open(checks, texts.text("mark.chain"), texts.text("scroll.math"), html);
    // What is said twice is said once, and nothing is a line too.
    Set<String> said = new HashSet<>();
    for (Checked check : checks) {
      once("proof.expression", code(check.expression()), said, html);
      once("proof.value", value(check), said, html);
    }
    close(html);
  }

  private void once(String key, String value, Set<String> said, Markup html) {
    if (said.size() < MOST_LINES && said.add(value.isEmpty() ? value : key + value)) {
      line(texts.text(key), value, html);
    }
  }

  /// The tick beside a table: what each column was compared with.
  ///
  /// @param columns expressions by the heads of their columns
  void table(List<Checked> cells, Map<String, String> columns, Markup html) {
    open(List.of(), texts.counted("mark.cells", cells.size()), texts.text("scroll.table"), html);
    int lines = 0;
    for (Map.Entry<String, String> column : columns.entrySet()) {
      if (lines++ < MOST_LINES) {
        line(column.getKey(), code(column.getValue()), html);
      }
    }
    close(html);
  }

  /// A place that links may lead to, without a tick of its own.
  String anchor(Checked check) {
    String id = "c" + ++count;
    anchors.putIfAbsent(check.occurrence(), id);
    return id;
  }

  /// Empty where there is none.
  private static String value(Checked check) {
    String exact = check.exact();
    String printed = check.printed().orElse(exact);
    String shown = printed.equals(exact) ? exact : exact + " = " + printed;
    return exact.isEmpty() ? "" : Html.escape(Typography.minus(shown));
  }

  private void open(List<Checked> checks, String title, String about, Markup html) {
    String id = "c" + ++count;
    for (Checked check : checks) {
      anchors.putIfAbsent(check.occurrence(), id);
    }
    html.append("<button type=\"button\" class=\"mark\" id=\"").append(id);
    html.append("\" popovertarget=\"").append(id).append("-proof\" aria-label=\"");
    html.escape(labels.computeIfAbsent(about, it -> texts.text("mark", it)))
        .append("\"></button><span class=\"proof\" id=\"");
    html.append(id).append("-proof\" popover><span class=\"proof-title\">").escape(title);
    html.append("</span>");
  }

  private static void close(Markup html) {
    html.append("</span>");
  }

  /// @param value as HTML; no line without one
  private static void line(String key, String value, Markup html) {
    if (!value.isEmpty()) {
      html.append("<span class=\"proof-row\"><span class=\"proof-key\">").escape(key);
      html.append("</span> <span class=\"proof-value\">").append(value).append("</span></span>");
    }
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
