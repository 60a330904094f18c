package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Relation;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Limits;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of statements, each from both sides.
class StatedComparisonTest {

  private static Value value(String expression) {
    SourceFile file = new SourceFile("test", expression);
    Diagnostics diagnostics = new Diagnostics();
    Value value =
        new Evaluator(file, Scope.EMPTY, Settings.DEFAULT, new Meter(Limits.DEFAULT), diagnostics)
            .evaluate(ExpressionParser.parse(file, file.whole(), diagnostics).orElseThrow());
    assertThat(diagnostics.sorted()).isEmpty();
    return value;
  }

  private static Comparison compare(
      String stated,
      Relation relation,
      String expression,
      Notation notation,
      Optional<Rational> t) {
    return new StatedComparison(relation, t)
        .compare(StatedReader.read(stated, 0, notation), value(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "7.2|EQUAL|2.3 + 0.0 + 0.8 + 0.0 + 4.1|confirmed",
        "7.3|EQUAL|2.3 + 0.0 + 0.8 + 0.0 + 4.1|refuted",
        "0.33|EQUAL|1/3|rounded",
        "0.33|APPROXIMATELY|1/3|confirmed",
        "0.34|APPROXIMATELY|1/3|refuted",
        "0.66|APPROXIMATELY|2/3|refuted",
        "50%|APPROXIMATELY|9/20|refuted",
        "45%|EQUAL|9/20|confirmed",
        "3/5|EQUAL|60%|confirmed",
        "1.024 × 10^12|EQUAL|2*10^9*16*32|confirmed",
        "1,024|EQUAL|2^10|confirmed",
        "−1.7|EQUAL|-1.7|confirmed",
        "-1.7|EQUAL|-1.7|confirmed",
        "1.7|EQUAL|-1.7|refuted",
        "0.12|APPROXIMATELY|0.125|confirmed",
        "0.13|APPROXIMATELY|0.125|confirmed",
        "0.14|APPROXIMATELY|0.125|refuted",
        "0.5|LESS|0.45|confirmed",
        "0.5|LESS|0.5|refuted",
        "0.5|LESS_OR_EQUAL|0.5|confirmed",
        "0.5|GREATER|0.6|confirmed",
        "0.5|GREATER_OR_EQUAL|0.4|refuted",
        "3|NOT_EQUAL|4|confirmed",
        "3|NOT_EQUAL|3|refuted",
        "[1.2, 0.0]|EQUAL|[1.2, 0]|confirmed",
        "[1.2, 0.1]|EQUAL|[1.2, 0]|refuted",
        "[1.2]|EQUAL|[1.2, 0]|refuted",
        "[[1, 2], [3, 4]]|EQUAL|[[1, 2], [3, 4]]|confirmed",
        "[[1, 2], [3, 5]]|EQUAL|[[1, 2], [3, 4]]|refuted",
        "[]|EQUAL|1..0|confirmed",
        "ATIVO|EQUAL|\"ATIVO\"|confirmed",
        "ATIVO  e\tvivo|EQUAL|\"ATIVO e vivo\"|confirmed",
        "INATIVO|EQUAL|\"ATIVO\"|refuted",
        "sim|EQUAL|1 < 2|confirmed",
        "não|EQUAL|1 < 2|refuted",
        "talvez|EQUAL|1 < 2|refuted",
        "2.72|APPROXIMATELY|e|confirmed",
        "2.71|APPROXIMATELY|e|refuted",
        "0.88|APPROXIMATELY|sigmoid(2)|confirmed",
        "sete|EQUAL|7|refuted",
        "0.5|LESS|[0.1, 0.2]|confirmed",
        "0.5|LESS|[0.1, 0.7]|refuted",
      })
  void holdsAStatementAgainstItsValue(
      String stated, Relation relation, String expression, String verdict) {
    assertThat(
            compare(stated, relation, expression, Notation.POINT, Optional.empty())
                .verdict()
                .word())
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "7,2|7.2|confirmed",
        "1.234,5|1234.5|confirmed",
        "[1,2; 0,0]|[1.2, 0]|confirmed",
        "[1,2, 0,0]|[1.2, 0]|confirmed",
        "[1, 2]|[1, 2]|confirmed",
        "[1,2; 0,1]|[1.2, 0]|refuted",
        "7{,}2|7.2|confirmed",
      })
  void readsTheDecimalComma(String stated, String expression, String verdict) {
    assertThat(
            compare(stated, Relation.EQUAL, expression, Notation.COMMA, Optional.empty())
                .verdict()
                .word())
        .isEqualTo(verdict);
  }

  @Test
  void aToleranceIsHonoured() {
    Optional<Rational> five = Optional.of(Rational.of(1, 20));
    assertThat(compare("50%", Relation.APPROXIMATELY, "9/20", Notation.POINT, five).verdict())
        .isEqualTo(new Verdict.Confirmed(Verdict.Rule.WITHIN_TOLERANCE));
    assertThat(compare("51%", Relation.APPROXIMATELY, "9/20", Notation.POINT, five).verdict())
        .isInstanceOf(Verdict.Refuted.class);
  }

  @Test
  void pointsAtTheElementThatIsWrong() {
    Comparison comparison =
        compare("[1.2, 0.1]", Relation.EQUAL, "[1.2, 0]", Notation.POINT, Optional.empty());
    assertThat(comparison.at().start()).isEqualTo(6);
    assertThat(comparison.value()).contains(value("0"));
  }
}
