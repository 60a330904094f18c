package dev.confere.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

  /// The picture read back, square by square, is the code of the library, with its quiet zone.
  @Test
  void drawsEverySquare() {
    String address = "https://example.org/lista/relu/01-spam.html";
    var code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
    String svg = QrCode.svg(address, "nome");
    boolean[][] dark = new boolean[code.size + 8][code.size + 8];
    Matcher run = RUN.matcher(svg);
    while (run.find()) {
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        dark[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
      }
    }
    for (int y = -4; y < code.size + 4; y++) {
      for (int x = -4; x < code.size + 4; x++) {
        assertThat(dark[y + 4][x + 4]).as(x + ", " + y).isEqualTo(code.getModule(x, y));
      }
    }
    assertThat(svg).contains("aria-label=\"nome\"").hasSizeLessThan(6_000);
  }
}
