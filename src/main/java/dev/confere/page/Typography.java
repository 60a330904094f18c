package dev.confere.page;

import java.util.regex.Pattern;

/// The small rules of setting text.
final class Typography {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[≈~<>≤≥≠=\\s]*[+\\-−]?\\d[\\d.,\\u00A0\\u2009\\u202F ]*(?:%|/\\d+|\\s?×\\s?10\\^[-−]?\\d+)?");

  private static final String BEHIND_NUMBERS = ".,)]";

  private Typography() {}

  /// A hyphen before a number is a minus sign.
  static String minus(String text) {
    int at = text.indexOf('-');
    if (at < 0) {
      return text;
    }
    StringBuilder signed = new StringBuilder(text);
    for (; at >= 0; at = text.indexOf('-', at + 1)) {
      if (isMinus(text, at)) {
        signed.setCharAt(at, '−');
      }
    }
    return signed.toString();
  }

  private static boolean isMinus(String text, int at) {
    boolean beforeNumber = at + 1 < text.length() && isDigit(text.charAt(at + 1));
    if (!beforeNumber || at == 0) {
      return beforeNumber;
    }
    int before = text.codePointBefore(at);
    return !isLetterOrNumber(before) && BEHIND_NUMBERS.indexOf(before) < 0;
  }

  /// Numbers of all kinds: `½` and `²` too.
  static boolean isLetterOrNumber(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /// A text on one line: space of any kind and length is a blank, and none is left around it.
  static String line(String text) {
    String words = text.strip();
    return isLine(words) ? words : joined(words);
  }

  private static boolean isLine(String words) {
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' && (space || isBlank(c) && c != ' ')) {
        return false;
      }
      space = c == ' ';
    }
    return true;
  }

  private static String joined(String words) {
    StringBuilder line = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = isBlank(c);
      if (!blank || !space) {
        line.append(blank ? ' ' : c);
      }
      space = blank;
    }
    return line.toString();
  }

  /// Space in a source: spaces that do not break stay what they are.
  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /// Whether the text is a number and nothing else: such columns are aligned to the right.
  static boolean isNumber(String text) {
    String words = text.strip();
    return isPlainNumber(words)
        || !words.isEmpty() && mayEndNumber(words) && NUMBER.matcher(words).matches();
  }

  /// Digits, which may have a sign before and points between them: nearly all that are numbers.
  private static boolean isPlainNumber(String words) {
    int start = words.startsWith("-") ? 1 : 0;
    if (start == words.length() || !isDigit(words.charAt(start))) {
      return false;
    }
    for (int i = start; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!isDigit(c) && c != '.' && c != ',') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Most cells are words, and most words do not end like a number.
  private static boolean mayEndNumber(String words) {
    char last = words.charAt(words.length() - 1);
    return !Character.isLetter(last);
  }
}
