package dev.confere.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8BytesTest {

  @Test
  void everySignIsEncodedAsTheJdkDoesIt() {
    byte[] bytes = new byte[5];
    List<Integer> otherwise = new ArrayList<>();
    for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
      boolean half = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
      if (!half) {
        byte[] put = Arrays.copyOfRange(bytes, 1, Utf8Bytes.put(sign, bytes, 1));
        if (!Arrays.equals(put, Character.toString(sign).getBytes(StandardCharsets.UTF_8))) {
          otherwise.add(sign);
        }
      }
    }
    assertThat(otherwise).isEmpty();
  }
}
