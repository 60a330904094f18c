package dev.confere.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The hash of several things in turn. How they are divided counts: `ab`, `c` is not `a`, `bc`.
///
/// SHA-512, of which the beginning is enough: on a machine of 64 bits it takes a third less time than SHA-256.
final class Digest {

  private static final int BYTES = 16;

  /// Short things are gathered and hashed together.
  private static final int GATHERED = 1 << 10;

  private static final int HEAD = Integer.BYTES;

  private final MessageDigest digest;
  private final byte[] gathered = new byte[GATHERED];
  private int count;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-512", e);
    }
  }

  Digest add(byte[] bytes) {
    int length = bytes.length;
    if (GATHERED - count < HEAD + length) {
      flush();
    }
    gathered[count++] = (byte) (length >>> 24);
    gathered[count++] = (byte) (length >>> 16);
    gathered[count++] = (byte) (length >>> 8);
    gathered[count++] = (byte) length;
    if (GATHERED - count < length) {
      flush();
      digest.update(bytes);
    } else {
      System.arraycopy(bytes, 0, gathered, count, length);
      count += length;
    }
    return this;
  }

  private void flush() {
    digest.update(gathered, 0, count);
    count = 0;
  }

  Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
