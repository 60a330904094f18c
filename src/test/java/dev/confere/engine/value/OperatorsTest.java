package dev.confere.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.function.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What operators, indices and ranges make of values, and what they refuse.
class OperatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // Spelling
        "2.30 + 1|3.30",
        "2.0 * 0.25|0.50",
        "1.5^2|2.25",
        "2^(-1)|0.5",
        "4^0.5|2",
        "3 / 4|0.75",
        "-1.70|-1.70",
        // Whole quotients round down
        "7 mod 3|1",
        "-7 mod 3|2",
        "7 mod -3|-2",
        "-7.5 mod 2|0.5",
        "0 mod 5|0",
        // Broadcasting
        "[1, 2] + 10|[11, 12]",
        "[[1], [2]] * [10, 20]|[[10, 20], [20, 40]]",
        "[] + 1|[]",
        "[1] + []|[]",
        "-[[1, -2]]|[[-1, 2]]",
        // Comparisons
        "[1, 2, 3] >= 2|[false, true, true]",
        "\"a\" = [\"a\", \"b\"]|[true, false]",
        "(1 < 2) = (2 < 3)|true",
        "0.5 = 1/2|true",
        "1/3 = 0.33|false",
        "1/3 != 0.33|true",
        "sqrt(2)^2 = 2|true",
        "sqrt(2) < 1.4142135623730951|true",
        // Truth values
        "not [1 < 2, 2 < 1]|[false, true]",
        "[1 < 2, 2 < 1] and [2 < 1, 2 < 1]|[false, false]",
        "[1 < 2, 2 < 1] or [2 < 1, 2 < 1]|[true, false]",
        "if [1, -1] > 0 then [\"on\", \"on\"] else \"off\"|[on, off]",
        "if [1, -1] > 0 then 1 else \"off\"|[1, off]",
        // Ranges
        "1..3|[1, 2, 3]",
        "3..1|[]",
        "2..2|[2]",
        "-1..1|[-1, 0, 1]",
        // Indices
        "[5, 6, 7][2]|6",
        "[5, 6, 7][[3, 1, 3]]|[7, 5, 7]",
        "[5, 6, 7][2..3]|[6, 7]",
        "[5, 6, 7][[5, 6, 7] > 5]|[6, 7]",
        "[5, 6, 7][[5, 6, 7] > 9]|[]",
        "[[1, 2], [3, 4]][2]|[3, 4]",
        "[[1, 2], [3, 4]][2, 1]|3",
        "[[1, 2], [3, 4]][:, 2]|[2, 4]",
        "[[1, 2], [3, 4]][[2], :]|[[3, 4]]",
        "[[1, 2, 3], [4, 5, 6]][1..2, 2..3]|[[2, 3], [5, 6]]",
        "[[1, 2, 3], [4, 5, 6]][[2, 1], [3, 1]]|[[6, 4], [3, 1]]",
      })
  void gives(String expression, String printed) {
    assertThat(Trial.printed(expression)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1/0|division-by-zero: division by zero",
        "[1, 2] / [1, 0]|division-by-zero: division by zero at element 2",
        "1 / [[1, 2], [0, 1]]|division-by-zero: division by zero at element [2, 1]",
        "1 mod 0|division-by-zero: division by zero",
        "0^(-1)|division-by-zero: zero to a negative power",
        "1 + \"a\"|wrong-type: + needs numbers, found number and text",
        "-\"a\"|wrong-type: - needs numbers, found text",
        "(1 < 2) * 2|wrong-type: * needs numbers, found truth value and number",
        "[1, 2] + [1, 2, 3]|shape-mismatch: shapes do not match: vector of 2 and vector of 3",
        "[[1, 2], [3, 4], [5, 6]] + [1, 2, 3]|shape-mismatch: shapes do not match: 3×2 matrix and"
            + " vector of 3",
        "1 = \"a\"|wrong-type: cannot compare number with text",
        "\"a\" < \"b\"|wrong-type: cannot compare text with text",
        "not 1|wrong-type: not needs a truth value, found number",
        "[1 < 2] and 1|wrong-type: and needs a truth value, found number at element 1",
        "1.5..3|wrong-type: the start of a range must be a whole number, found 3/2",
        "[[1, 2], [3]]|ragged-array: element 1 is a vector of 2 but element 2 is a vector of 1",
        "[1, [2]]|ragged-array: element 1 is a number but element 2 is a vector of 1",
        "[5, 6][3]|index-out-of-range: index 3 is not in 1..2 of the vector of 2",
        "[5, 6][0]|index-out-of-range: index 0 is not in 1..2 of the vector of 2",
        "[[5, 6]][1, 3]|index-out-of-range: index 3 of axis 2 is not in 1..2 of the 1×2 matrix",
        "[5, 6][1, 1]|index-out-of-range: 2 indices into a vector of 2",
        "[5, 6][1.5]|wrong-type: an index must be a whole number, found 3/2",
        "[5, 6][\"a\"]|wrong-type: an index must be a number, found text",
        "[5, 6][[[1]]]|wrong-type: an index must be a number or a vector, found 1×1 matrix",
        "[5, 6, 7][[1 < 2, 2 < 1]]|shape-mismatch: 2 truth values choose from an axis of 3",
        "3[1]|wrong-type: a number has no elements",
      })
  void refuses(String expression, String refusal) {
    assertThat(Trial.refusal(expression)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"9^9^9^9", "2^(10^12)", "((2^1000)^1000)^1000", "1..10^9", "1..10^9 + 1..3"})
  void endsSoon(String expression) {
    assertThat(Trial.refusal(expression)).matches("(limit-exceeded|shape-mismatch): .*");
  }
}
