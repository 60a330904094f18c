package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FontTest {

  @Test
  void eachHasAPlaceOfItsOwn() {
    assertThat(Arrays.stream(Font.values()).map(font -> font.place))
        .containsExactlyElementsOf(IntStream.range(0, Font.COUNT).boxed().toList());
  }

  @Test
  void eachIsKnownByItsCommand() {
    assertThat(Font.named("mathbf")).isEqualTo(Font.MATHBF);
    assertThat(Font.TEXTIT.label()).isEqualTo("textit");
  }
}
