package dev.confere.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What functions refuse, and in which words.
class RefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // Arguments
        "relu()|wrong-arity: relu(x): x is missing",
        "relu(1, 2)|wrong-arity: relu(x) was given 2 arguments",
        "max()|wrong-arity: max(x..., axis = \"all\") was given 0 arguments",
        "dense([1], W = [[1]], w = 2)|wrong-arity: dense has no parameter w: did you mean W?",
        "leaky_relu(1, 0.1, α = 0.2)|wrong-arity: leaky_relu: α is given twice",
        "relu(\"a\")|wrong-type: relu: x must be a number, found text",
        "relu([1 > 0])|wrong-type: relu: x must be a number, found truth value at element 1",
        "sum([\"a\", \"b\"])|wrong-type: sum: x must hold numbers, found text",
        "count([1, 2])|wrong-type: count: x must hold truth values, found number",
        "len(3)|wrong-type: len: x must be a vector, found number",
        "gelu(1, \"fast\")|wrong-type: gelu: approximate must be \"none\" or \"tanh\", found text",
        "root(8, 1.5)|wrong-type: root: n must be a whole number, found 3/2",
        "max([1], [2], axis = 1)|wrong-arity: max: an axis goes with one array, not with several",
        // Shapes
        "dense([1, 2, 3, 4], [[1, 2], [3, 4], [5, 6]])|shape-mismatch: dense: W is a 3×2 matrix, x"
            + " has 4 elements; expected 2",
        "dense([1, 2], [[1, 2], [3, 4]], [1, 2, 3])|shape-mismatch: dense: W is a 2×2 matrix, b has"
            + " 3 elements; expected 2",
        "dense(1, [[1]])|shape-mismatch: dense: x must be a vector or a matrix, found a number",
        "dot([1, 2], [1, 2, 3])|shape-mismatch: dot: a is a vector of 2, b a vector of 3",
        "matmul([[1, 2]], [[1, 2]])|shape-mismatch: matmul: a is a 1×2 matrix, b a 1×2 matrix",
        "conv2d([[1]], [[1, 2]])|shape-mismatch: conv2d: a window of 1×2 does not fit into 1×1 with"
            + " its padding",
        "conv2d([[1]], [[[1]]])|shape-mismatch: conv2d: x is a 1×1 matrix, which k as a 1×1×1 array"
            + " does not go with",
        "conv2d(zeros(2, 3, 3), zeros(1, 3, 2, 2))|shape-mismatch: conv2d: x is a 2×3×3 array,"
            + " which k as a 1×3×2×2 array does not go with",
        "conv2d(zeros(1, 3, 3), zeros(2, 1, 2, 2), bias = [1, 2, 3])|shape-mismatch: conv2d: bias"
            + " is a vector of 3 for 2 kernels",
        "conv2d([[1, 2], [3, 4]], [[1]], stride = 0)|outside-domain: conv2d: stride must be 1 to"
            + " 1000000, found 0",
        "conv2d([[1, 2], [3, 4]], [[1]], stride = [1, 2, 3])|wrong-type: conv2d: stride must be a"
            + " number or [rows, columns], found vector of 3",
        "max_pool2d([[1, 2], [3, 4]], 2, padding = 2)|outside-domain: max_pool2d: padding must be"
            + " at most half the size of the window",
        "max_pool2d([1, 2], 2)|shape-mismatch: max_pool2d: x must be an array of 2 to 4 axes,"
            + " found a vector of 2",
        "mse([1, 2], [1])|shape-mismatch: mse: prediction is a vector of 2, target a vector of 1",
        "batch_norm([1, 2], [0, 0, 0], 1)|shape-mismatch: shapes do not match: vector of 2 and"
            + " vector of 3",
        "reshape([1, 2, 3], [2, 2])|shape-mismatch: reshape: 3 elements do not fill a 2×2 matrix",
        "concat([1, 2], [[1, 2]])|shape-mismatch: concat: a 1×2 matrix does not continue a vector"
            + " of 2 along axis 1",
        "det([[1, 2, 3], [4, 5, 6]])|shape-mismatch: det: A must be a square matrix, found a 2×3"
            + " matrix",
        "sum([1, 2], axis = 2)|index-out-of-range: sum: there is no axis 2, only 1",
        // Domains
        "mean([])|outside-domain: mean: x is empty",
        "max([])|outside-domain: max: x is empty",
        "var([1], ddof = 1)|outside-domain: var: 1 elements are too few with ddof = 1",
        "sqrt([4, -1])|outside-domain: square root of a negative number at element 2",
        "log(0)|outside-domain: logarithm of zero",
        "inverse([[1, 2], [2, 4]])|outside-domain: inverse: A is singular",
        "solve([[0]], [1])|outside-domain: solve: A is singular",
        "norm([1], 0.5)|outside-domain: norm: p must be at least 1 or \"inf\"",
        "binary_cross_entropy([1], [0])|outside-domain: binary_cross_entropy: logarithm of zero",
        "hinge([1], [0])|outside-domain: hinge: targets must be −1 or 1",
        "cross_entropy([1, 2], 3)|index-out-of-range: cross_entropy: class 3 is not in 1..2",
        "one_hot(0, 3)|index-out-of-range: one_hot: class 0 is not in 1..3",
        "factorial(-1)|outside-domain: n must not be negative, found -1",
        "arange(0, 1, 0)|outside-domain: arange: a step of 0 never arrives",
      })
  void refuses(String expression, String refusal) {
    assertThat(Trial.refusal(expression)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zeros(1000000, 1000000)",
        "ones(2000000000)",
        "eye(100000)",
        "linspace(0, 1, 999999999)",
        "arange(0, 1, 0.000000001)",
        "one_hot(1..1000, 1000000)",
        "pad([[1]], 900000)",
        "conv2d(zeros(900, 900), zeros(400, 400))",
        "max_pool2d(zeros(900, 900), 400, stride = 1)",
        "outer(1..100000, 1..100000)",
        "factorial(1000000)",
        "factorial(20000)",
        "binomial(1000000, 500000)",
        "product(1..100000)",
        "det(eye(900))",
        "exp(10^9)",
        "(1..100000) * transpose([1..100000])",
      })
  void stopsAtItsLimits(String expression) {
    long start = System.nanoTime();
    assertThat(Trial.refusal(expression)).startsWith("limit-exceeded: ");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void whatIsUnknownMakesNoSecondNoise() {
    assertThat(Trial.refusal("relu(nothing) + max(nothing, 1)").lines())
        .allMatch(line -> line.startsWith("unknown-name"));
  }
}
