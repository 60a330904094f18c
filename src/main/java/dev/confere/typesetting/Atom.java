package dev.confere.typesetting;

/// What a part of a formula is for its neighbours: TeX decides by it where space goes and where a line may break.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, chapter 18</a>
enum Atom {
  ORDINARY(0, "mord", "034500030", "030000000"),
  OPERATOR(1, "mop", "330500030", "330000000"),
  BINARY(2, "mbin", "440040040", "000000000"),
  RELATION(3, "mrel", "550050050", "000000000"),
  OPENING(4, "mopen", "000000000", "000000000"),
  CLOSING(5, "mclose", "034500030", "030000000"),
  PUNCTUATION(6, "mpunct", "330533330", "000000000"),
  INNER(7, "minner", "334530330", "030000000"),
  /// Space, and what has no kind.
  NONE(8, "", "000000000", "000000000");

  /// Where the others say how much space is between them and this.
  final int column;

  /// What the browser knows it by.
  final String css;

  /// The space before a neighbour of each kind, in eighteenths of a quad.
  private final String loose;

  private final String tight;

  Atom(int column, String css, String loose, String tight) {
    this.column = column;
    this.css = css;
    this.loose = loose;
    this.tight = tight;
  }

  /// The space between this and the next, in eighteenths of a quad.
  int spaceBefore(Atom next, boolean isTight) {
    return (isTight ? tight : loose).charAt(next.column) - '0';
  }

  /// Whether a binary operator after this is none, as in `= -x`.
  boolean refusesBinaryAfter() {
    return switch (this) {
      case BINARY, OPENING, RELATION, OPERATOR, PUNCTUATION -> true;
      case ORDINARY, CLOSING, INNER, NONE -> false;
    };
  }

  /// Whether a binary operator before this is none.
  boolean refusesBinaryBefore() {
    return switch (this) {
      case RELATION, CLOSING, PUNCTUATION -> true;
      case ORDINARY, OPERATOR, BINARY, OPENING, INNER, NONE -> false;
    };
  }
}
