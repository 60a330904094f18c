package dev.confere.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// What several things in turn are known by. How they are divided counts: `ab`, `c` is not `a`, `bc`.
///
/// Two checksums by different polynomials: 64 bits, so that two versions of a site are taken for the same about as often as a disk
/// tells a wrong byte. Nobody is kept from writing two texts with one digest on purpose; who does sees the page of the first until the
/// memory of builds is thrown away. For that, a run without changes is over before the JDK could have begun with a cryptographic hash.
final class Digest {

  private static final int HEAD = Integer.BYTES;

  private final CRC32 first = new CRC32();
  private final CRC32C second = new CRC32C();
  private final byte[] head = new byte[HEAD];

  Digest add(byte[] bytes) {
    int length = bytes.length;
    head[0] = (byte) (length >>> 24);
    head[1] = (byte) (length >>> 16);
    head[2] = (byte) (length >>> 8);
    head[3] = (byte) length;
    update(head);
    update(bytes);
    return this;
  }

  private void update(byte[] bytes) {
    first.update(bytes, 0, bytes.length);
    second.update(bytes, 0, bytes.length);
  }

  Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits((int) first.getValue()) + hex.toHexDigits((int) second.getValue());
  }
}
