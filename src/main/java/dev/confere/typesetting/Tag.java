package dev.confere.typesetting;

import java.util.List;

/// The elements of MathML that formulas consist of.
final class Tag {

  /// For elements that only stand beside each other.
  static final Tag NONE = new Tag("");

  static final Tag MFRAC = new Tag("mfrac");
  static final Tag MI = new Tag("mi");
  static final Tag MN = new Tag("mn");
  static final Tag MO = new Tag("mo");
  static final Tag MOVER = new Tag("mover");
  static final Tag MROOT = new Tag("mroot");
  static final Tag MROW = new Tag("mrow");
  static final Tag MSPACE = new Tag("mspace");
  static final Tag MSQRT = new Tag("msqrt");
  static final Tag MSTYLE = new Tag("mstyle");
  static final Tag MSUB = new Tag("msub");
  static final Tag MSUBSUP = new Tag("msubsup");
  static final Tag MSUP = new Tag("msup");
  static final Tag MTABLE = new Tag("mtable");
  static final Tag MTD = new Tag("mtd");
  static final Tag MTEXT = new Tag("mtext");
  static final Tag MTR = new Tag("mtr");
  static final Tag MUNDER = new Tag("munder");
  static final Tag MUNDEROVER = new Tag("munderover");

  /// Those of signs.
  private static final List<Tag> TOKENS = List.of(MI, MO, MN, MTEXT);

  private final String name;

  /// What stands before its content, if it has no attributes.
  final Utf8 opening;

  /// The same up to its attributes.
  final Utf8 beginning;

  final Utf8 closing;

  private Tag(String name) {
    this.name = name;
    boolean none = name.isEmpty();
    beginning = Utf8.of(none ? "" : "<" + name);
    opening = Utf8.of(none ? "" : "<" + name + ">");
    closing = Utf8.of(none ? "" : "</" + name + ">");
  }

  /// The element of a sign.
  static Tag token(String name) {
    for (Tag tag : TOKENS) {
      if (tag.name.equals(name)) {
        return tag;
      }
    }
    throw new IllegalArgumentException("no element of signs: " + name);
  }

  @Override
  public String toString() {
    return name;
  }
}
