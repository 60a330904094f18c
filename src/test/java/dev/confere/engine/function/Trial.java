package dev.confere.engine.function;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Limits;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.worksheet.ValuePrinter;
import java.util.Map;
import java.util.Optional;

/// Evaluates expressions as an author writes them.
public final class Trial {

  private final Settings settings;
  private final Diagnostics diagnostics = new Diagnostics();

  private Trial(Settings settings) {
    this.settings = settings;
  }

  private Value evaluate(String text, Map<String, Value> names) {
    SourceFile file = new SourceFile("trial", text);
    Optional<Expression> expression = ExpressionParser.parse(file, file.whole(), diagnostics);
    Scope scope = Scope.EMPTY.with(names);
    Evaluator evaluator =
        new Evaluator(file, scope, settings, new Meter(settings.limits()), diagnostics);
    return expression.map(evaluator::evaluate).orElse(Value.UNKNOWN);
  }

  private static Value quiet(Trial trial, String text, Map<String, Value> names) {
    Value value = trial.evaluate(text, names);
    if (!trial.diagnostics.isEmpty()) {
      throw new AssertionError(text + ": " + trial.said());
    }
    return value;
  }

  private String said() {
    return String.join(
        "\n", diagnostics.sorted().stream().map(d -> d.code() + ": " + d.message()).toList());
  }

  /// The value of an expression that must not be refused.
  public static Value value(String text) {
    return value(text, Map.of());
  }

  public static Value value(String text, Map<String, Value> names) {
    return quiet(new Trial(Settings.DEFAULT), text, names);
  }

  /// What the reader sees of it, without a format; empty when it has no finite decimal form.
  public static String printed(String text) {
    return print(value(text), Optional.empty());
  }

  static String printed(String text, NumberFormat format) {
    return print(value(text), Optional.of(format));
  }

  /// The same on a site that takes another value for the derivative at the kink.
  static String printedWithKink(Rational kink, String text) {
    Trial trial = new Trial(new Settings(kink, Limits.DEFAULT));
    return print(quiet(trial, text, Map.of()), Optional.empty());
  }

  private static String print(Value value, Optional<NumberFormat> format) {
    return new ValuePrinter(Notation.POINT).print(value, format).orElse("");
  }

  /// `code: message` of the one diagnostic that the expression gets.
  public static String refusal(String text) {
    Trial trial = new Trial(Settings.DEFAULT);
    trial.evaluate(text, Map.of());
    return trial.said();
  }
}
