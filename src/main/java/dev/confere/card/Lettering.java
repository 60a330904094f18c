package dev.confere.card;

import dev.confere.card.TrueTypeFont.Glyph;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lines of text in the letters of a font.
///
/// Letters with accents are put together of letter and accent, as TeX does it, because fonts for mathematics have them apart.
final class Lettering {
  private static final Map<Integer, Integer> ACCENTS =
      Map.of(
          0x300, 0x2CB, 0x301, 0x2CA, 0x302, 0x2C6, 0x303, 0x2DC, 0x308, 0xA8, 0x30A, 0x2DA, 0x30C,
          0x2C7, 0x327, 0xB8, 0x306, 0x2D8, 0x307, 0x2D9);

  private static final int CEDILLA = 0x327;

  /// The height of a small letter, above which accents are raised.
  private static final double SMALL = 0.45;

  private final TrueTypeFont font;

  Lettering(TrueTypeFont font) {
    this.font = font;
  }

  /// A line of text of size 1 whose base line is at 0.
  record Line(Outline outline, double width) {}

  /// Empty when the font lacks a character.
  Optional<Line> line(String text) {
    List<double[]> segments = new ArrayList<>();
    double x = 0;
    Glyph base = null;
    double baseX = 0;
    for (int c : undotted(Normalizer.normalize(text, Normalizer.Form.NFD))) {
      Integer accent = ACCENTS.get(c);
      Optional<Glyph> found = font.glyph(accent == null ? plain(c) : accent);
      if (found.isEmpty() || accent != null && base == null) {
        return Optional.empty();
      }
      Glyph glyph = found.get();
      if (accent == null || base == null) {
        base = glyph;
        baseX = x;
        segments.addAll(glyph.outline().placed(1, x, 0).segments());
        x += glyph.width();
      } else {
        double middle = baseX + (base.left() + base.right()) / 2;
        double rise = c == CEDILLA ? 0 : Math.min(0, base.top() + SMALL);
        segments.addAll(
            glyph
                .outline()
                .placed(1, middle - (glyph.left() + glyph.right()) / 2, rise)
                .segments());
      }
    }
    return Optional.of(new Line(new Outline(segments), x));
  }

  /// An `i` or a `j` gives its dot away for an accent.
  private static int[] undotted(String text) {
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i + 1 < characters.length; i++) {
      boolean above = ACCENTS.containsKey(characters[i + 1]) && characters[i + 1] != CEDILLA;
      if (above && (characters[i] == 'i' || characters[i] == 'j')) {
        characters[i] = characters[i] == 'i' ? 0x131 : 0x237;
      }
    }
    return characters;
  }

  private static int plain(int character) {
    return switch (character) {
      case 0xA0, 0x202F, 0x2009 -> ' ';
      case 0x2212 -> 0x2013;
      case 0xB7 -> 0x22C5;
      case 0xAB, 0xBB -> 0x22;
      default -> character;
    };
  }

  /// The text in lines no wider than `most`; empty when the font lacks a character or a word is too wide.
  Optional<List<Line>> lines(String text, double most) {
    List<Line> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      Optional<Line> set = line(longer);
      if (set.isEmpty()) {
        return Optional.empty();
      }
      if (set.get().width() > most && !line.isEmpty()) {
        line(line.toString()).ifPresent(lines::add);
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    line(line.toString()).ifPresent(lines::add);
    return lines.stream().allMatch(l -> l.width() <= most) ? Optional.of(lines) : Optional.empty();
  }
}
