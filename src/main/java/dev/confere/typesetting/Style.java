package dev.confere.typesetting;

/// How large a part is set, and how high its superscripts may rise.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, chapter 17</a>
enum Style {
  DISPLAY,
  TEXT,
  TEXT_CRAMPED,
  SCRIPT,
  SCRIPT_CRAMPED;

  boolean isTight() {
    return this == SCRIPT || this == SCRIPT_CRAMPED;
  }

  /// That of the numerator of a fraction in this style, which is not tight.
  Style numerator() {
    return switch (this) {
      case DISPLAY -> TEXT;
      case TEXT -> SCRIPT;
      case TEXT_CRAMPED -> SCRIPT_CRAMPED;
      case SCRIPT, SCRIPT_CRAMPED -> throw new IllegalStateException("a fraction within " + this);
    };
  }

  /// That of the denominator of a fraction in this style, which is not tight.
  Style denominator() {
    return switch (this) {
      case DISPLAY -> TEXT_CRAMPED;
      case TEXT, TEXT_CRAMPED -> SCRIPT_CRAMPED;
      case SCRIPT, SCRIPT_CRAMPED -> throw new IllegalStateException("a fraction within " + this);
    };
  }

  /// The style in which parts that are neither raised nor stretched look the same as in this one.
  Style ofPlainParts() {
    return isTight() ? SCRIPT : TEXT;
  }
}
