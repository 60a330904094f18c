package dev.confere.card;

/// An address as a QR code (ISO/IEC 18004), for readers of paper.
public final class QrCode {
  /// The quiet zone that readers want round the code, in squares.
  private static final int QUIET = 4;

  private QrCode() {}

  /// As SVG without a size, its squares in the colour of the text.
  ///
  /// @param name what the picture is, for who cannot see it; markup, already escaped
  public static String svg(String text, String name) {
    io.nayuki.qrcodegen.QrCode code =
        io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    int side = code.size + 2 * QUIET;
    return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + side
        + " "
        + side
        + "\" role=\"img\" aria-label=\""
        + name
        + "\" shape-rendering=\"crispEdges\"><path fill=\"currentColor\" d=\""
        + path(code)
        + "\"/></svg>";
  }

  /// One piece for each row of dark squares that touch.
  private static String path(io.nayuki.qrcodegen.QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int start = x;
        while (code.getModule(x, y)) {
          x++;
        }
        if (x > start) {
          path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(x - start).append("v1h-").append(x - start).append('z');
        }
      }
    }
    return path.toString();
  }
}
