package dev.confere.typesetting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  // Filled before the constructor ends: signs pass between threads without a lock.
  private final Map<Font, Glyph> glyphs;

  /// @param parts of its record, from the second on
  Sign(String name, List<String> parts) {
    this(name, Kind.valueOf(parts.getFirst()), parts, new EnumMap<>(Font.class));
    if (kind.character || kind == Kind.ACCENT) {
      for (String part : parts.subList(1, parts.size())) {
        String[] figures = part.split(BETWEEN_FIGURES, -1);
        Glyph glyph = Glyph.read(figures);
        for (String font : figures[0].split(",", -1)) {
          glyphs.put(Font.named(font), glyph);
        }
      }
    }
  }

  private Sign(String name, Kind kind, List<String> parts, Map<Font, Glyph> glyphs) {
    this.name = name;
    this.kind = kind;
    this.parts = parts;
    this.glyphs = glyphs;
  }

  /// As it is written in LaTeX.
  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  /// One that is used as this is, and looks otherwise.
  Sign with(Map<Font, Glyph> others) {
    return new Sign(name, kind, parts, others);
  }

  /// None if it is not in that font.
  @Nullable Glyph find(Font font) {
    return glyphs.get(font);
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
    return Glyph.read(part(large ? 2 : 1).split(BETWEEN_FIGURES, -1));
  }

  /// What its record says, from its kind on.
  String part(int index) {
    return parts.get(index);
  }
}
