package dev.confere.encoding;

/// UTF-8 by the sign, for those who write into memory of their own.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc3629#section-3">RFC 3629, 3</a>
public final class Utf8Bytes {

  private static final int TAIL_BITS = 6;

  private Utf8Bytes() {}

  /// Puts one sign where there is room for it: four bytes are enough for any.
  ///
  /// @param sign a code point that is no half of a surrogate pair
  /// @return where the next one goes
  public static int put(int sign, byte[] to, int at) {
    if (sign < 0x80) {
      to[at] = (byte) sign;
      return at + 1;
    }
    if (sign < 0x800) {
      to[at] = (byte) (0xC0 | sign >> TAIL_BITS);
      return tail(sign, to, at + 1);
    }
    if (sign < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      to[at] = (byte) (0xE0 | sign >> 2 * TAIL_BITS);
      return tail(sign, to, tail(sign >> TAIL_BITS, to, at + 1));
    }
    to[at] = (byte) (0xF0 | sign >> 3 * TAIL_BITS);
    int next = tail(sign >> 2 * TAIL_BITS, to, at + 1);
    return tail(sign, to, tail(sign >> TAIL_BITS, to, next));
  }

  private static int tail(int bits, byte[] to, int at) {
    to[at] = (byte) (0x80 | bits & 0x3F);
    return at + 1;
  }
}
