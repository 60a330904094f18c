package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.typesetting.Utf8;
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

  private static final Utf8 BUTTON = Utf8.of("<button type=\"button\" class=\"mark\" id=\"");
  private static final Utf8 TARGET = Utf8.of("\" popovertarget=\"");
  private static final Utf8 NAME = Utf8.of("-proof\" aria-label=\"");
  private static final Utf8 PROOF = Utf8.of("\"></button><span class=\"proof\" id=\"");
  private static final Utf8 TITLE = Utf8.of("-proof\" popover><span class=\"proof-title\">");
  private static final Utf8 END = Utf8.of("</span>");
  private static final Utf8 ROW = Utf8.of("<span class=\"proof-row\"><span class=\"proof-key\">");
  private static final Utf8 VALUE = Utf8.of("</span> <span class=\"proof-value\">");
  private static final Utf8 ROW_END = Utf8.of("</span></span>");
  private static final Utf8 CODE = Utf8.of("</span> <span class=\"proof-value\"><code>");
  private static final Utf8 CODE_ROW_END = Utf8.of("</code></span></span>");

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
    codeLine(texts.text("proof.expression"), check.expression(), html);
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
    Set<String> expressions = new HashSet<>();
    Set<String> values = new HashSet<>();
    for (Checked check : checks) {
      if (isMore(check.expression(), expressions, values)) {
        codeLine(texts.text("proof.expression"), check.expression(), html);
      }
      if (isMore(value(check), values, expressions)) {
        line(texts.text("proof.value"), value(check), html);
      }
    }
    close(html);
  }

  private static boolean isMore(String words, Set<String> said, Set<String> others) {
    return said.size() + others.size() < MOST_LINES && said.add(words);
  }

  /// The tick beside a table: what each column was compared with.
  ///
  /// @param columns expressions by the heads of their columns
  void table(List<Checked> cells, Map<String, String> columns, Markup html) {
    open(List.of(), texts.counted("mark.cells", cells.size()), texts.text("scroll.table"), html);
    int lines = 0;
    for (Map.Entry<String, String> column : columns.entrySet()) {
      if (lines++ < MOST_LINES) {
        codeLine(column.getKey(), column.getValue(), html);
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
    return exact.isEmpty() ? "" : Typography.minus(shown);
  }

  private void open(List<Checked> checks, String title, String about, Markup html) {
    String id = "c" + ++count;
    for (Checked check : checks) {
      anchors.putIfAbsent(check.occurrence(), id);
    }
    html.append(BUTTON).append(id).append(TARGET).append(id).append(NAME);
    html.escape(label(about)).append(PROOF).append(id).append(TITLE).escape(title).append(END);
  }

  private String label(String about) {
    String label = labels.get(about);
    if (label == null) {
      label = texts.text("mark", about);
      labels.put(about, label);
    }
    return label;
  }

  private static void close(Markup html) {
    html.append(END);
  }

  /// @param value what is shown; no line without it
  private static void line(String key, String value, Markup html) {
    if (!value.isEmpty()) {
      html.append(ROW).escape(key).append(VALUE).escape(value).append(ROW_END);
    }
  }

  private static void codeLine(String key, String expression, Markup html) {
    html.append(ROW).escape(key).append(CODE).escape(expression).append(CODE_ROW_END);
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
