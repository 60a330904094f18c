package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleOperandsTest {

  private static final String[] NUMERALS = {"0", "1", "2", "3", "0.5", "1.7", "0.0", "10", "5"};

  private static final Value VECTOR =
      Value.Array.vector(
          List.of(
              number("1", 0),
              number("-2", 1),
              number("-3.5", 1),
              number("2", 0),
              number("2", 0),
              number("0", 0),
              number("-1.0", 1)));

  private static Value.Number number(String value, int decimals) {
    return Value.Number.of(Rational.ofDecimal(value), decimals);
  }

  private SourceFile file = new SourceFile("side", "");

  private Expression parse(String text) {
    file = new SourceFile("side", text);
    return ExpressionParser.parse(file, file.whole(), new Diagnostics()).orElseThrow();
  }

  private SilentEvaluation evaluation() {
    return new SilentEvaluation(file, Scope.EMPTY.with("z", VECTOR), Settings.DEFAULT);
  }

  private List<Span> idle(Expression side) {
    return new IdleOperands(evaluation()::value).of(side);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\"',
      value = {
        "2 + 3 - 1 | ",
        "max(0, -1.7) | 1.7",
        "max(0, 1.7) | 0",
        "max(2, 2, 1) | 2 2 1",
        "min(3, 2, 5) | 3 5",
        "relu(-1.7) | 1.7",
        "relu(0.3) | ",
        "-1 * 0 - 7 * 2 | 1",
        "0 / 3 | 3",
        "(4^5 - 1) / (4 - 1) | ",
        "sqrt(3^2 + 4^2) | ",
        "0.5^2 * 3 | ",
        "1^5 | 5",
        "[0 * 3, 2] | 3",
        "2 / (1 + e^-0.5) | ",
        "[max(1, 2), min(1, 2)] | 1 2",
        "matmul([[1, 2], [3, 4]], [5, 6]) | ",
        "matmul([[1, 20], [3, 40]], [5, 0]) | 20 40",
        "matmul([[1, 0], [3, 0]], [[5, 6], [-7, 8]]) | 7 8",
        "sum(2^k for k in 0..5) | ",
        "relu(z[1]) | ",
        "relu(z[2]) | 2",
        "relu(z[4]) | 4",
        "relu(z[6]) | ",
      })
  void namesWhatTheValueDoesNotDependOn(String side, String idle) {
    assertThat(idle(parse(side)).stream().map(file::text).collect(Collectors.joining(" ")))
        .isEqualTo(idle == null ? "" : idle);
  }

  /// Each numeral is changed by a unit of its last digit both ways, which is what the word means.
  private List<Span> tried(Expression side, Value value) {
    return Expressions.literals(side).stream()
        .filter(one -> same(side, one, value, 1) || same(side, one, value, -1))
        .map(NumberLiteral::span)
        .toList();
  }

  private boolean same(Expression side, NumberLiteral literal, Value value, int direction) {
    Rational unit = Rational.ofTenToThe(-literal.decimals()).times(Rational.of(direction));
    Expression other = Expressions.replace(side, Map.of(literal, literal.value().plus(unit)));
    return evaluation().value(other).filter(value::equals).isPresent();
  }

  /// Whoever tells without trying must tell what a trial would have told.
  @Test
  void tellsWhatATrialTells() {
    long seed = Long.getLong("confere.seed", 20261128L);
    System.out.println("IdleOperandsTest.tellsWhatATrialTells: -Dconfere.seed=" + seed);
    Random random = new Random(seed);
    int compared = 0;
    for (int i = 0; i < 6000; i++) {
      String text = side(random, 3);
      Expression side = parse(text);
      Optional<Value> value = evaluation().value(side);
      if (value.isPresent()) {
        assertThat(idle(side))
            .as(text)
            .containsExactlyInAnyOrderElementsOf(tried(side, value.get()));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(2000);
  }

  private static String side(Random random, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      String numeral = NUMERALS[random.nextInt(NUMERALS.length)];
      return random.nextInt(3) == 0 ? "(-" + numeral + ")" : numeral;
    }
    String left = side(random, depth - 1);
    String right = side(random, depth - 1);
    return switch (random.nextInt(17)) {
      case 0, 1 -> "(" + left + " + " + right + ")";
      case 2 -> "(" + left + " - " + right + ")";
      case 3, 4 -> left + " * " + right;
      case 5 -> left + " / " + right;
      case 6 -> "(" + left + ")^" + random.nextInt(4);
      case 7 -> "(2)^(" + side(random, 0) + ")";
      case 8 -> "max(" + left + ", " + right + ", " + side(random, 0) + ")";
      case 9 -> "min(" + left + ", " + right + ")";
      case 10 -> "relu(" + left + ")";
      case 11 -> "[" + left + ", " + right + "]";
      case 12 -> "sum(" + side(random, 0) + "^k for k in " + random.nextInt(3) + ".." + right + ")";
      case 13 -> "relu(z[" + (random.nextInt(7) + 1) + "])";
      case 14 -> "matmul([[" + left + ", 2], [" + right + ", 0]], " + vector(random) + ")";
      case 15 -> "matmul(" + vector(random) + ", [[0, " + left + "], [" + right + ", 0]])";
      default -> (random.nextBoolean() ? "sqrt(" : "-(") + left + ")";
    };
  }

  private static String vector(Random random) {
    return "[" + side(random, 0) + ", " + side(random, 0) + "]";
  }
}
