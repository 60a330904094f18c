package dev.confere.verification;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.expression.FreeNames;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.ValuePrinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells how something stated was read, how it was evaluated, and by which rule it was judged.
public final class Explanation {

  /// More lines explain nothing.
  private static final int MOST = 16;

  private static final int LONGEST = 100;

  private final Map<String, Definition> computed;
  private final Scope scope;
  private final SilentEvaluation evaluation;
  private final ValuePrinter printer;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Map<String, Definition> computed, Scope scope, Conventions conventions) {
    this.computed = computed;
    this.scope = scope;
    this.evaluation = new SilentEvaluation(new SourceFile("", ""), scope, conventions.settings());
    this.printer = new ValuePrinter(conventions.notation());
  }

  /// The lines of an explanation.
  ///
  /// @param computed how the computed names of the page are defined
  /// @param scope the names of the page
  public static List<String> of(
      Checked check, Map<String, Definition> computed, Scope scope, Conventions conventions) {
    Scope here = scope.with(check.evidence().where());
    Explanation explanation = new Explanation(computed, here, conventions);
    explanation.explain(check);
    return List.copyOf(explanation.lines);
  }

  private void explain(Checked check) {
    if (check.kind() == Checked.Kind.CHAIN) {
      say("read as", check.expression());
      List<Step> steps = check.evidence().steps();
      for (int i = 0; i < steps.size(); i++) {
        step(i + 1, steps.get(i));
      }
    } else {
      stated(check);
    }
    say("verdict", check.verdict().word() + reason(check.verdict()));
  }

  private void stated(Checked check) {
    String relation = check.relation().isEmpty() ? "" : " " + check.relation() + " ";
    check
        .evidence()
        .stated()
        .ifPresent(stated -> say("stated", check.text().strip() + ", read as " + stated));
    say("means", (relation.isEmpty() ? "" : check.text() + relation) + check.expression());
    parse(check.expression()).ifPresent(this::evaluate);
    check.evidence().element().ifPresent(row -> say("of these", "element " + row));
    if (!check.exact().isEmpty()) {
      say("value", check.printed().map(p -> p + ", exactly ").orElse("") + check.exact());
    }
    if (check.relation().equals("≈")) {
      check
          .evidence()
          .tolerance()
          .ifPresentOrElse(
              far -> say("rule", "at most " + printer.shown(far) + " apart"),
              () ->
                  say(
                      "rule",
                      "at most half of the last digit apart, which weighs "
                          + check.evidence().unit().orElse("?")));
    } else {
      say("rule", rule(check.relation()));
    }
  }

  private static String rule(String relation) {
    return switch (relation) {
      case "=" -> "the value is what is stated, exactly";
      case "" -> "the condition is true, for every element";
      default -> "the comparison holds";
    };
  }

  private void step(int number, Step step) {
    say(
        "step " + number,
        step.left().words() + " " + step.relation().symbol() + " " + step.right().words());
    operand("left", step.left());
    operand("right", step.right());
    if (!step.manner().isEmpty()) {
      say("", "taken as: " + step.manner());
    }
    say("", step.verdict().word() + reason(step.verdict()));
  }

  private void operand(String side, SideValue operand) {
    evaluate(operand.expression());
    say("", side + ": " + printer.shown(operand.value()) + bounds(operand));
  }

  /// Between which bounds a printed number may have been rounded.
  private static String bounds(SideValue operand) {
    if (operand.printed().size() != 1) {
      return "";
    }
    WrittenNumber number = operand.printed().getFirst();
    return number
        .unit()
        .map(unit -> unit.times(Rational.of(1, 2)))
        .map(
            half ->
                ", as printed from "
                    + plain(number.value().minus(half))
                    + " to "
                    + plain(number.value().plus(half)))
        .orElse("");
  }

  private static String plain(Rational value) {
    return value.finiteDecimals().isPresent()
        ? value.toDecimalString(value.finiteDecimals().getAsInt())
        : value.toString();
  }

  private static String reason(Verdict verdict) {
    String words =
        switch (verdict) {
          case Verdict.Confirmed(Verdict.Rule rule) -> rule.words();
          case Verdict.Rounded(String reason) -> reason;
          case Verdict.Refuted(String reason) -> reason;
          case Verdict.Undecided(String reason) -> reason;
          case Verdict.Unread(String reason) -> reason;
          case Verdict.Silent(String reason) -> reason;
        };
    return words.isEmpty() ? "" : ": " + words;
  }

  private static Optional<Expression> parse(String expression) {
    SourceFile file = new SourceFile("", expression);
    return ExpressionParser.parse(file, file.whole(), new Diagnostics());
  }

  /// The values of the names and of the parts, each before what rests on it.
  private void evaluate(Expression expression) {
    Map<String, String> parts = new LinkedHashMap<>();
    names(expression, parts);
    parts(expression, parts);
    parts.values().stream().limit(MOST).forEach(part -> say("", part));
  }

  private void names(Expression expression, Map<String, String> parts) {
    for (String name : FreeNames.of(expression).values().keySet()) {
      Optional<Value> value = scope.value(name);
      if (value.isPresent() && !parts.containsKey(name) && parts.size() < MOST) {
        Optional<Definition> definition = Optional.ofNullable(computed.get(name));
        definition.ifPresent(found -> names(found.body(), parts));
        String body =
            definition.map(found -> ExpressionPrinter.print(found.body()) + " = ").orElse("");
        parts.put(name, name + " = " + body + printer.shown(value.get()));
      }
    }
  }

  private void parts(Expression expression, Map<String, String> parts) {
    List<Expression> children = Expressions.children(expression);
    if (expression instanceof Expression.Comprehension) {
      return;
    }
    children.forEach(child -> parts(child, parts));
    String words = ExpressionPrinter.print(expression);
    boolean sign = expression instanceof Expression.Unary && literal(children.getFirst());
    if (!children.isEmpty() && !sign && !(expression instanceof Expression.ArrayLiteral)) {
      evaluation
          .value(expression)
          .ifPresent(value -> parts.putIfAbsent(words, words + " = " + printer.shown(value)));
    }
  }

  private static boolean literal(Expression expression) {
    return expression instanceof Expression.NumberLiteral;
  }

  private void say(String label, String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    lines.add("  " + label + " ".repeat(Math.max(1, 10 - label.length())) + cut);
  }
}
