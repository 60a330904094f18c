package dev.confere.typesetting;

/// Space as MathML tells it.
final class MathmlSpace {

  private MathmlSpace() {}

  /// Space is told by characters of that width, where there are any.
  static Element of(double width) {
    String text = spaceCharacter(width);
    Element space =
        text.isEmpty()
            ? Element.token(Tag.MSPACE, " width=\"" + Em.of(width) + "\"", " ")
            : Element.token(Tag.MTEXT, "", text);
    return Element.of(Tag.NONE, space);
  }

  private static String spaceCharacter(double width) {
    String end = width < 0 ? "\u2063" : "";
    double size = Math.abs(width);
    if (size >= 0.05555 && size <= 0.05556) {
      return "\u200a" + end;
    }
    if (size >= 0.1666 && size <= 0.1667) {
      return "\u2009" + end;
    }
    if (size >= 0.2222 && size <= 0.2223) {
      return (width < 0 ? "\u205f" : "\u2005") + end;
    }
    if (size >= 0.2777 && size <= 0.2778) {
      return (width < 0 ? "\u2005" : "\u2005\u200a") + end;
    }
    return "";
  }
}
