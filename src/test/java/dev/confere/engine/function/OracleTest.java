package dev.confere.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The functions against figures that NumPy, SciPy and PyTorch computed: see `src/test/oracle/generate.py`.
class OracleTest {

  /// What double precision may lose on the way to a figure, relative to its size (absolute below 1).
  private static final Rational TOLERANCE = Rational.ofTenToThe(-12);

  record Figure(boolean exact, String origin, String expression, String expected) {

    static Figure of(String line) {
      String[] fields = line.split("\t", -1);
      assertThat(fields).hasSize(4);
      assertThat(fields[0]).isIn("exact", "close");
      return new Figure(fields[0].equals("exact"), fields[1], fields[2], fields[3]);
    }

    @Override
    public String toString() {
      String start = expression.length() > 60 ? expression.substring(0, 60) + "…" : expression;
      return origin + ": " + start;
    }
  }

  static Stream<Figure> figures() {
    return Stream.of("activations", "windows", "layers", "arrays", "elementary")
        .flatMap(sheet -> read("/oracle/" + sheet + ".tsv").lines())
        .map(Figure::of);
  }

  private static String read(String resource) {
    try (InputStream stream = OracleTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(resource, failure);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void agrees(Figure figure) {
    Value found = Trial.value(figure.expression());
    Value expected = Trial.value(figure.expected());
    assertThat(Arrays.axes(found)).as("shape").isEqualTo(Arrays.axes(expected));
    List<Value.Scalar> elements = Arrays.scalars(found);
    List<Value.Scalar> figures = Arrays.scalars(expected);
    for (int index = 0; index < figures.size(); index++) {
      agrees(figure, elements.get(index), figures.get(index), index);
    }
  }

  private static void agrees(Figure figure, Value found, Value expected, int index) {
    if (!(expected instanceof Value.Number number)) {
      assertThat(found).as("element %d", index).isEqualTo(expected);
      return;
    }
    assertThat(found).isInstanceOf(Value.Number.class);
    Enclosure enclosure = ((Value.Number) found).value().enclose(40);
    Rational given = number.value().exact().orElseThrow();
    Rational lost = enclosure.lower().minus(given).abs().max(enclosure.upper().minus(given).abs());
    Rational allowed =
        figure.exact() ? Rational.ZERO : TOLERANCE.times(given.abs().max(Rational.ONE));
    assertThat(lost)
        .as("element %d: %s, expected %s", index, enclosure, given.toDecimalString(18))
        .isLessThanOrEqualTo(allowed);
  }
}
