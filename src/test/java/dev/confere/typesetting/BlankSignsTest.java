package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlankSignsTest {

  private static final Sign BLANK = new BlankSigns(digits()).sign(Blanks.of(3));

  /// Those of one font are of one size; in another, 7 is wider.
  private static List<Sign> digits() {
    List<Sign> digits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String digit = String.valueOf(i);
      digits.add(
          new Sign(
              digit,
              List.of(
                  "TEXTORD",
                  figures("none,mathbf", digit, "0.5"),
                  figures("mathit", digit, i == 7 ? "0.6" : "0.5"))));
    }
    return digits;
  }

  private static String figures(String fonts, String digit, String width) {
    return String.join("\u001f", fonts, "", digit, "0.6", "0", "0", "0", width, "mn", "", digit);
  }

  @Test
  void isAsLargeAsAnyDigit() {
    String shown = String.valueOf(Blanks.of(3));
    assertThat(BLANK.kind()).isEqualTo(Sign.Kind.TEXTORD);
    assertThat(BLANK.in(Font.MATHBF))
        .isEqualTo(new Glyph("", shown, 0.6, 0, 0, 0, 0.5, Tag.MN, "", shown));
  }

  @Test
  void isNotInAFontWhoseDigitsDiffer() {
    assertThatThrownBy(() -> BLANK.in(Font.MATHIT)).isInstanceOf(Uncovered.class);
    assertThatThrownBy(() -> BLANK.in(Font.TEXT)).isInstanceOf(Uncovered.class);
  }
}
