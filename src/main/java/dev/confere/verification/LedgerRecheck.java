package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import dev.confere.json.Json;
import dev.confere.json.JsonReader;
import dev.confere.json.JsonReading;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates a ledger anew, from its expressions and its data alone, and compares what it says.
///
/// Neither the page nor the verifier that wrote the ledger is asked: each name is computed again, each expression is evaluated again,
/// and what the ledger confirms has to hold by the relation, the unit and the tolerance that stand in it.
public final class LedgerRecheck {

  /// How far apart the sides of `≈` may lie when neither shows digits to round to.
  private static final Rational ROUGHLY = Rational.of(1, 20);

  /// What came of it.
  ///
  /// @param statements how many were evaluated, chains included
  public record Outcome(int statements, List<Diagnostic> diagnostics) {
    public Outcome {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private final String name;
  private final Json ledger;
  private final LedgerScope scope;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int statements;

  private LedgerRecheck(String name, Json ledger) {
    this.name = name;
    this.ledger = ledger;
    this.scope = LedgerScope.of(ledger);
  }

  /// @param file the text of a ledger
  public static Outcome recheck(SourceFile file) {
    return switch (JsonReader.read(file.text())) {
      case JsonReading.Broken(int offset, String reason) -> {
        Span at = new Span(offset, Math.min(file.length(), offset + 1));
        yield new Outcome(
            0,
            List.of(Diagnostic.of(Code.JSON_SYNTAX, file.place(at), "this is no JSON: " + reason)));
      }
      case JsonReading.Read(Json json) ->
          isLedger(json)
              ? new LedgerRecheck(file.name(), json).outcome()
              : new Outcome(
                  0,
                  List.of(
                      Diagnostic.of(
                          Code.JSON_SYNTAX,
                          file.place(Span.at(0)),
                          "this is no ledger: expected `format` " + Ledger.FORMAT)));
    };
  }

  private static boolean isLedger(Json json) {
    return json.member("format").filter(Json.of(Ledger.FORMAT)::equals).isPresent()
        && json.member("statements").filter(Json.Items.class::isInstance).isPresent();
  }

  private Outcome outcome() {
    LedgerScope.members(ledger, "names").forEach(this::name);
    ledger.items("statements").forEach(this::statement);
    return new Outcome(statements, diagnostics);
  }

  private void name(String name, Json entry) {
    String said = entry.text("exact").orElse("");
    String found = scope.value(name).map(ExactText::of).orElse("");
    if (!found.equals(said)) {
      disagree("", name + " is " + shown(found) + ", but the ledger says " + shown(said));
    }
  }

  private void statement(Json entry) {
    LedgerScope here = scope.with(entry);
    String where =
        entry.member("line").map(Json::print).orElse("?").strip()
            + ":"
            + entry.member("column").map(Json::print).orElse("?").strip()
            + ": ";
    statements++;
    if (entry.text("kind").orElse("").equals("chain")) {
      entry.items("steps").forEach(step -> step(here, where, step));
    } else {
      stated(here, where, entry);
    }
  }

  private void stated(LedgerScope here, String where, Json entry) {
    String expression = entry.text("expression").orElse("");
    Optional<Value> value =
        here.evaluate(expression).flatMap(found -> element(found, entry.member("element")));
    if (!agrees(where, expression, value, entry.text("exact").orElse("")) || !isConfirmed(entry)) {
      return;
    }
    boolean holds =
        entry.text("kind").orElse("").equals("condition")
            ? value.map(Conditions::verdict).filter(Verdict.Confirmed.class::isInstance).isPresent()
            : relation(here, entry, value);
    if (!holds) {
      disagree(
          where,
          "the ledger confirms `" + entry.text("text").orElse("") + "`, which does not hold");
    }
  }

  private static Optional<Value> element(Value value, Optional<Json> element) {
    if (element.isEmpty()) {
      return Optional.of(value);
    }
    return element.get() instanceof Json.Whole(long index)
            && value instanceof Value.Array array
            && index >= 1
            && index <= array.rows().size()
        ? Optional.of(array.rows().get((int) index - 1))
        : Optional.empty();
  }

  private boolean relation(LedgerScope here, Json entry, Optional<Value> value) {
    Optional<Value> stated = entry.text("stated").flatMap(here::evaluate);
    List<Rational> near = new ArrayList<>();
    Optional<Rational> tolerance =
        entry.text("tolerance").flatMap(here::evaluate).flatMap(LedgerRecheck::rational);
    tolerance.ifPresentOrElse(
        near::add, () -> near.addAll(halves(here, entry.text("unit").orElse(""))));
    LedgerRelation relation = new LedgerRelation(entry.text("relation").orElse(""), near);
    return value.isPresent() && stated.isPresent() && relation.holds(value.get(), stated.get());
  }

  private void step(LedgerScope here, String where, Json step) {
    Json left = step.member("left").orElse(step);
    Json right = step.member("right").orElse(step);
    Optional<Value> l = here.evaluate(left.text("expression").orElse(""));
    Optional<Value> r = here.evaluate(right.text("expression").orElse(""));
    // Both are looked at, so that a mistake in each is told.
    boolean leftAgrees = agrees(where, left, l);
    boolean rightAgrees = agrees(where, right, r);
    if (!leftAgrees || !rightAgrees || !isConfirmed(step) || l.isEmpty() || r.isEmpty()) {
      return;
    }
    List<Rational> near = new ArrayList<>();
    for (Json side : List.of(left, right)) {
      near.addAll(halves(here, side.text("unit").orElse("")));
      here.evaluate(side.text("exact").orElse("")).ifPresent(v -> near.addAll(filled(v)));
    }
    rational(r.get()).ifPresent(value -> near.add(value.abs().times(ROUGHLY)));
    LedgerRelation relation = new LedgerRelation(step.text("relation").orElse(""), near);
    if (!relation.holds(l.get(), r.get())) {
      disagree(
          where,
          "the ledger confirms that "
              + left.text("expression").orElse("")
              + " "
              + relation.symbol()
              + " "
              + right.text("expression").orElse("")
              + ", which does not hold");
    }
  }

  /// Half of each unit.
  private static List<Rational> halves(LedgerScope here, String units) {
    List<Rational> halves = new ArrayList<>();
    for (String unit : units.replaceAll("[\\[\\]]", "").split(",")) {
      here.evaluate(unit.strip())
          .flatMap(LedgerRecheck::rational)
          .ifPresent(one -> halves.add(one.times(Rational.of(1, 2))));
    }
    return halves;
  }

  /// Half the weight of the last digit that is no zero: those behind it may fill up a rounded number.
  private static List<Rational> filled(Value value) {
    Optional<Rational> number = rational(value);
    if (number.filter(Rational::isInteger).filter(one -> !one.isZero()).isEmpty()) {
      return List.of();
    }
    Rational unit = Rational.ONE;
    while (number.get().dividedBy(unit.times(Rational.of(10))).isInteger()) {
      unit = unit.times(Rational.of(10));
    }
    return List.of(unit.times(Rational.of(1, 2)));
  }

  private static Optional<Rational> rational(Value value) {
    return value instanceof Value.Number(Real number, int decimals)
        ? number.exact()
        : Optional.empty();
  }

  private static boolean isConfirmed(Json entry) {
    return entry.text("verdict").orElse("").equals("confirmed");
  }

  private boolean agrees(String where, Json side, Optional<Value> value) {
    return agrees(where, side.text("expression").orElse(""), value, side.text("exact").orElse(""));
  }

  private boolean agrees(String where, String expression, Optional<Value> value, String said) {
    String found = value.map(ExactText::of).orElse("");
    if (!found.equals(said)) {
      disagree(where, expression + " is " + shown(found) + ", but the ledger says " + shown(said));
      return false;
    }
    return true;
  }

  private static String shown(String exact) {
    return exact.isEmpty() ? "unknown" : exact;
  }

  private void disagree(String where, String message) {
    String page = ledger.text("file").orElse("?");
    diagnostics.add(
        Diagnostic.of(
            Code.LEDGER_DISAGREES,
            new SourceFile(name, "").place(Span.at(0)),
            page + ":" + (where.isEmpty() ? " " : where) + message));
  }
}
