package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class DigestTest {

  /// The checksums of the lengths and the things themselves.
  @Test
  void itIsMadeOfAllThatWasAdded() {
    byte[] all = "\0\0\0\1a\0\0\0\0\0\0\0\2bc".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 first = new CRC32();
    first.update(all);
    CRC32C second = new CRC32C();
    second.update(all);
    assertThat(new Digest().add("a").add(new byte[0]).add("bc").hex())
        .isEqualTo(String.format("%08x%08x", first.getValue(), second.getValue()));
  }

  @Test
  void everyByteCounts() {
    byte[] text = "Uma frase com números: 1, 2 e 3.".getBytes(StandardCharsets.UTF_8);
    Set<String> found = new HashSet<>(List.of(new Digest().add(text).hex()));
    for (int i = 0; i < text.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        text[i] ^= (byte) (1 << bit);
        assertThat(found.add(new Digest().add(text).hex())).isTrue();
        text[i] ^= (byte) (1 << bit);
      }
    }
  }

  @Test
  void howThingsAreDividedCounts() {
    assertThat(new Digest().add("ab").add("c").hex())
        .isNotEqualTo(new Digest().add("a").add("bc").hex());
    assertThat(new Digest().add("").hex()).isNotEqualTo(new Digest().hex());
  }
}
