package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Rational;
import dev.confere.source.Span;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralReaderTest {

  private static final Pattern NUMBER =
      Pattern.compile("([+−-]?)([0-9]*)(?:\\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,4}))?(%?)");

  private static Optional<Expression> read(String text) {
    return LiteralReader.number(new Span(3, 3 + text.length()), text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0",
    "2.50, 5/2, 2",
    ".5, 1/2, 1",
    "+3, 3, 0",
    "60%, 3/5, 2",
    "1e-3, 1/1000, 3",
    "1.5E2, 150, 0",
    "1e+1%, 1/10, 2"
  })
  void readsValueAndDecimals(String text, String value, int decimals) {
    Expression.NumberLiteral number = (Expression.NumberLiteral) read(text).orElseThrow();
    assertThat(number.value()).hasToString(value);
    assertThat(number.decimals()).isEqualTo(decimals);
    assertThat(number.span().end()).isEqualTo(3 + text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.7", "−1.7"})
  void aSignIsAnOperator(String text) {
    Expression.Unary negative = (Expression.Unary) read(text).orElseThrow();
    assertThat(negative.operator()).isEqualTo(UnaryOperator.NEGATE);
    assertThat(negative.span()).isEqualTo(new Span(3, 7));
    assertThat(negative.operand().span()).isEqualTo(new Span(4, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "5.", "1..2", "e5", "5e", "5e+", "1e12345", "%", "1%%", "--1", "1,5", " 1",
        "1 ", "٣", "1e−3"
      })
  void theRestIsNoNumber(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void knowsNumbersByTheirGrammar(long seed) {
    Random random = new Random(seed);
    String signs = "0123459..ee+-−E%% x,";
    for (int round = 0; round < 100_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < random.nextInt(9); i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      Matcher matcher = NUMBER.matcher(text);
      boolean number =
          matcher.matches() && (!matcher.group(2).isEmpty() || matcher.group(3) != null);
      Optional<Expression> read = read(text.toString());
      assertThat(read.isPresent()).as(text.toString()).isEqualTo(number);
      if (number && matcher.group(4) == null && matcher.group(5).isEmpty()) {
        String digits = text.substring(matcher.group(1).length());
        assertThat(digits(read.get()).value())
            .isEqualTo(Rational.ofDecimal(digits.startsWith(".") ? "0" + digits : digits));
      }
    }
  }

  private static Expression.NumberLiteral digits(Expression read) {
    return (Expression.NumberLiteral)
        (read instanceof Expression.Unary sign ? sign.operand() : read);
  }
}
