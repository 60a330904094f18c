package dev.confere.engine.evaluation;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.expression.FreeNames;
import dev.confere.engine.function.Vocabulary;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
    Map<String, Value> known = new LinkedHashMap<>();
    values.keySet().forEach(name -> known.put(name, Value.UNKNOWN));
    Set<String> cyclic = new LinkedHashSet<>(needs.keySet());
    cyclic.removeAll(order);
    reportCycles(cyclic, needs);
    Map<String, Binding> sound = new LinkedHashMap<>(functions);
    sound.keySet().removeAll(cyclic);
    for (String name : order) {
      Binding binding = values.get(name);
      if (binding != null) {
        Evaluator evaluator =
            new Evaluator(binding.file(), new Scope(known, sound), settings, meter, diagnostics);
        known.put(name, evaluator.evaluate(binding.definition().body()));
      }
    }
    functions.keySet().stream()
        .filter(cyclic::contains)
        .forEach(n -> sound.put(n, functions.get(n)));
    return new Scope(known, sound);
  }

  /// For each name the defined names that its definition mentions.
  private Map<String, Set<String>> needs() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    values.forEach((name, binding) -> needs.put(name, mentioned(binding)));
    functions.forEach((name, binding) -> needs.put(name, mentioned(binding)));
    return needs;
  }

  private Set<String> mentioned(Binding binding) {
    FreeNames free = FreeNames.of(binding.definition(), Vocabulary::takes);
    Set<String> names = new LinkedHashSet<>(free.values().keySet());
    names.retainAll(values.keySet());
    free.functions().keySet().stream().filter(functions::containsKey).forEach(names::add);
    return names;
  }

  /// Names in an order in which each stands after those that it needs; those in or behind a cycle are left out.
  private static List<String> order(Map<String, Set<String>> needs) {
    Map<String, Integer> missing = new LinkedHashMap<>();
    Map<String, List<String>> neededBy = new LinkedHashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    needs.forEach(
        (name, needed) -> {
          missing.put(name, needed.size());
          needed.forEach(n -> neededBy.computeIfAbsent(n, k -> new ArrayList<>()).add(name));
          if (needed.isEmpty()) {
            ready.add(name);
          }
        });
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      String name = ready.remove();
      order.add(name);
      for (String user : neededBy.getOrDefault(name, List.of())) {
        if (missing.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
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
