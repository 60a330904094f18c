package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.NumberReading.Read;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
  private static final String CHARACTERS = "0123456789.,-% e/";

  private static final List<Notation> NOTATIONS =
      List.of(Notation.POINT, Notation.COMMA, Notation.UNSETTLED, Notation.LITERAL);

  @Test
  void readsWhatTheScannerReads() {
    long seed = Long.getLong("confere.seed", 20261128L);
    System.out.println("PlainNumberTest.readsWhatTheScannerReads: -Dconfere.seed=" + seed);
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      for (Notation notation : NOTATIONS) {
        WrittenNumber plain = PlainNumber.read(text, notation);
        if (plain != null) {
          read++;
          NumberReader reader = NumberReader.of(notation);
          assertThat(new NumberScanner(reader, text, 0, true).scan())
              .as("%s in %s", text, notation)
              .isEqualTo(new Read(plain, text.length()));
        }
      }
    }
    assertThat(read).isGreaterThan(5_000);
  }

  private static String text(Random random) {
    int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 24 : 5);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int kinds = random.nextInt(6) == 0 ? CHARACTERS.length() : 11;
      text.append(CHARACTERS.charAt(random.nextInt(kinds)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "007", "7.25", "0.50", "123456789012345.67"})
  void readsDigitsWithAPoint(String text) {
    assertThat(PlainNumber.read(text, Notation.POINT)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".5", "5.", "1.2.3", "1,5", "-1", "1e3", " 1", "1234567890123456789"})
  void leavesAllElseToTheScanner(String text) {
    assertThat(PlainNumber.read(text, Notation.POINT)).isNull();
  }

  @Test
  void leavesWhatMayBeTwoNumbersToTheScanner() {
    assertThat(PlainNumber.read("1.234", Notation.UNSETTLED)).isNull();
    assertThat(PlainNumber.read("1.234", Notation.COMMA)).isNull();
    assertThat(PlainNumber.read("1,234", Notation.COMMA)).isNotNull();
  }
}
