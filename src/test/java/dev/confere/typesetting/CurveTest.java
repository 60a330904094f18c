package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

  @Test
  void itsNumbersGrowWithTheHeight() {
    Curve curve = new Curve(List.of("667", "M1 2v\u001f1\u001f84\u001fh3v\u001f-1\u001f0\u001fz"));
    assertThat(curve.label()).isEqualTo("667");
    assertThat(curve.path(600)).isEqualTo("<path d=\"M1 2v684h3v-600z\"/>");
    assertThat(curve.path(0)).isEqualTo("<path d=\"M1 2v84h3v0z\"/>");
  }

  @Test
  void mayBeOfOneHeight() {
    assertThat(new Curve(List.of("", "M1 2z")).path(7)).isEqualTo("<path d=\"M1 2z\"/>");
  }
}
