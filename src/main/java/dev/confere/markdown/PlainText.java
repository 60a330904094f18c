package dev.confere.markdown;

import java.util.Arrays;

/// The text that is left when all is cut out, line by line, and where it has no signs of Markdown.
final class PlainText {

  /// What may mean something inside of a line; `!` does so only before a bracket.
  private static final boolean[] SIGNS = signs("*_[]<&|\\`");

  private final char[] text;

  PlainText(char[] text) {
    this.text = text;
  }

  private static boolean[] signs(String printed) {
    boolean[] signs = new boolean[128];
    Arrays.fill(signs, 0, ' ', true);
    for (int i = 0; i < printed.length(); i++) {
      signs[printed.charAt(i)] = true;
    }
    return signs;
  }

  /// Where the line of an offset ends, without its line break. A formula of many lines is one line
  /// here.
  int lineEnd(int from) {
    int at = from;
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return at;
  }

  boolean isBlank(int from, int to) {
    int at = from;
    while (at < to && (isSpace(text[at]) || text[at] == '\n')) {
      at++;
    }
    return at >= to;
  }

  /// Where the next line with something on it begins to say it.
  int behindBlanks(int from) {
    int at = from;
    while (at < text.length && (isSpace(text[at]) || text[at] == '\n')) {
      at++;
    }
    return at;
  }

  int behindSpaces(int from, int to) {
    int at = from;
    while (at < to && isSpace(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /// How many `#` begin the line of a heading; 0 when it is none.
  int headingLevel(int at, int lineEnd) {
    int behind = at;
    while (behind < lineEnd && text[behind] == '#') {
      behind++;
    }
    boolean heading = behind <= at + 6 && behind < lineEnd && isSpace(text[behind]);
    return heading ? behind - at : 0;
  }

  /// Whether a line can be nothing but text of a paragraph: what begins with a letter, or with a
  /// part that was cut out.
  boolean isPlainLine(int from, int to) {
    boolean begins = Character.isLetter(text[from]) || Cutouts.isPlaceholder(text[from]);
    return begins && isPlain(from, to);
  }

  /// Whether a marker and a space stand before a plain line.
  boolean isMarked(char marker, int at, int lineEnd) {
    return text[at] == marker
        && at + Part.MARKER < lineEnd
        && text[at + 1] == ' '
        && isPlainLine(at + Part.MARKER, lineEnd);
  }

  /// Whether what follows the blank lines here may belong to a list before them.
  boolean mayGoOnWithList(int from) {
    int start = from;
    int at = from;
    while (at < text.length && (isSpace(text[at]) || text[at] == '\n')) {
      start = text[at] == '\n' ? at + 1 : start;
      at++;
    }
    return at < text.length && (at > start || text[at] == '-');
  }

  /// Whether the text of a heading means itself: signs at its end do not belong to it.
  boolean isPlainHeading(int from, int to) {
    return text[to - 1] != '#' && isPlain(from, to);
  }

  /// Whether it means itself, and does not end with white space.
  boolean isPlain(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] < SIGNS.length && SIGNS[text[at]]) {
        return false;
      }
    }
    return !isWhite(text[to - 1]);
  }

  /// Whether some reader or other takes it for white space.
  static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Whether a part means the same without what stands around it: it opens no block of HTML, which
  /// might not end in it, defines nothing that other parts name, and has no directive of its own.
  boolean standsForItself(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text[at];
      boolean colon = at + 1 < to && text[at + 1] == ':';
      if (c == '<' || c == '\r' || c == ']' && colon) {
        return false;
      }
      if (c == ':' && colon && at + 2 < to && text[at + 2] == ':') {
        return false;
      }
    }
    return true;
  }
}
