package dev.confere.verification;

import dev.confere.verification.SecondEvaluator.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What an evaluator that shares nothing with the engine says of a ledger, read with another reader of JSON.
public final class SecondOpinion {

  private static final BigDecimal LITTLE = new BigDecimal("1e-40");

  private final JsonNode ledger;
  private final SecondNumber kink;
  private final Map<String, Function> functions = new HashMap<>();
  private final Map<String, Supplier<Object>> names = new HashMap<>();
  private final Map<String, Object> known = new HashMap<>();
  private final List<String> disagreements = new ArrayList<>();
  private int compared;

  private SecondOpinion(String json) {
    this.ledger = new ObjectMapper().readTree(json);
    this.kink =
        (SecondNumber)
            SecondEvaluator.evaluate(text(ledger, "kink"), names, functions, SecondNumber.ZERO);
    ledger
        .get("functions")
        .properties()
        .forEach(entry -> function(entry.getKey(), entry.getValue()));
    ledger.get("names").properties().forEach(entry -> name(entry.getKey(), entry.getValue()));
  }

  public static SecondOpinion of(String ledger) {
    SecondOpinion opinion = new SecondOpinion(ledger);
    opinion
        .ledger
        .get("names")
        .properties()
        .forEach(
            entry ->
                opinion.compare(
                    entry.getKey(),
                    opinion.names.get(entry.getKey()).get(),
                    text(entry.getValue(), "exact")));
    opinion.ledger.get("statements").forEach(opinion::statement);
    return opinion;
  }

  public List<String> disagreements() {
    return disagreements;
  }

  public int compared() {
    return compared;
  }

  private static String text(JsonNode node, String member) {
    return node.has(member) ? node.get(member).asString() : "";
  }

  private void function(String name, JsonNode entry) {
    List<String> parameters = new ArrayList<>();
    entry.get("parameters").forEach(one -> parameters.add(one.asString()));
    functions.put(name, new Function(parameters, text(entry, "expression")));
  }

  private void name(String name, JsonNode entry) {
    String source = entry.has("expression") ? text(entry, "expression") : text(entry, "exact");
    names.put(
        name,
        () -> {
          if (!known.containsKey(name)) {
            known.put(name, evaluate(source, names));
          }
          return known.get(name);
        });
  }

  private Object evaluate(String expression, Map<String, Supplier<Object>> scope) {
    return SecondEvaluator.evaluate(expression, scope, functions, kink);
  }

  private void statement(JsonNode entry) {
    Map<String, Supplier<Object>> scope = new LinkedHashMap<>(names);
    if (entry.has("where")) {
      entry
          .get("where")
          .properties()
          .forEach(
              one -> {
                Object value = evaluate(one.getValue().asString(), names);
                scope.put(one.getKey(), () -> value);
              });
    }
    if (text(entry, "kind").equals("chain")) {
      if (entry.has("steps")) {
        entry.get("steps").forEach(step -> step(step, scope));
      }
      return;
    }
    Object value = evaluate(text(entry, "expression"), scope);
    if (entry.has("element")) {
      value = ((List<?>) value).get(entry.get("element").asInt() - 1);
    }
    compare(text(entry, "expression"), value, text(entry, "exact"));
    if (entry.has("stated") && text(entry, "verdict").equals("confirmed")) {
      confirm(entry, value, evaluate(text(entry, "stated"), scope));
    }
  }

  private void step(JsonNode step, Map<String, Supplier<Object>> scope) {
    Object left = evaluate(text(step.get("left"), "expression"), scope);
    Object right = evaluate(text(step.get("right"), "expression"), scope);
    compare(text(step.get("left"), "expression"), left, text(step.get("left"), "exact"));
    compare(text(step.get("right"), "expression"), right, text(step.get("right"), "exact"));
    if (text(step, "rule").equals("exactly") && text(step, "relation").equals("=")) {
      require(step.toString(), same(left, right));
    }
  }

  /// What is stated exactly is the value; what is rounded lies within half of its last digit, or within the tolerance.
  private void confirm(JsonNode entry, Object value, Object stated) {
    if (!(value instanceof SecondNumber number) || !(stated instanceof SecondNumber said)) {
      if (text(entry, "relation").equals("=") && !(value instanceof Boolean)) {
        require(entry.toString(), same(value, stated));
      }
      return;
    }
    int order = number.compareTo(said);
    boolean holds =
        switch (text(entry, "relation")) {
          case "=" -> order == 0;
          case "≈" -> apart(number, said).compareTo(far(entry)) <= 0;
          case "<" -> order < 0;
          case "≤" -> order <= 0;
          case ">" -> order > 0;
          case "≥" -> order >= 0;
          default -> order != 0;
        };
    require(entry.toString(), holds);
  }

  private static SecondNumber apart(SecondNumber a, SecondNumber b) {
    SecondNumber apart = a.minus(b);
    return apart.compareTo(SecondNumber.ZERO) < 0 ? apart.negate() : apart;
  }

  private SecondNumber far(JsonNode entry) {
    return entry.has("tolerance")
        ? (SecondNumber) evaluate(text(entry, "tolerance"), names)
        : ((SecondNumber) evaluate(text(entry, "unit"), names)).over(SecondNumber.of(2));
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return x.size() == y.size()
          && java.util.stream.IntStream.range(0, x.size()).allMatch(i -> same(x.get(i), y.get(i)));
    }
    return a instanceof SecondNumber x && b instanceof SecondNumber y
        ? x.compareTo(y) == 0
            || !(x.isExact() && y.isExact()) && apart(x, y).decimal().compareTo(LITTLE) < 0
        : a.equals(b);
  }

  private void require(String what, boolean holds) {
    if (!holds) {
      disagreements.add("does not hold: " + what);
    }
  }

  /// @param exact as a ledger writes it: a fraction, bounds, a text, a list
  private void compare(String expression, Object value, String exact) {
    compared++;
    if (exact.isEmpty()) {
      disagreements.add(expression + " is " + value + ", but the ledger does not know");
      return;
    }
    if (!matches(value, new Bounds(exact))) {
      disagreements.add(expression + " is " + value + ", not " + exact);
    }
  }

  /// Reads what is exact from left to right, beside the value.
  private static final class Bounds {
    private final String text;
    private int at;

    Bounds(String text) {
      this.text = text;
    }

    String until(String ends) {
      int end = at;
      while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String found = text.substring(at, end);
      at = end;
      return found.strip();
    }
  }

  private static boolean matches(Object value, Bounds exact) {
    return switch (value) {
      case List<?> list -> {
        exact.at++;
        boolean all = true;
        for (Object one : list) {
          all &= matches(one, exact);
          exact.at =
              Math.min(
                  exact.text.length(), exact.at + (exact.text.startsWith(", ", exact.at) ? 2 : 0));
        }
        all &= exact.text.startsWith("]", exact.at);
        exact.at++;
        yield all;
      }
      case String words -> {
        exact.at++;
        boolean same = exact.until("\"").equals(words.strip());
        exact.at++;
        yield same;
      }
      case SecondNumber number when exact.text.startsWith("(", exact.at) -> {
        exact.at++;
        BigDecimal lower = new BigDecimal(exact.until(","));
        exact.at++;
        BigDecimal upper = new BigDecimal(exact.until(")"));
        exact.at++;
        yield lower.compareTo(number.decimal()) <= 0 && number.decimal().compareTo(upper) <= 0;
      }
      case SecondNumber number -> {
        String[] parts = exact.until(",]").split("/");
        BigInteger below = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
        yield same(number, SecondNumber.of(new BigInteger(parts[0]), below));
      }
      default -> exact.until(",]").equals(value.toString());
    };
  }
}
