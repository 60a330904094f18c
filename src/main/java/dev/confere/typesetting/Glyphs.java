package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What KaTeX knows of signs, glyphs and curves, in a table that is [asked of it][Survey] when the program is built.
///
/// A record is read when it is first looked up: a course uses a small part of them.
final class Glyphs {

  private static final int ASCII = 128;

  /// The size of the largest fonts of delimiters.
  private static final int LARGEST = 4;

  private final GlyphTable table;
  private final Map<String, Sign> signs = new ConcurrentHashMap<>();
  private final Map<String, Sign> signsOfWords = new ConcurrentHashMap<>();
  private final Map<String, Sign> accents = new ConcurrentHashMap<>();
  private final Map<String, Curve> curves = new ConcurrentHashMap<>();
  private final Map<String, @Nullable LargeGlyph[]> delimiters = new ConcurrentHashMap<>();

  // Without a lock: at worst two threads read the same record.
  private final @Nullable Sign[] characters = new Sign[ASCII];
  private final @Nullable Sign[] letters = new Sign[ASCII];

  private @Nullable List<String> vector;
  private @Nullable BlankSigns blanks;
  private @Nullable BlankSigns blankLetters;

  Glyphs(GlyphTable table) {
    this.table = table;
  }

  /// The table that came with the program; empty where the program was not built as a whole.
  static Optional<Glyphs> packaged() {
    return Packaged.GLYPHS;
  }

  /// A character of a formula.
  @Nullable Sign character(char c) {
    if (c < ASCII) {
      return cached(characters, 'm', c);
    }
    return Blanks.isBlank(c) ? blanks().sign(c) : null;
  }

  /// A character of words within a formula.
  @Nullable Sign letter(char c) {
    if (c < ASCII) {
      return cached(letters, 't', c);
    }
    return Blanks.isBlank(c) ? blankLetters().sign(c) : sign('t', String.valueOf(c));
  }

  private BlankSigns blanks() {
    BlankSigns known = blanks;
    if (known == null) {
      known = new BlankSigns(digits('m'));
      blanks = known;
    }
    return known;
  }

  private BlankSigns blankLetters() {
    BlankSigns known = blankLetters;
    if (known == null) {
      known = new BlankSigns(digits('t'));
      blankLetters = known;
    }
    return known;
  }

  private List<Sign> digits(char mode) {
    List<Sign> digits = new ArrayList<>();
    for (char digit = '0'; digit <= '9'; digit++) {
      String name = String.valueOf(digit);
      digits.add(new Sign(name, required(mode + name)));
    }
    return digits;
  }

  private @Nullable Sign cached(@Nullable Sign[] cache, char mode, char c) {
    Sign known = cache[c];
    if (known == null) {
      known = sign(mode, String.valueOf(c));
      cache[c] = known;
    }
    return known;
  }

  /// A command of formulas, with its backslash.
  @Nullable Sign command(String command) {
    return sign('m', command);
  }

  /// A command that stands for a character of words.
  @Nullable Sign letterCommand(String command) {
    return sign('t', command);
  }

  @Nullable Sign accent(String command) {
    return sign('a', command);
  }

  private @Nullable Sign sign(char mode, String name) {
    Map<String, Sign> ofMode = signs(mode);
    Sign known = ofMode.get(name);
    if (known == null) {
      List<String> parts = table.parts(mode + name);
      if (parts.isEmpty()) {
        return null;
      }
      known = new Sign(name, parts);
      ofMode.put(name, known);
    }
    return known;
  }

  private Map<String, Sign> signs(char mode) {
    return switch (mode) {
      case 'm' -> signs;
      case 't' -> signsOfWords;
      default -> accents;
    };
  }

  /// The letter, its accent in words, and its accent in formulas or nothing.
  List<String> accented(char c) {
    return required("c" + c);
  }

  Curve curve(String name) {
    Curve known = curves.get(name);
    if (known == null) {
      known = new Curve(required("p" + name));
      curves.put(name, known);
    }
    return known;
  }

  /// A delimiter as a glyph of the font of a size, which is 1 to 4.
  LargeGlyph delimiter(String name, int size) {
    @Nullable LargeGlyph[] sizes = delimiters.get(name);
    if (sizes == null) {
      sizes = new LargeGlyph[LARGEST + 1];
      delimiters.put(name, sizes);
    }
    LargeGlyph known = sizes[size];
    if (known == null) {
      known = LargeGlyph.read(required(size + name));
      sizes[size] = known;
    }
    return known;
  }

  /// The arrow over a vector: its markup, that in tight styles, its height and the content of its element of MathML.
  List<String> vector() {
    List<String> known = vector;
    if (known == null) {
      known = required("vector");
      vector = known;
    }
    return known;
  }

  private List<String> required(String name) {
    List<String> parts = table.parts(name);
    if (parts.isEmpty()) {
      throw new Uncovered();
    }
    return parts;
  }

  private static final class Packaged {

    private static final Optional<Glyphs> GLYPHS = GlyphTable.packaged().map(Glyphs::new);
  }
}
