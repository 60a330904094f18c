package dev.confere.typesetting;

import org.jspecify.annotations.Nullable;

/// A length as KaTeX writes it: in em, with up to four places, halves away from zero.
///
/// Most are those of some glyph, or have to do with it, and come again and again: what was written last is kept.
final class Em {

  private static final int UNIT = 10_000;

  private static final int MOST_KEPT = 1 << 10;

  // Without a lock: at worst two threads write the same length.
  private static final @Nullable Em[] KEPT = new Em[MOST_KEPT];

  private final long units;
  private final String text;
  private final Utf8 utf8;

  private Em(long units) {
    this.units = units;
    text = text(units);
    utf8 = Utf8.of(text);
  }

  private static String text(long units) {
    StringBuilder text = new StringBuilder(units < 0 ? "-" : "");
    text.append(Math.abs(units / UNIT));
    long rest = Math.abs(units % UNIT);
    if (rest > 0) {
      text.append('.');
    }
    for (int unit = UNIT / 10; rest > 0; unit /= 10) {
      text.append((char) ('0' + rest / unit));
      rest %= unit;
    }
    return text.append("em").toString();
  }

  static String of(double length) {
    return written(length).text;
  }

  static void append(double length, Utf8Builder to) {
    to.append(written(length).utf8);
  }

  private static Em written(double length) {
    long units = length < 0 ? -rounded(-length) : rounded(length);
    int place = (int) units & MOST_KEPT - 1;
    Em known = KEPT[place];
    if (known == null || known.units != units) {
      known = new Em(units);
      KEPT[place] = known;
    }
    return known;
  }

  /// The product may be rounded over a half; how far it really is from there is then told without rounding before.
  private static long rounded(double length) {
    long whole = (long) (length * UNIT);
    return Math.fma(length, UNIT, -(whole + 0.5)) < 0 ? whole : whole + 1;
  }
}
