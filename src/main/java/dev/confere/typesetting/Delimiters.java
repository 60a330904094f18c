package dev.confere.typesetting;

import java.util.List;
import java.util.Set;

/// Sets delimiters as large as they have to be: as a sign of the text, a sign of the larger fonts, or drawn.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G, rule 19</a>
final class Delimiters {

  private static final String NOTHING = ".";

  /// How much of what they enclose delimiters must cover, in thousandths, and how much may be left.
  private static final int FACTOR = 901;

  private static final double SHORTFALL = 5.0 / FontParameters.POINTS_IN_EM;

  /// How high a delimiter of a size is that is asked for by its size.
  static final double[] HEIGHTS = {0, 1.2, 1.8, 2.4, 3.0};

  private static final Style[] SMALL = {Style.SCRIPTSCRIPT, Style.SCRIPT, Style.TEXT};

  private static final int SIZES = 4;

  private static final Set<String> NEVER_DRAWN =
      Set.of("<", ">", "\\langle", "\\rangle", "/", "\\backslash", "\\lt", "\\gt");

  private static final Set<String> BARS =
      Set.of("|", "\\|", "\\vert", "\\Vert", "\\lvert", "\\rvert", "\\lVert", "\\rVert");

  private static final Set<String> OF_ALL_SIZES =
      Set.of(
          "(",
          ")",
          "[",
          "]",
          "\\{",
          "\\}",
          "\\lbrace",
          "\\rbrace",
          "\\lbrack",
          "\\rbrack",
          "\\lfloor",
          "\\rfloor",
          "\\lceil",
          "\\rceil");

  /// The classes of the space where no delimiter is, by the level of the style.
  private static final String[] NONE = none();

  private final Glyphs glyphs;
  private final TallDelimiters tall;

  Delimiters(Glyphs glyphs) {
    this.glyphs = glyphs;
    tall = new TallDelimiters(glyphs);
  }

  static boolean knows(String delimiter) {
    return delimiter.equals(NOTHING)
        || NEVER_DRAWN.contains(delimiter)
        || BARS.contains(delimiter)
        || OF_ALL_SIZES.contains(delimiter);
  }

  /// The space that stands where no delimiter is.
  static Box none(Style style, Atom atom) {
    return Span.empty(atom, NONE[style.level()]);
  }

  private static String[] none() {
    String[] none = new String[Style.LEVELS];
    for (Style style : Style.values()) {
      String sizing = Style.TEXT.sizing(style);
      none[style.level()] = sizing.isEmpty() ? "nulldelimiter" : "nulldelimiter " + sizing;
    }
    return none;
  }

  /// As `\left` and `\right` want it around something of these measures, which are in em of the text.
  Box grown(String delimiter, double height, double depth, Style style, Atom atom) {
    if (delimiter.equals(NOTHING)) {
      return none(style, atom);
    }
    double axis = FontParameters.AXIS_HEIGHT * style.scale();
    double distance = Math.max(height - axis, depth + axis);
    double total = Math.max(distance / 500 * FACTOR, 2 * distance - SHORTFALL);
    return atLeast(delimiter, total, style, atom);
  }

  /// The smallest one that is higher, around the axis.
  Box atLeast(String written, double height, Style style, Atom atom) {
    String delimiter = angle(written);
    for (int i = Math.min(2, 3 - style.level()); i < SMALL.length; i++) {
      Glyph glyph = glyph(delimiter);
      if ((glyph.height() + glyph.depth()) * SMALL[i].scale() > height) {
        return small(glyph, SMALL[i], style, atom);
      }
    }
    if (!BARS.contains(delimiter)) {
      for (int size = 1; size <= SIZES; size++) {
        Box letter = letter(delimiter, size, style);
        boolean last = size == SIZES && NEVER_DRAWN.contains(delimiter);
        if (last || letter.height + letter.depth > height) {
          return centred(large(letter, size, style, atom), Style.TEXT, style);
        }
      }
    }
    return tall.box(delimiter, height, true, style, atom);
  }

  /// As `\big` and its like want it.
  Box sized(String written, int size, Atom atom, Style style) {
    String delimiter = angle(written);
    return BARS.contains(delimiter)
        ? tall.box(delimiter, HEIGHTS[size], false, style, atom)
        : large(letter(delimiter, size, style), size, style, atom);
  }

  private static String angle(String delimiter) {
    return switch (delimiter) {
      case "<", "\\lt" -> "\\langle";
      case ">", "\\gt" -> "\\rangle";
      default -> delimiter;
    };
  }

  private Glyph glyph(String delimiter) {
    Sign sign =
        delimiter.length() == 1 ? glyphs.character(delimiter.charAt(0)) : glyphs.command(delimiter);
    if (sign == null) {
      throw new Uncovered();
    }
    return sign.in(Font.NONE);
  }

  private Box small(Glyph glyph, Style of, Style style, Atom atom) {
    Box letter = Letter.delimiter(glyph.text(), glyph.height(), glyph.depth(), style);
    return centred(wrapped(letter, of, style, atom), of, style);
  }

  private Box letter(String delimiter, int size, Style style) {
    LargeGlyph glyph = glyphs.delimiter(delimiter, size);
    return Letter.delimiter(glyph.text(), glyph.height(), glyph.depth(), style);
  }

  private static Span large(Box letter, int size, Style style, Atom atom) {
    Span sized = Span.in(style, Atom.NONE, "delimsizing size" + size, List.of(letter));
    return wrapped(sized, Style.TEXT, style, atom);
  }

  static Span wrapped(Box delimiter, Style of, Style style, Atom atom) {
    Span span = Span.in(style, atom, of.sizing(style), List.of(delimiter));
    span.scale(of.scale() / style.scale());
    span.fontSize = of.scale();
    return span;
  }

  private static Box centred(Span delimiter, Style of, Style style) {
    double shift = (1 - style.scale() / of.scale()) * FontParameters.AXIS_HEIGHT;
    delimiter.classes =
        delimiter.classes.isEmpty() ? "delimcenter" : delimiter.classes + " delimcenter";
    delimiter.style = "top:" + Em.of(shift) + ";";
    delimiter.height -= shift;
    delimiter.depth += shift;
    return delimiter;
  }
}
