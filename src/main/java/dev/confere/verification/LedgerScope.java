package dev.confere.verification;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.evaluation.Binding;
import dev.confere.engine.evaluation.Definitions;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Limits;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import dev.confere.json.Json;
import dev.confere.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The names of a ledger, computed anew from the given ones.
final class LedgerScope {

  private final Settings settings;
  private final Scope scope;

  private LedgerScope(Settings settings, Scope scope) {
    this.settings = settings;
    this.scope = scope;
  }

  static LedgerScope of(Json ledger) {
    Settings settings = new Settings(kink(ledger), Limits.DEFAULT);
    List<Binding> bindings = new ArrayList<>();
    members(ledger, "names")
        .forEach(
            (name, entry) ->
                bind(name, entry.text("expression").or(() -> entry.text("exact")), bindings));
    members(ledger, "functions")
        .forEach(
            (name, entry) -> bind(name + parameters(entry), entry.text("expression"), bindings));
    Scope scope =
        Definitions.evaluate(bindings, settings, new Meter(settings.limits()), new Diagnostics());
    return new LedgerScope(settings, scope);
  }

  static Map<String, Json> members(Json json, String name) {
    return json.member(name).orElse(json) instanceof Json.Members object
            && json.member(name).isPresent()
        ? object.members()
        : Map.of();
  }

  private static String parameters(Json function) {
    return function.items("parameters").stream()
        .map(one -> one instanceof Json.Text text ? text.value() : "")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Rational kink(Json ledger) {
    String[] parts = ledger.text("kink").orElse("0").split("/", 2);
    try {
      Rational above = Rational.ofDecimal(parts[0]);
      return parts.length == 1 ? above : above.dividedBy(Rational.ofDecimal(parts[1]));
    } catch (ArithmeticException | NumberFormatException broken) {
      return Rational.ZERO;
    }
  }

  private static void bind(String head, Optional<String> body, List<Binding> bindings) {
    SourceFile line = new SourceFile(head, head + " = " + body.orElse(""));
    ExpressionParser.parseDefinition(line, line.whole(), new Diagnostics())
        .ifPresent(definition -> bindings.add(new Binding(line, definition)));
  }

  Optional<Value> value(String name) {
    return scope.value(name).filter(value -> !(value instanceof Value.Unknown));
  }

  /// This scope with the names that an entry has for itself.
  LedgerScope with(Json entry) {
    Map<String, Value> here = new LinkedHashMap<>();
    members(entry, "where")
        .forEach(
            (name, exact) -> {
              if (exact instanceof Json.Text text) {
                evaluate(text.value()).ifPresent(value -> here.put(name, value));
              }
            });
    return here.isEmpty() ? this : new LedgerScope(settings, scope.with(here));
  }

  /// The value of an expression, or of what a ledger calls exact; empty if it has none.
  Optional<Value> evaluate(String expression) {
    SourceFile file = new SourceFile("expression", expression);
    Diagnostics diagnostics = new Diagnostics();
    return ExpressionParser.parse(file, file.whole(), diagnostics)
        .map(
            parsed ->
                new Evaluator(file, scope, settings, new Meter(settings.limits()), diagnostics)
                    .evaluate(parsed))
        .filter(value -> !(value instanceof Value.Unknown));
  }
}
