package dev.confere.typesetting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The signs of [blanks][Blanks]: they are as large as digits in those fonts in which all digits are of one size.
///
/// In other fonts they have no glyph, and a formula must be set with its own digits.
final class BlankSigns {

  private final List<Sign> digits;

  // Without a lock: at worst two threads make the same sign.
  private final @Nullable Sign[] signs = new Sign[Blanks.MOST];

  /// @param digits from 0 to 9, in formulas or in words
  BlankSigns(List<Sign> digits) {
    this.digits = digits;
  }

  Sign sign(char blank) {
    int number = Blanks.number(blank);
    Sign known = signs[number];
    if (known == null) {
      String shown = String.valueOf(blank);
      known = digits.getFirst().looking(font -> glyph(font, shown));
      signs[number] = known;
    }
    return known;
  }

  private @Nullable Glyph glyph(Font font, String shown) {
    Glyph zero = digits.getFirst().find(font);
    return zero != null && isLikeAll(zero, font) ? zero.showing(shown) : null;
  }

  private boolean isLikeAll(Glyph glyph, Font font) {
    for (Sign digit : digits) {
      Glyph other = digit.find(font);
      if (other == null || !other.shows(digit.name()) || !glyph.isLike(other)) {
        return false;
      }
    }
    return true;
  }
}
