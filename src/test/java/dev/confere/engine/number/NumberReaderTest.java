package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.NumberReading.Ambiguous;
import dev.confere.engine.number.NumberReading.NotANumber;
import dev.confere.engine.number.NumberReading.Read;
import dev.confere.engine.number.WrittenNumber.Form;
import dev.confere.engine.number.WrittenNumber.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
  private static WrittenNumber read(String text, Notation notation) {
    assertThat(NumberReader.of(notation).read(text)).isInstanceOf(Read.class);
    return ((Read) NumberReader.of(notation).read(text)).number();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7.2              | 36/5     | DECIMAL    | 1 | 1/10
          +2.3             | 23/10    | DECIMAL    | 1 | 1/10
          −1.7             | -17/10   | DECIMAL    | 1 | 1/10
          -1.70            | -17/10   | DECIMAL    | 2 | 1/100
          1200             | 1200     | DECIMAL    | 0 | 1
          007              | 7        | DECIMAL    | 0 | 1
          0                | 0        | DECIMAL    | 0 | 1
          4,000            | 4000     | DECIMAL    | 0 | 1
          1,234,567.89     | 123456789/100 | DECIMAL | 2 | 1/100
          4 000            | 4000     | DECIMAL    | 0 | 1
          4\u00A0000.5     | 8001/2   | DECIMAL    | 1 | 1/10
          1\u202F000       | 1000     | DECIMAL    | 0 | 1
          60%              | 3/5      | PERCENT    | 0 | 1/100
          60 %             | 3/5      | PERCENT    | 0 | 1/100
          12.5%            | 1/8      | PERCENT    | 1 | 1/1000
          3/5              | 3/5      | FRACTION   | 0 |
          −6/4             | -3/2     | FRACTION   | 0 |
          1.024 × 10^12    | 1024000000000 | SCIENTIFIC | 3 | 1000000000
          1.024×10^{12}    | 1024000000000 | SCIENTIFIC | 3 | 1000000000
          2 · 10⁻³         | 1/500    | SCIENTIFIC | 0 | 1/1000
          -2.5 x 10^−1     | -1/4     | SCIENTIFIC | 1 | 1/100
          1.5e-3           | 3/2000   | SCIENTIFIC | 1 | 1/10000
          1.5E3            | 1500     | SCIENTIFIC | 1 | 100
          """)
  void readsWhatPeopleWrite(String text, String value, Form form, int decimals, String unit) {
    WrittenNumber number = read(text, Notation.POINT);
    assertThat(number.value()).hasToString(value);
    assertThat(number.form()).isEqualTo(form);
    assertThat(number.decimals()).isEqualTo(decimals);
    assertThat(number.unit().map(Rational::toString).orElse(null)).isEqualTo(unit);
    assertThat(number.text()).isEqualTo(text);
  }

  @Test
  void remembersTheSpelling() {
    assertThat(read("−1", Notation.POINT).sign()).isEqualTo(Sign.MINUS);
    assertThat(read("-1", Notation.POINT).sign()).isEqualTo(Sign.HYPHEN);
    assertThat(read("+1", Notation.POINT).sign()).isEqualTo(Sign.PLUS);
    assertThat(read("1", Notation.POINT).sign()).isEqualTo(Sign.NONE);
    assertThat(read("1,000", Notation.POINT).grouped()).isTrue();
    assertThat(read("1000.5", Notation.POINT).grouped()).isFalse();
    assertThat(read(" 7.2 ", Notation.POINT).text()).isEqualTo("7.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "+",
        ".",
        ",",
        "abc",
        "x1",
        ".5",
        "5.",
        "1,5",
        "1,23",
        "1,2345",
        "12,34,567",
        "0,123",
        "1234,567",
        "1,234,56",
        "1.2.3",
        "1.234,5",
        "1,234 567",
        "0.4536...",
        "0.4536…",
        "3/0",
        "3/5/2020",
        "3/5.2",
        "3/",
        "1 1/2",
        "--1",
        "- 1",
        "1e",
        "1e+",
        "1e5x",
        "1 × 9^2",
        "1 × 10",
        "1 × 10^",
        "1 × 10^{2",
        "2D",
        "7.2 kg",
        "60 % off",
        "٣",
        "１",
        "1e99999",
        "1..5"
      })
  void neverGuesses(String text) {
    assertThat(NumberReader.of(Notation.POINT).read(text)).isInstanceOf(NotANumber.class);
  }

  @Test
  void readsTheDecimalComma() {
    assertThat(read("1,5", Notation.COMMA).value()).hasToString("3/2");
    assertThat(read("1.234,5", Notation.COMMA).value()).hasToString("2469/2");
    assertThat(read("1.234", Notation.COMMA).value()).hasToString("1234");
    assertThat(read("12,5%", Notation.COMMA).value()).hasToString("1/8");
    assertThat(NumberReader.of(Notation.COMMA).read("1.5")).isInstanceOf(NotANumber.class);
    assertThat(NumberReader.of(Notation.COMMA).read("3.14")).isInstanceOf(NotANumber.class);
  }

  @Test
  void saysWhenTheNotationIsNotSettled() {
    NumberReader reader = NumberReader.of(Notation.UNSETTLED);
    assertThat(reader.read("1.234")).isEqualTo(new Ambiguous("1.234 may be 1234 or 1.234", 5));
    assertThat(reader.read("1,234")).isEqualTo(new Ambiguous("1,234 may be 1234 or 1.234", 5));
    assertThat(reader.read("1.234%")).isInstanceOf(Ambiguous.class);
    assertThat(read("1.5", Notation.UNSETTLED).value()).hasToString("3/2");
    assertThat(read("1,50", Notation.UNSETTLED).value()).hasToString("3/2");
    assertThat(read("0.123", Notation.UNSETTLED).value()).hasToString("123/1000");
    assertThat(read("1234.567", Notation.UNSETTLED).value()).hasToString("1234567/1000");
    assertThat(read("1,234.5", Notation.UNSETTLED).value()).hasToString("2469/2");
    assertThat(read("1.234,5", Notation.UNSETTLED).value()).hasToString("2469/2");
    assertThat(read("1.234.567", Notation.UNSETTLED).value()).hasToString("1234567");
  }

  @Test
  void readsMixedFractionsWhereAskedTo() {
    NumberReader reader = NumberReader.of(Notation.POINT).withMixed();
    assertThat(((Read) reader.read("-1 1/2")).number().value()).hasToString("-3/2");
    assertThat(((Read) reader.read("1 1/2")).number().form()).isEqualTo(Form.MIXED);
    assertThat(((Read) reader.read("1 000")).number().value()).hasToString("1000");
    assertThat(((Read) reader.read("3/2")).number().form()).isEqualTo(Form.FRACTION);
    assertThat(reader.read("1 1")).isInstanceOf(NotANumber.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7.2. Then      | 7.2
          7.2, or        | 7.2
          7.2)           | 7.2
          4 000 samples  | 4
          4\u00A0000 s   | 4\u00A0000
          60 % of        | 60 %
          60 of          | 60
          3 × 4          | 3
          3 × 10^2 m     | 3 × 10^2
          1e             | 1
          2D             | 2
          3/5 of         | 3/5
          1 1/2          | 1
          1, 2, 3...     | 1
          3...           | 3
          """)
  void readsTheLongestPrefix(String text, String expected) {
    NumberReading reading = NumberReader.of(Notation.POINT).readPrefix("ab" + text, 2);
    assertThat(reading).isInstanceOf(Read.class);
    assertThat(((Read) reading).number().text()).isEqualTo(expected);
    assertThat(((Read) reading).end()).isEqualTo(2 + expected.length());
  }

  @Test
  void skipsTheWholeOfWhatIsNoNumber() {
    NumberReader reader = NumberReader.of(Notation.POINT);
    assertThat(reader.readPrefix("a 1,5 b", 2)).isEqualTo(new NotANumber(5));
    assertThat(reader.readPrefix("a 0.453... b", 2)).isEqualTo(new NotANumber(10));
    assertThat(reader.readPrefix("abc", 1)).isEqualTo(new NotANumber(1));
    assertThat(reader.readPrefix("abc", 3)).isEqualTo(new NotANumber(3));
  }

  @Test
  void readsLiteralsWithoutWhatAFormulaWritesItself() {
    NumberReader reader = NumberReader.ofLiterals(Notation.LITERAL);
    assertThat(((Read) reader.readPrefix("3/5", 0)).end()).isEqualTo(1);
    assertThat(((Read) reader.readPrefix("60%", 0)).end()).isEqualTo(2);
    assertThat(((Read) reader.readPrefix("1,5", 0)).end()).isEqualTo(1);
    assertThat(((Read) reader.readPrefix("1_000.5e3", 0)).end()).isEqualTo(7);
    assertThat(reader.readPrefix("-1", 0)).isEqualTo(new NotANumber(0));
    assertThat(((Read) reader.readPrefix("1..5", 0)).end()).isEqualTo(1);
  }

  @Test
  void nonsenseIsReadWithoutException() {
    String alphabet = "0123456789.,+-−% /×^e{}x1⁻²…\u00A0";
    Numbers numbers = new Numbers("NumberReaderTest.nonsenseIsReadWithoutException");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = numbers.below(12); length > 0; length--) {
        text.append(alphabet.charAt(numbers.below(alphabet.length())));
      }
      for (Notation notation : List.of(Notation.POINT, Notation.COMMA, Notation.UNSETTLED)) {
        assertBounds(NumberReader.of(notation).withMixed(), text.toString());
      }
    }
  }

  private static void assertBounds(NumberReader reader, String text) {
    switch (reader.readPrefix(text, 0)) {
      case Read(WrittenNumber number, int end) ->
          assertThat(number.text()).isEqualTo(text.substring(0, end)).isNotEmpty();
      case Ambiguous(String _, int end) -> assertThat(end).isBetween(1, text.length());
      case NotANumber(int end) -> assertThat(end).isBetween(0, text.length());
    }
    if (reader.read(text) instanceof Read(WrittenNumber number, int _)) {
      assertThat(number.text()).isEqualTo(text.strip());
    }
  }

  @Test
  void longNumeralsEndQuickly() {
    NumberReader reader = NumberReader.of(Notation.POINT).withMixed();
    for (String part :
        new String[] {"9", "1,", "1.", "1 ", "1/", "1e", "1 000", "%", "-", "1 1/"}) {
      assertThat(reader.read(part.repeat(100_000))).isInstanceOf(NotANumber.class);
    }
  }
}
