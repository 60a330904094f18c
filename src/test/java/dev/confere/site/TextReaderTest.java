package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a\nb", "ação − 𝐱", "what stands for nothing: \uFFFD, a second \uFFFD"})
  void textIsReadToTheLetter(String text) {
    assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).contains(text);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(decoded("\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8))).contains("a\uFEFF");
  }

  /// Each byte by two digits; `at` counts characters from 0.
  @ParameterizedTest
  @CsvSource({
    "61 62 80 63, 2, 80",
    "C3 A7 E3 6F, 1, E3",
    "EF BF BD 61 FF, 2, FF",
    "61 C3, 1, C3",
    "ED A0 B5, 0, ED",
    "C0 AF, 0, C0"
  })
  void whatIsNoUtf8IsToldWithItsPlace(String bytes, int at, String wrong) {
    byte[] text = new byte[(bytes.length() + 1) / 3];
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) Integer.parseInt(bytes.substring(3 * i, 3 * i + 2), 16);
    }
    assertThat(decoded(text)).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(Code.FILE_NOT_UTF8);
              assertThat(it.place().span().start()).isEqualTo(at);
              assertThat(it.message()).isEqualTo("the byte 0x" + wrong + " is no UTF-8");
            });
  }

  private Optional<String> decoded(byte[] bytes) {
    return TextReader.decode(bytes, "a.md", diagnostics).map(SourceFile::text);
  }
}
