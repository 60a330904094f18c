package dev.confere.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The outlines of a font in the format TrueType: characters of the first plane, no hints, no composite glyphs.
///
/// Source: OpenType 1.9.1, tables `head`, `hhea`, `hmtx`, `cmap` (format 4), `loca`, `glyf`.
final class TrueTypeFont {
  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEAT = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int widths;
  private final int characters;

  TrueTypeFont(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = unsigned(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), file.getInt(entry + 8));
    }
    unitsPerEm = unsigned(table("head") + 18);
    longOffsets = unsigned(table("head") + 50) == 1;
    widths = unsigned(table("hhea") + 34);
    characters = subtable();
  }

  /// A drawn character. All lengths are parts of the size of the type.
  ///
  /// @param outline above the line has negative y
  record Glyph(Outline outline, double width, double left, double top, double right) {}

  /// Empty when the font does not have the character.
  Optional<Glyph> glyph(int character) {
    int index = character > 0xFFFF ? 0 : index(character);
    return index == 0 ? Optional.empty() : Optional.of(read(index));
  }

  private int table(String name) {
    Integer at = tables.get(name);
    if (at == null) {
      throw new IllegalArgumentException("a font without the table " + name);
    }
    return at;
  }

  private int unsigned(int at) {
    return file.getShort(at) & 0xFFFF;
  }

  /// The table from characters of the first plane to glyphs.
  private int subtable() {
    int cmap = table("cmap");
    for (int i = 0; i < unsigned(cmap + 2); i++) {
      int at = cmap + file.getInt(cmap + 8 + 8 * i);
      if (unsigned(at) == 4) {
        return at;
      }
    }
    throw new IllegalArgumentException("a font without a table of characters in format 4");
  }

  private int index(int character) {
    int twice = unsigned(characters + 6);
    int ends = characters + 14;
    int starts = ends + twice + 2;
    int deltas = starts + twice;
    int ranges = deltas + twice;
    for (int i = 0; i < twice; i += 2) {
      if (character <= unsigned(ends + i)) {
        int start = unsigned(starts + i);
        if (character < start) {
          return 0;
        }
        int range = unsigned(ranges + i);
        int glyph = range == 0 ? character : unsigned(ranges + i + range + 2 * (character - start));
        return glyph == 0 ? 0 : glyph + unsigned(deltas + i) & 0xFFFF;
      }
    }
    return 0;
  }

  private Glyph read(int index) {
    double width = unsigned(table("hmtx") + 4 * Math.min(index, widths - 1)) / (double) unitsPerEm;
    int at = table("glyf") + offset(index);
    if (offset(index) == offset(index + 1) || file.getShort(at) < 0) {
      return new Glyph(new Outline(List.of()), width, 0, 0, width);
    }
    double scale = 1.0 / unitsPerEm;
    return new Glyph(
        contours(at, file.getShort(at)).placed(scale, 0, 0),
        width,
        file.getShort(at + 2) * scale,
        -file.getShort(at + 8) * scale,
        file.getShort(at + 6) * scale);
  }

  private int offset(int index) {
    return longOffsets
        ? file.getInt(table("loca") + 4 * index)
        : 2 * unsigned(table("loca") + 2 * index);
  }

  private Outline contours(int at, int count) {
    int points = unsigned(at + 10 + 2 * (count - 1)) + 1;
    int instructions = at + 10 + 2 * count;
    int[] flags = new int[points];
    int next = flags(instructions + 2 + unsigned(instructions), flags);
    int[] x = new int[points];
    next = coordinates(next, flags, SHORT_X, SAME_X, x);
    int[] y = new int[points];
    coordinates(next, flags, SHORT_Y, SAME_Y, y);
    Outline.Pen pen = new Outline.Pen();
    int first = 0;
    for (int i = 0; i < count; i++) {
      int last = unsigned(at + 10 + 2 * i);
      contour(pen, flags, x, y, first, last);
      first = last + 1;
    }
    return pen.outline();
  }

  private int flags(int from, int[] flags) {
    int at = from;
    for (int i = 0; i < flags.length; i++) {
      flags[i] = file.get(at++);
      if ((flags[i] & REPEAT) != 0) {
        int flag = flags[i];
        for (int again = file.get(at++) & 0xFF; again > 0; again--) {
          flags[++i] = flag;
        }
      }
    }
    return at;
  }

  private int coordinates(int from, int[] flags, int isShort, int isSame, int[] to) {
    int at = from;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = file.get(at++) & 0xFF;
        value += same ? step : -step;
      } else if (!same) {
        value += file.getShort(at);
        at += 2;
      }
      to[i] = value;
    }
    return at;
  }

  /// Between two points off the curve lies one on it, halfway.
  private static void contour(Outline.Pen pen, int[] flags, int[] x, int[] y, int first, int last) {
    int length = last - first + 1;
    int start = first;
    while (start <= last && (flags[start] & ON_CURVE) == 0) {
      start++;
    }
    if (length < 2 || start > last) {
      return;
    }
    pen.move(x[start], -y[start]);
    for (int i = 1; i <= length; i++) {
      int here = first + (start - first + i) % length;
      if ((flags[here] & ON_CURVE) != 0) {
        pen.line(x[here], -y[here]);
        continue;
      }
      int after = first + (here - first + 1) % length;
      boolean on = (flags[after] & ON_CURVE) != 0;
      double toX = on ? x[after] : (x[here] + x[after]) / 2.0;
      double toY = on ? y[after] : (y[here] + y[after]) / 2.0;
      pen.curve(x[here], -y[here], toX, -toY);
      i += on ? 1 : 0;
    }
  }
}
