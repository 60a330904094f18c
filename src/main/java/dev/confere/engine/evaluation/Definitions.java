package dev.confere.engine.evaluation;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.expression.FreeNames;
import dev.confere.engine.function.Vocabulary;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Evaluates definitions written in any order: each after those that it needs; what needs itself is told as a cycle.
public final class Definitions {

  private final Map<String, Binding> values = new LinkedHashMap<>();
  private final Map<String, Binding> functions = new LinkedHashMap<>();
  private final Settings settings;
  private final Diagnostics diagnostics;

  private Definitions(Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /// The scope in which every name stands for its value; a name whose value could not be had stands for [Value#UNKNOWN].
  public static Scope evaluate(
      Collection<Binding> bindings, Settings settings, Meter meter, Diagnostics diagnostics) {
    Definitions definitions = new Definitions(settings, diagnostics);
    bindings.forEach(definitions::add);
    return definitions.scope(meter);
  }

  private void add(Binding binding) {
    String name = binding.definition().name();
    boolean function = binding.definition().isFunction();
    Binding first = values.containsKey(name) ? values.get(name) : functions.get(name);
    if (first != null) {
      diagnostics.report(
          Diagnostic.of(Code.DUPLICATE_NAME, binding.namePlace(), "`" + name + "` is defined twice")
              .label(first.namePlace(), "first defined here"));
    } else if (function && Vocabulary.find(name).isPresent()) {
      diagnostics.report(
          Diagnostic.of(
              Code.RESERVED_NAME,
              binding.namePlace(),
              "`" + name + "` is a function of Confere and cannot be defined anew"));
    } else {
      (function ? functions : values).put(name, binding);
    }
  }

  private Scope scope(Meter meter) {
    Map<String, Set<String>> needs = needs();
    List<String> order = order(needs);
    return order.size() == needs.size()
        ? evaluated(order, functions, meter)
        : withCycles(needs, order, meter);
  }

  private Scope withCycles(Map<String, Set<String>> needs, List<String> order, Meter meter) {
    Set<String> cyclic = new LinkedHashSet<>(needs.keySet());
    cyclic.removeAll(order);
    reportCycles(cyclic, needs);
    Map<String, Binding> sound = new LinkedHashMap<>(functions);
    sound.keySet().removeAll(cyclic);
    Scope scope = evaluated(order, sound, meter);
    functions.keySet().stream()
        .filter(cyclic::contains)
        .forEach(n -> sound.put(n, functions.get(n)));
    return scope;
  }

  /// The scope of the values, one after the other; those that are not in the order stay unknown.
  private Scope evaluated(List<String> order, Map<String, Binding> sound, Meter meter) {
    Map<String, Value> known = new LinkedHashMap<>();
    for (String name : values.keySet()) {
      known.put(name, Value.UNKNOWN);
    }
    Scope scope = new Scope(known, sound);
    for (String name : order) {
      Binding binding = values.get(name);
      if (binding != null) {
        Evaluator evaluator = new Evaluator(binding.file(), scope, settings, meter, diagnostics);
        known.put(name, evaluator.evaluate(binding.definition().body()));
      }
    }
    return scope;
  }

  /// For each name the defined names that its definition mentions.
  private Map<String, Set<String>> needs() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (Binding binding : values.values()) {
      needs.put(binding.definition().name(), mentioned(binding));
    }
    for (Binding binding : functions.values()) {
      needs.put(binding.definition().name(), mentioned(binding));
    }
    return needs;
  }

  private Set<String> mentioned(Binding binding) {
    FreeNames free = FreeNames.of(binding.definition(), Vocabulary::takes);
    Set<String> names = new LinkedHashSet<>();
    for (String name : free.values().keySet()) {
      if (values.containsKey(name)) {
        names.add(name);
      }
    }
    for (String name : free.functions().keySet()) {
      if (functions.containsKey(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /// Names in an order in which each stands after those that it needs; those in or behind a cycle are left out.
  private static List<String> order(Map<String, Set<String>> needs) {
    Map<String, List<String>> neededBy = new LinkedHashMap<>();
    Map<String, Integer> missing = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(needs.size());
    for (Map.Entry<String, Set<String>> entry : needs.entrySet()) {
      if (entry.getValue().isEmpty()) {
        order.add(entry.getKey());
        continue;
      }
      missing.put(entry.getKey(), entry.getValue().size());
      for (String needed : entry.getValue()) {
        neededBy.computeIfAbsent(needed, k -> new ArrayList<>()).add(entry.getKey());
      }
    }
    for (int next = 0; next < order.size(); next++) {
      for (String user : neededBy.getOrDefault(order.get(next), List.of())) {
        if (missing.merge(user, -1, Integer::sum) == 0) {
          order.add(user);
        }
      }
    }
    return order;
  }

  private void reportCycles(Set<String> cyclic, Map<String, Set<String>> needs) {
    Set<String> told = new LinkedHashSet<>();
    for (String start : cyclic) {
      List<String> path = new ArrayList<>();
      String name = start;
      while (!told.contains(name) && !path.contains(name)) {
        path.add(name);
        name = next(needs.getOrDefault(name, Set.of()), cyclic);
      }
      if (path.contains(name)) {
        reportCycle(path.subList(path.indexOf(name), path.size()));
      }
      told.addAll(path);
    }
  }

  private static String next(Set<String> needed, Set<String> cyclic) {
    return needed.stream().filter(cyclic::contains).findFirst().orElseThrow();
  }

  private void reportCycle(List<String> cycle) {
    String first = cycle.getFirst();
    Binding binding = values.containsKey(first) ? values.get(first) : functions.get(first);
    if (binding == null) {
      throw new IllegalStateException("undefined name in a cycle: " + first);
    }
    String message =
        cycle.size() == 1
            ? "`" + first + "` is defined by itself"
            : "these definitions need each other: " + String.join(" → ", cycle) + " → " + first;
    diagnostics.report(Diagnostic.of(Code.DEFINITION_CYCLE, binding.namePlace(), message));
  }
}
