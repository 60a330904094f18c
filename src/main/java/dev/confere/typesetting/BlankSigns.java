package dev.confere.typesetting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The signs of [blanks][Blanks]: they are as large as digits in those fonts in which all digits are of one size.
///
/// In other fonts they have no glyph, and a formula must be set with its own digits.
final class BlankSigns {

  private final Sign zero;
  private final Map<Font, Glyph> alike = new EnumMap<>(Font.class);

  // Without a lock: at worst two threads make the same sign.
  private final @Nullable Sign[] signs = new Sign[Blanks.MOST];

  /// @param digits from 0 to 9, in formulas or in words
  BlankSigns(List<Sign> digits) {
    zero = digits.getFirst();
    for (Font font : Font.values()) {
      Glyph glyph = zero.find(font);
      if (glyph != null && isOfAll(glyph, font, digits)) {
        alike.put(font, glyph);
      }
    }
  }

  private static boolean isOfAll(Glyph glyph, Font font, List<Sign> digits) {
    for (Sign digit : digits) {
      Glyph other = digit.find(font);
      if (other == null || !other.shows(digit.name()) || !glyph.isLike(other)) {
        return false;
      }
    }
    return true;
  }

  Sign sign(char blank) {
    int number = Blanks.number(blank);
    Sign known = signs[number];
    if (known == null) {
      String shown = String.valueOf(blank);
      Map<Font, Glyph> glyphs = new EnumMap<>(alike);
      for (Map.Entry<Font, Glyph> glyph : glyphs.entrySet()) {
        glyph.setValue(glyph.getValue().showing(shown));
      }
      known = zero.with(glyphs);
      signs[number] = known;
    }
    return known;
  }
}
