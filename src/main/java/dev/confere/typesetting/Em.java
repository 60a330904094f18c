package dev.confere.typesetting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Lengths as KaTeX writes them: in em, with up to four places, halves away from zero.
final class Em {

  private static final int PLACES = 4;
  private static final int UNIT = 10_000;

  /// Nearer to a half than this, the sum in binary does not tell which side the length is on.
  private static final double DOUBT = 1e-6;

  private Em() {}

  static String of(double length) {
    Utf8Builder text = new Utf8Builder(16);
    append(length, text);
    return text.toString();
  }

  static void append(double length, Utf8Builder to) {
    long rounded = rounded(Math.abs(length));
    if (length < 0 && rounded > 0) {
      to.append('-');
    }
    long whole = rounded / UNIT;
    if (whole < 10) {
      to.append((char) ('0' + whole));
    } else {
      to.append(Long.toString(whole));
    }
    appendPlaces((int) (rounded % UNIT), to);
    to.append("em");
  }

  private static void appendPlaces(int places, Utf8Builder to) {
    if (places == 0) {
      return;
    }
    to.append('.');
    int rest = places;
    for (int unit = UNIT / 10; rest > 0; unit /= 10) {
      to.append((char) ('0' + rest / unit));
      rest %= unit;
    }
  }

  private static long rounded(double length) {
    double scaled = length * UNIT;
    long whole = (long) scaled;
    double part = scaled - whole;
    if (Math.abs(part - 0.5) < DOUBT) {
      return new BigDecimal(length)
          .setScale(PLACES, RoundingMode.HALF_UP)
          .unscaledValue()
          .longValueExact();
    }
    return part > 0.5 ? whole + 1 : whole;
  }
}
