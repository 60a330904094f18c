package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

  /// Whatever is gathered in between, it is the hash of the lengths and the things themselves.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void itIsTheHashOfAllThatWasAdded(int seed) throws Exception {
    Random random = new Random(seed);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    Digest digest = new Digest();
    for (int i = 0; i < 30; i++) {
      byte[] thing = new byte[random.nextInt(4) == 0 ? 1010 + random.nextInt(30) : i];
      random.nextBytes(thing);
      digest.add(thing);
      out.writeInt(thing.length);
      out.write(thing);
    }
    byte[] expected = MessageDigest.getInstance("SHA-512").digest(all.toByteArray());
    assertThat(digest.hex()).isEqualTo(HexFormat.of().formatHex(expected, 0, 16));
  }

  @Test
  void howThingsAreDividedCounts() {
    assertThat(new Digest().add("ab").add("c").hex())
        .isNotEqualTo(new Digest().add("a").add("bc").hex());
    assertThat(new Digest().add("").hex()).isNotEqualTo(new Digest().hex());
  }
}
