package dev.confere.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Number;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws that hold for any data; the seed stands in the name of each run.
class PropertiesTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  private static Array array(Random random, int... lengths) {
    Shape shape = Shape.of(lengths);
    List<Value.Scalar> elements = new ArrayList<>();
    for (int index = 0; index < shape.size(); index++) {
      elements.add(Number.of(Rational.of(random.nextInt(-50, 51), 10), 1));
    }
    return new Array(shape, elements);
  }

  private static void assertSame(String left, String right, Map<String, Value> names) {
    Value a = Trial.value(left, names);
    Value b = Trial.value(right, names);
    assertThat(a).as("%s and %s of %s", left, right, names).isEqualTo(b);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void convolveIsConvWithTheKernelFlipped(long seed) {
    Random random = new Random(seed);
    Map<String, Value> names =
        Map.of("x", array(random, 5, 6), "k", array(random, 2, 3), "c", array(random, 1, 4, 4));
    String options = ", stride = [1, 2], padding = 1, dilation = [2, 1], bias = 0.5)";
    assertSame("convolve2d(x, k" + options, "conv2d(x, k[[2, 1], [3, 2, 1]]" + options, names);
    assertSame(
        "convolve2d(c, reshape(k, [3, 1, 1, 2]))",
        "conv2d(c, reshape(k, [3, 1, 1, 2])[:, :, :, [2, 1]])",
        names);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void convolutionIsLinearAndPaddingIsAMarginOfZeros(long seed) {
    Random random = new Random(seed);
    Map<String, Value> names =
        Map.of("x", array(random, 4, 5), "y", array(random, 4, 5), "k", array(random, 2, 2));
    assertSame("conv2d(x + 3*y, k)", "conv2d(x, k) + 3*conv2d(y, k)", names);
    assertSame("conv2d(x, k, padding = [1, 2])", "conv2d(pad(x, [1, 2]), k)", names);
    assertSame("conv2d(x, k, dilation = 1)", "conv2d(x, k)", names);
    assertSame("conv2d(x, [[1]])", "x", names);
    assertSame("conv2d(x, k, stride = 2)", "conv2d(x, k)[[1, 3], [1, 3]]", names);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void maxPoolingMovesWithItsImage(long seed) {
    Random random = new Random(seed);
    Map<String, Value> names = Map.of("x", array(random, 5, 6));
    assertSame("max_pool2d(x + 7, 2, stride = 1)", "max_pool2d(x, 2, stride = 1) + 7", names);
    assertSame(
        "max_pool2d(x[2..5, 2..6], 2, stride = 1)",
        "max_pool2d(x, 2, stride = 1)[2..4, 2..5]",
        names);
    assertSame("max_pool2d(x, [5, 6])", "[[max(x)]]", names);
    assertSame("max_pool2d(relu(x), 2)", "relu(max_pool2d(x, 2))", names);
    assertSame(
        "-max_pool2d(-x, 2)",
        "[[min(x[2*i-1..2*i, 2*j-1..2*j]) for j in 1..3] for i in 1..2]",
        names);
    assertSame("avg_pool2d(x, [5, 6])", "[[mean(x)]]", names);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void softmaxSumsToOne(long seed) {
    Random random = new Random(seed);
    Map<String, Value> names = Map.of("x", array(random, 3, 4));
    for (Value.Scalar sum : Arrays.scalars(Trial.value("sum(softmax(x), axis = 2)", names))) {
      Enclosure enclosure = ((Number) sum).value().enclose(30);
      assertThat(enclosure.contains(Rational.ONE)).as("%s", enclosure).isTrue();
      assertThat(enclosure.width()).isLessThan(Rational.ofTenToThe(-20));
    }
    assertClose("softmax(x)", "softmax(x + 3)", names);
    assertClose("log(softmax(x))", "log_softmax(x)", names);
    assertClose("log_softmax(x)[:, 2]", "-[cross_entropy(x[i, :], 2) for i in 1..3]", names);
  }

  private static void assertClose(String left, String right, Map<String, Value> names) {
    List<Value.Scalar> a = Arrays.scalars(Trial.value(left, names));
    List<Value.Scalar> b = Arrays.scalars(Trial.value(right, names));
    assertThat(a).hasSameSizeAs(b);
    for (int index = 0; index < a.size(); index++) {
      Real difference = ((Number) a.get(index)).value().minus(((Number) b.get(index)).value());
      Enclosure enclosure = difference.enclose(30);
      assertThat(enclosure.lower().abs().max(enclosure.upper().abs()))
          .as("%s and %s of %s", left, right, names)
          .isLessThan(Rational.ofTenToThe(-20));
    }
  }

  static Stream<String> derivatives() {
    return Vocabulary.names().stream()
        .filter(name -> Vocabulary.find(name).flatMap(Builtin::derivative).isPresent());
  }

  /// Away from kinks the derivative lies between difference quotients at most as far apart as the slope changes.
  @ParameterizedTest
  @MethodSource("derivatives")
  void derivativeIsNearTheDifferenceQuotient(String name) {
    List<String> required =
        Vocabulary.find(name).orElseThrow().parameters().stream()
            .filter(parameter -> parameter.defaultValue().isEmpty())
            .map(Parameter::name)
            .toList();
    String more = required.size() > 1 ? ", 3" : "";
    for (String x : List.of("0.3", "0.55", "0.85")) {
      String quotient =
          "(%1$s(%2$s + h%3$s) - %1$s(%2$s - h%3$s)) / (2*h)".formatted(name, x, more);
      Value slope = Trial.value("%s'(%s%s)".formatted(name, x, more));
      Value near = Trial.value(quotient, Map.of("h", Number.of(Rational.ofTenToThe(-9), 0)));
      Real apart = ((Number) slope).value().minus(((Number) near).value());
      Enclosure enclosure = apart.enclose(40);
      assertThat(enclosure.lower().abs().max(enclosure.upper().abs()))
          .as("%s'(%s)", name, x)
          .isLessThan(Rational.ofTenToThe(-14));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linearAlgebraIsExact(long seed) {
    Random random = new Random(seed);
    Map<String, Value> names =
        Map.of("A", array(random, 4, 4), "B", array(random, 4, 4), "b", array(random, 4));
    assertSame("det(matmul(A, B)) = det(A) * det(B)", "true", names);
    assertSame("det(transpose(A))", "det(A)", names);
    assertSame("all(matmul(A, solve(A, b)) = b)", "true", names);
    assertSame("all(matmul(inverse(A), A) = eye(4))", "true", names);
    assertSame("trace(matmul(A, B))", "trace(matmul(B, A))", names);
    assertSame("all(dense(b, A, 1) = matmul(A, b) + 1)", "true", names);
    assertSame("norm(b)^2 = dot(b, b)", "true", names);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void statisticsAgreeWithTheirDefinitions(long seed) {
    Random random = new Random(seed);
    Map<String, Value> names = Map.of("x", array(random, 7), "m", array(random, 3, 4));
    assertSame("var(x) = mean(x^2) - mean(x)^2", "true", names);
    assertSame("var(x, ddof = 1) * 6", "var(x) * 7", names);
    assertSame("sort(x)[4]", "median(x)", names);
    assertSame("x[argmax(x)]", "max(x)", names);
    assertSame("cumsum(x)[7]", "sum(x)", names);
    assertSame("sum(sum(m, axis = 1))", "sum(m)", names);
    assertSame("sum(m, axis = 2)", "sum(transpose(m), axis = 1)", names);
    assertSame("active_rate(x) + active_rate(-x) + sparsity(x) = 1", "true", names);
    assertSame("count(active(x)) / len(x)", "active_rate(x)", names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu'(0)", "leaky_relu'(0)", "elu'(0, 0.5)", "hardswish'(3)"})
  void theKinkIsWhatTheSiteSays(String slope) {
    Rational half = Rational.of(1, 2);
    String left = Trial.printedWithKink(Rational.ZERO, slope);
    String right = Trial.printedWithKink(Rational.ONE, slope);
    String middle = Trial.printedWithKink(half, slope);
    Rational sum = Rational.ofDecimal(left).plus(Rational.ofDecimal(right));
    assertThat(Rational.ofDecimal(middle)).isEqualTo(sum.times(half));
  }

  @Test
  void theKinkOfReluAndItsRelatives() {
    String all = "[relu'(0), leaky_relu'(0, 0.1), hardtanh'(1), relu6'(6), step(0), abs'(0)]";
    assertThat(Trial.printed(all)).isEqualTo("[0, 0.1, 0, 0, 0, 0]");
    assertThat(Trial.printedWithKink(Rational.ONE, all)).isEqualTo("[1, 1, 1, 1, 1, 0]");
  }

  @Test
  void spellingFollowsTheData() {
    assertThat(Trial.printed("relu([+2.3, -1.7])")).isEqualTo("[2.3, 0.0]");
    assertThat(Trial.printed("max(0, -1.7)")).isEqualTo("0.0");
    assertThat(Trial.printed("sum([2.30, 0.7])")).isEqualTo("3.00");
    assertThat(Trial.printed("count([2.3, -1.7] > 0)")).isEqualTo("1");
    assertThat(Trial.printed("argmax([2.3, -1.7])")).isEqualTo("1");
    assertThat(Trial.printed("round(2.345, 1)")).isEqualTo("2.3");
    assertThat(Trial.printed("leaky_relu(-2.5)")).isEqualTo("-0.025");
    assertThat(Trial.printed("mean([1, 2])")).isEqualTo("1.5");
    assertThat(Trial.printed("relu'(-1.7)")).isEqualTo("0");
  }

  @Test
  void exactWhereItCanBe() {
    assertThat(Trial.printed("[sigmoid(0), tanh(0), exp(0), sqrt(2.25)]"))
        .isEqualTo("[0.5, 0, 1, 1.50]");
    assertThat(Trial.printed("softmax([3, 3, 3, 3])")).isEqualTo("[0.25, 0.25, 0.25, 0.25]");
    assertThat(Trial.printed("std([2, 4, 4, 4, 5, 5, 7, 9])")).isEqualTo("2");
    assertThat(Trial.printed("norm([[1, 2], [2, 4]])")).isEqualTo("5");
    assertThat(Trial.printed("sin(pi)")).isEqualTo("0");
    assertThat(Trial.printed("log(e)")).isEqualTo("1");
  }
}
