package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignTest {

  private static final String FIGURES =
      String.join(
          "\u001f", "none,mathrm", "mathnormal", "x", "0.5", "0", "0.1", "0", "1", "mi", "", "x");

  @Test
  void hasAGlyphInEachFontThatItsRecordNames() {
    Sign sign = new Sign("x", List.of("MATHORD", FIGURES));
    assertThat(sign.kind().atom).isEqualTo(Atom.ORDINARY);
    assertThat(sign.in(Font.NONE)).isEqualTo(sign.in(Font.MATHRM));
    assertThat(sign.in(Font.NONE).italic()).isEqualTo(0.1);
    assertThat(sign.in(Font.NONE)).isSameAs(sign.in(Font.NONE));
    assertThatThrownBy(() -> sign.in(Font.MATHBF)).isInstanceOf(Uncovered.class);
  }

  @Test
  void afterTheNamesOfItsFontsNothingNamesOne() {
    Sign sign = new Sign("x", List.of("MATHORD", FIGURES.replace("none,", "")));
    assertThat(sign.find(Font.MATHRM)).isNotNull();
    assertThat(sign.find(Font.NONE)).isNull();
    assertThat(sign.find(Font.MATHSF)).isNull();
  }

  @Test
  void anotherMayBeUsedAsItIs() {
    Sign sign = new Sign("x", List.of("MATHORD", FIGURES));
    Glyph glyph = sign.in(Font.NONE).showing("y");
    Sign other = sign.looking(font -> font == Font.MATHBF ? glyph : null);
    assertThat(other.kind()).isEqualTo(sign.kind());
    assertThat(other.find(Font.MATHBF)).isSameAs(glyph);
    assertThat(other.find(Font.NONE)).isNull();
  }

  @Test
  void anOperatorHasTwo() {
    Sign sign = new Sign("\\sum", List.of("LIMITS", FIGURES, FIGURES.replace("0.5", "0.9")));
    assertThat(sign.operator(false).height()).isEqualTo(0.5);
    assertThat(sign.operator(true).height()).isEqualTo(0.9);
    assertThat(sign.operator(false)).isSameAs(sign.operator(false));
    assertThat(sign.operator(true)).isSameAs(sign.operator(true));
  }
}
