package dev.confere.worksheet;

import dev.confere.document.Document;
import dev.confere.document.Occurrence;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.value.Value;
import dev.confere.figure.Storyboard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A document and all that was computed for it.
///
/// @param scope the names of the whole document
/// @param computed the definitions of its `compute` blocks, by name
/// @param values what each expression on the page stands for, by the place of the expression
/// @param scopes the names inside each round of a loop, by the place of the loop and the number of the round
/// @param tables tables with rules, filled, by the place of the table
/// @param rounds the rounds of each loop, by the place of the loop
/// @param figures what is drawn, by the place of the `draw` block
public record Worksheet(
    Document document,
    Conventions conventions,
    Scope scope,
    Map<String, Definition> computed,
    Map<Occurrence, Value> values,
    Map<Occurrence, Scope> scopes,
    Map<Occurrence, FilledTable> tables,
    Map<Occurrence, Integer> rounds,
    Map<Occurrence, Storyboard> figures) {

  public Worksheet {
    computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    rounds = Collections.unmodifiableMap(new LinkedHashMap<>(rounds));
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /// The value of the expression there; unknown if it could not be had.
  public Value value(Occurrence expression) {
    return values.getOrDefault(expression, Value.UNKNOWN);
  }

  /// The names inside a round of a loop.
  ///
  /// @param round the place of the loop; its iteration ends with the number of the round
  public Scope scopeOfRound(Occurrence round) {
    return scopes.getOrDefault(round, scope);
  }

  public Optional<FilledTable> table(Occurrence table) {
    return Optional.ofNullable(tables.get(table));
  }

  /// What a `draw` block shows; empty when it could not be had.
  public Optional<Storyboard> figure(Occurrence draw) {
    return Optional.ofNullable(figures.get(draw));
  }

  /// How often the body of a loop is repeated; its rounds count from 1.
  public int rounds(Occurrence loop) {
    return rounds.getOrDefault(loop, 0);
  }
}
