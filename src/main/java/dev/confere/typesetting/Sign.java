package dev.confere.typesetting;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A sign or command of which the table of glyphs tells.
final class Sign {

  private static final String BETWEEN_FIGURES = "\u001f";

  /// What KaTeX takes the sign for.
  enum Kind {
    MATHORD(Atom.ORDINARY, true),
    TEXTORD(Atom.ORDINARY, true),
    BIN(Atom.BINARY, true),
    REL(Atom.RELATION, true),
    OPEN(Atom.OPENING, true),
    CLOSE(Atom.CLOSING, true),
    PUNCT(Atom.PUNCTUATION, true),
    INNER(Atom.INNER, true),
    ACCENT(Atom.ORDINARY, false),
    /// A sum or its like, whose bounds stand above and below in display style.
    LIMITS(Atom.OPERATOR, false),
    /// An integral or its like, whose bounds stand beside it.
    NOLIMITS(Atom.OPERATOR, false),
    LIMITFUNCTION(Atom.OPERATOR, false),
    FUNCTION(Atom.OPERATOR, false),
    /// Put together of several signs by KaTeX.
    ASSEMBLED(Atom.NONE, false);

    final Atom atom;

    /// Whether it is one glyph.
    final boolean character;

    Kind(Atom atom, boolean character) {
      this.atom = atom;
      this.character = character;
    }
  }

  private final String name;
  private final Kind kind;
  private final List<String> parts;

  /// How it looks in a font, or nothing.
  private final Function<Font, @Nullable Glyph> look;

  /// Each is read when it is first asked for: a sign has ten or so, and few are shown in more than one.
  // Without a lock: at worst two threads read the same glyph.
  private final @Nullable Glyph[] glyphs = new Glyph[Font.COUNT];

  private @Nullable Glyph smallOperator;
  private @Nullable Glyph largeOperator;

  /// @param parts of its record, from the second on
  Sign(String name, List<String> parts) {
    this(name, Kind.valueOf(parts.getFirst()), parts, font -> read(font, parts));
  }

  private Sign(String name, Kind kind, List<String> parts, Function<Font, @Nullable Glyph> look) {
    this.name = name;
    this.kind = kind;
    this.parts = parts;
    this.look = look;
  }

  /// As it is written in LaTeX.
  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  /// One that is used as this is, and looks otherwise.
  Sign looking(Function<Font, @Nullable Glyph> otherwise) {
    return new Sign(name, kind, parts, otherwise);
  }

  /// None if it is not in that font.
  @Nullable Glyph find(Font font) {
    if (!kind.character && kind != Kind.ACCENT) {
      return null;
    }
    Glyph known = glyphs[font.place];
    if (known == null) {
      known = look.apply(font);
      glyphs[font.place] = known;
    }
    return known;
  }

  private static @Nullable Glyph read(Font font, List<String> parts) {
    for (String part : parts.subList(1, parts.size())) {
      if (isOf(font, part)) {
        return Glyph.read(part.split(BETWEEN_FIGURES, -1));
      }
    }
    return null;
  }

  /// The fonts in which it looks so stand before its figures.
  private static boolean isOf(Font font, String figures) {
    String fonts = figures.substring(0, figures.indexOf(BETWEEN_FIGURES));
    return ("," + fonts + ",").contains("," + font.label() + ",");
  }

  Glyph in(Font font) {
    Glyph glyph = find(font);
    if (glyph == null) {
      throw new Uncovered();
    }
    return glyph;
  }

  /// The small or the large form of an operator.
  Glyph operator(boolean large) {
    Glyph known = large ? largeOperator : smallOperator;
    if (known != null) {
      return known;
    }
    Glyph read = Glyph.read(part(large ? 2 : 1).split(BETWEEN_FIGURES, -1));
    if (large) {
      largeOperator = read;
    } else {
      smallOperator = read;
    }
    return read;
  }

  /// What its record says, from its kind on.
  String part(int index) {
    return parts.get(index);
  }
}
