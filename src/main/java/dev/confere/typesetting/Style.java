package dev.confere.typesetting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How large a part is set, and how high its superscripts may rise.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, chapter 17</a>
enum Style {
  DISPLAY(0, false),
  DISPLAY_CRAMPED(0, true),
  TEXT(1, false),
  TEXT_CRAMPED(1, true),
  SCRIPT(2, false),
  SCRIPT_CRAMPED(2, true),
  SCRIPTSCRIPT(3, false),
  SCRIPTSCRIPT_CRAMPED(3, true);

  /// How many there are.
  static final int LEVELS = 4;

  private static final Style[] ALL = values();

  /// The classes of tight styles, by those of others. There are not many.
  private static final Map<String, String> TIGHT = new ConcurrentHashMap<>();

  /// The names that KaTeX has for the four sizes.
  private static final int[] SIZES = {6, 6, 3, 1};

  private static final String[][] SIZINGS = sizings();

  private static final double[] SCALES = {1.0, 1.0, 0.7, 0.5};

  private final int level;
  private final boolean cramped;

  Style(int level, boolean cramped) {
    this.level = level;
    this.cramped = cramped;
  }

  /// 0 for display to 3 for scriptscript.
  int level() {
    return level;
  }

  boolean isDisplay() {
    return level == 0;
  }

  boolean isTight() {
    return level >= 2;
  }

  boolean isCramped() {
    return cramped;
  }

  /// How large type is, as a share of that of the text.
  double scale() {
    return SCALES[level];
  }

  FontParameters parameters() {
    return FontParameters.ofLevel(level);
  }

  Style superscript() {
    return of(level < 2 ? 2 : 3, cramped);
  }

  Style subscript() {
    return of(level < 2 ? 2 : 3, true);
  }

  Style numerator() {
    return of(Math.min(level + 1, 3), cramped);
  }

  Style denominator() {
    return of(Math.min(level + 1, 3), true);
  }

  Style crampedOne() {
    return of(level, true);
  }

  boolean isOfSizeOf(Style other) {
    return SIZES[level] == SIZES[other.level];
  }

  /// The classes that change the size from that of an outer style; empty if both are of one size.
  String sizing(Style outer) {
    return SIZINGS[outer.level][level];
  }

  private static String[][] sizings() {
    String[][] sizings = new String[SIZES.length][SIZES.length];
    for (int outer = 0; outer < SIZES.length; outer++) {
      for (int inner = 0; inner < SIZES.length; inner++) {
        sizings[outer][inner] =
            SIZES[outer] == SIZES[inner]
                ? ""
                : "katex-sizing reset-size" + SIZES[outer] + " size" + SIZES[inner];
      }
    }
    return sizings;
  }

  /// With what tells the browser that this style is tight, if it is.
  String classes(String classes) {
    if (!isTight()) {
      return classes;
    }
    if (classes.isEmpty()) {
      return "mtight";
    }
    String known = TIGHT.get(classes);
    if (known == null) {
      known = classes + " mtight";
      TIGHT.put(classes, known);
    }
    return known;
  }

  private static Style of(int level, boolean cramped) {
    return ALL[2 * level + (cramped ? 1 : 0)];
  }
}
