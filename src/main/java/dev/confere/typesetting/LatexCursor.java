package dev.confere.typesetting;

import java.util.Set;

/// A place in LaTeX, and what stands there, as KaTeX tells apart what is written.
final class LatexCursor {

  /// What is found at the end. Nothing that KaTeX accepts holds this character.
  static final char END = '\0';

  private static final String SPACE = " \n\r\t";

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

  private final String latex;
  private final Macros macros;
  private int at;

  /// @param macros whose commands are not to be read here
  LatexCursor(String latex, Macros macros) {
    this.latex = latex;
    this.macros = macros;
  }

  boolean isAtEnd() {
    return at == latex.length();
  }

  /// What stands before a character, which is then behind us with it.
  String before(char c) {
    int end = latex.indexOf(c, at);
    if (end < 0) {
      throw new Uncovered();
    }
    String text = latex.substring(at, end);
    at = end + 1;
    return text;
  }

  boolean follows(String text) {
    return latex.startsWith(text, at);
  }

  boolean followsWord(String command) {
    int end = at + command.length();
    return follows(command) && (end == latex.length() || !isLetter(latex.charAt(end)));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
  }

  void skipSpace() {
    while (at < latex.length() && SPACE.indexOf(latex.charAt(at)) >= 0) {
      at++;
    }
  }

  /// The next character, which is then behind us; [#END] there is none.
  char next() {
    return at < latex.length() ? latex.charAt(at++) : END;
  }

  char peek() {
    return at < latex.length() ? latex.charAt(at) : END;
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
    String command = latex.substring(start, at);
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
