package dev.confere.typesetting;

import java.util.Arrays;
import java.util.Set;

/// A place in LaTeX, and what stands there, as KaTeX tells apart what is written.
final class LatexCursor {

  /// What is found at the end. Nothing that KaTeX accepts holds this character.
  static final char END = '\0';

  /// What follows a row of dots without space between.
  private static final Set<String> AFTER_DOTS =
      Set.of(
          ")",
          "]",
          "\\rbrack",
          "\\}",
          "\\rbrace",
          "\\rangle",
          "\\rceil",
          "\\rfloor",
          "\\rgroup",
          "\\rmoustache",
          "\\right",
          "\\bigr",
          "\\biggr",
          "\\Bigr",
          "\\Biggr",
          "$",
          ";",
          ".",
          ",");

  /// With [#END] behind it.
  private final char[] latex;

  private final int length;
  private final Macros macros;
  private int at;

  /// @param macros whose commands are not to be read here
  LatexCursor(String latex, Macros macros) {
    length = latex.length();
    this.latex = Arrays.copyOf(latex.toCharArray(), length + 1);
    this.macros = macros;
  }

  boolean isAtEnd() {
    return at == length;
  }

  /// What stands before a character, which is then behind us with it.
  String before(char c) {
    int start = at;
    while (peek() != c) {
      if (isAtEnd()) {
        throw new Uncovered();
      }
      at++;
    }
    return text(start, at++);
  }

  private String text(int start, int end) {
    return new String(latex, start, end - start);
  }

  boolean follows(String text) {
    if (text.length() > length - at) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (latex[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean followsWord(String command) {
    return follows(command) && !isLetter(latex[at + command.length()]);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
  }

  void skipSpace() {
    while (isSpace(latex[at])) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
  }

  /// The next character, which is then behind us; [#END] there is none.
  char next() {
    return isAtEnd() ? END : latex[at++];
  }

  char peek() {
    return latex[at];
  }

  void require(String text) {
    if (!follows(text)) {
      throw new Uncovered();
    }
    at += text.length();
  }

  /// A combining accent would make one sign of it and the character before.
  void requireNoMark() {
    if (Character.getType(peek()) == Character.NON_SPACING_MARK) {
      throw new Uncovered();
    }
  }

  /// A command with its backslash; the space after a word goes with it.
  String command() {
    int start = at++;
    char first = next();
    if (isLetter(first)) {
      while (isLetter(peek())) {
        at++;
      }
    } else {
      requireNoMark();
    }
    String command = text(start, at);
    if (macros.bodies().containsKey(command)) {
      throw new Uncovered();
    }
    if (isLetter(first)) {
      skipSpace();
    }
    return command;
  }

  /// Whether what follows is written after dots without space.
  boolean isAfterDots() {
    if (peek() != '\\') {
      return AFTER_DOTS.contains(String.valueOf(peek()));
    }
    int start = at;
    String command = command();
    at = start;
    return AFTER_DOTS.contains(command);
  }
}
