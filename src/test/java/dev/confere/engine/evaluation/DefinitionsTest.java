package dev.confere.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.expression.LogicalLines;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Limits;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private Scope evaluate(String text) {
    SourceFile file = new SourceFile("test", text);
    List<Binding> bindings = new ArrayList<>();
    LogicalLines.of(file, file.whole())
        .forEach(
            line ->
                ExpressionParser.parseDefinition(file, line, diagnostics)
                    .ifPresent(definition -> bindings.add(new Binding(file, definition))));
    return Definitions.evaluate(bindings, Settings.DEFAULT, new Meter(Limits.DEFAULT), diagnostics);
  }

  /// The value of `x` after these lines, as text: numbers as fractions, arrays in brackets.
  private String x(String text) {
    return shown(evaluate(text.replace("; ", "\n")).value("x").orElse(Value.UNKNOWN));
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Number number ->
          number.value().exact().map(Rational::toString).orElse("irrational");
      case Value.Text text -> text.value();
      case Value.Bool truth -> String.valueOf(truth.value());
      case Value.Array array ->
          array.rows().stream().map(DefinitionsTest::shown).toList().toString();
      case Value.Entries entries -> entries.fields().keySet().toString();
      case Value.Unknown u -> "unknown";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x = 2.3 + 0.0 + 0.8 + 0.0 + 4.1|36/5",
        "x = 1/3*3|1",
        "x = -2^2|-4",
        "x = 2^3^2|512",
        "x = 60%|3/5",
        "x = 7 mod 3 - 1|0",
        "x = [1, 2] * 3 + [[1, 1], [2, 2]]|[[4, 7], [5, 8]]",
        "x = y + 1; y = 2|3",
        "f(t) = t^2 + k; k = 1; x = f([1, 2])|[2, 5]",
        "z = [5, 6, 7]; x = z[2]|6",
        "m = [[1, 2], [3, 4]]; x = m[:, 2]|[2, 4]",
        "m = [[1, 2], [3, 4]]; x = m[2, 1]|3",
        "t = reshape(1..24, [2, 3, 4]); x = [t[2, 1, 3], t[1, 3, 2]]|[15, 10]",
        "t = reshape(1..24, [2, 3, 4]); x = flatten(t[[2], [1], [3]])|[15]",
        "x = [i^2 for i in 1..3]|[1, 4, 9]",
        "x = [if i > 1 then \"a\" else \"b\" for i in 1..2]|[b, a]",
        "z = [-1, 2]; x = if z > 0 then z else 0|[0, 2]",
        "r = {w: [1, 2], b: 3}; x = r.w[2] + r.b|5",
        "r = [{n: 1}, {n: 2}]; x = r.n|[1, 2]",
        "x = false and 1/0 = 1|false",
        "x = true or 1/0 = 1|true",
        "x = relu'([-1, 0, 2])|[0, 0, 1]",
        "x = leaky_relu(-2, α = 0.5)|-1",
        "x = [1, 2] = [1, 3]|[true, false]",
        "a = [0, 1, 0]; x = count(a = 0)|2",
        "a = 3; f(t) = t; x = f(a = 3)|true",
        "i = 10; f(t) = t + i; x = [f(i) for i in 1..2]|[11, 12]",
      })
  void evaluates(String text, String expected) {
    assertThat(x(text)).isEqualTo(expected);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "soma = 1; x = sona + 1|UNKNOWN_NAME|`sona` is not defined here",
        "x = rellu(1)|UNKNOWN_FUNCTION|there is no function `rellu`",
        "x = softmax'(1)|UNKNOWN_FUNCTION|derivative",
        "x = relu + 1|WRONG_TYPE|is a function",
        "x = relu(1, 2)|WRONG_ARITY|2 arguments",
        "x = conv2d([[1]], [[1]], strid = 1)|WRONG_ARITY|did you mean stride",
        "f(t) = t; x = f(1, 2)|WRONG_ARITY|takes 1 argument (t)",
        "x = [1, 2] + [1, 2, 3]|SHAPE_MISMATCH|3",
        "x = [1, [2]]|RAGGED_ARRAY|element",
        "x = 1 / (2 - 2)|DIVISION_BY_ZERO|zero",
        "x = [1, 2][3]|INDEX_OUT_OF_RANGE|3",
        "x = if 1 then 2 else 3|WRONG_TYPE|a condition is true or false",
        "x = y; y = x|DEFINITION_CYCLE|x → y → x",
        "x = x + 1|DEFINITION_CYCLE|defined by itself",
        "f(t) = g(t); g(t) = f(t); x = 1|DEFINITION_CYCLE|f → g → f",
        "x = 1; x = 2|DUPLICATE_NAME|defined twice",
        "relu(t) = t; x = 1|RESERVED_NAME|cannot be defined anew",
        "x = [i for i in 3]|WRONG_TYPE|runs through",
        "x = {a: 1}.b|UNKNOWN_NAME|no field `b`",
        "x = {a: 1, a: 2}|DUPLICATE_NAME|stands twice",
      })
  void tellsOneMistakeOnce(String text, Code code, String message) {
    x(text);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(code);
    assertThat(diagnostics.sorted().getFirst().message()).contains(message);
  }

  @Test
  void suggestsTheNearestName() {
    x("soma = 1; x = sona + 1");
    assertThat(diagnostics.sorted().getFirst().help()).contains("did you mean `soma`?");
  }

  @Test
  void anUnknownValueMakesNoSecondNoise() {
    assertThat(x("y = 1/0; x = relu([y, 1]) + f(y); f(t) = t")).isEqualTo("unknown");
    assertThat(diagnostics.sorted()).hasSize(1);
  }

  @Test
  void aMistakeInAFunctionIsToldWhereItIs() {
    x("f(t) = 1 / t; x = f(0) + f(0)");
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(diagnostics.sorted().getFirst().place().start().line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 9^9^9^9",
        "x = 1..10^9",
        "x = [[i * j for i in 1..3000] for j in 1..3000]",
        "x = 2^(10^9)",
        "x = [a for a in 1..200000]; y = [b for b in x]; z = [c for c in y]; w = [c for c in y]; v = [c for c in y]",
      })
  void whatIsTooMuchEndsInADiagnosticSoon(String text) {
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> x(text));
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(Code.LIMIT_EXCEEDED);
  }

  @Test
  void tenThousandDefinitionsThatNeedEachOtherAreNoProblem() {
    StringBuilder text = new StringBuilder("x = a9999\na0 = 1\n");
    for (int i = 9_999; i > 0; i--) {
      text.append("a").append(i).append(" = a").append(i - 1).append(" + 1\n");
    }
    assertThat(x(text.toString())).isEqualTo("10000");
  }

  @Test
  void waitsForWhatIsComparedInACall() {
    assertThat(x("x = count(C = 0); C = [1, 0, 0]")).isEqualTo("2");
    assertThat(x("x = count(C = D); C = D + 0; D = [1, 2]")).isEqualTo("2");
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @Test
  void doesNotTakeAParameterForAName() {
    assertThat(x("axis = sum([[1, 2], [3, 4]], axis = 1); x = axis[1]")).isEqualTo("4");
    assertThat(diagnostics.isEmpty()).isTrue();
  }
}
