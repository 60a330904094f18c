package dev.confere.verification;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Runs of digits in a formula with what parts or follows them: `1.5`, `2{,}5`, `60\%`. Digits behind a letter are none.
final class DigitRuns {

  private static final String BRACED_COMMA = "{,}";

  private final String text;
  private int at;

  private DigitRuns(String text) {
    this.text = text;
  }

  static List<Span> in(String text) {
    return new DigitRuns(text).all();
  }

  /// Whether there may be a run in a part of a text; false is certain.
  static boolean mayBeIn(String text, Span part) {
    for (int i = part.start(); i < part.end(); i++) {
      if (mayBeDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a character is a digit or may be a part of one.
  static boolean mayBeDigit(char c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c) || Character.isSurrogate(c);
  }

  private List<Span> all() {
    List<Span> runs = new ArrayList<>();
    while (at < text.length()) {
      if (isDigit(at) && !isBehindWord()) {
        int start = at;
        run();
        runs.add(new Span(start, at));
      } else {
        at++;
      }
    }
    return runs;
  }

  private boolean isDigit(int offset) {
    char c = text.charAt(offset);
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(text.codePointAt(offset));
  }

  private boolean isBehindWord() {
    return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private void run() {
    at = digits(at);
    int part = separated(at);
    while (digits(part) > part) {
      at = digits(part);
      part = separated(at);
    }
    percent();
  }

  /// Where the digits that stand at an offset end.
  private int digits(int from) {
    int end = from;
    while (end < text.length() && isDigit(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /// Behind the separator at an offset; the end of the text where there is none.
  private int separated(int from) {
    if (text.startsWith(BRACED_COMMA, from)) {
      return from + BRACED_COMMA.length();
    }
    return from < text.length() && ".,".indexOf(text.charAt(from)) >= 0 ? from + 1 : text.length();
  }

  private void percent() {
    int sign = at;
    sign += sign < text.length() && isSpace(text.charAt(sign)) ? 1 : 0;
    sign += sign < text.length() && text.charAt(sign) == '\\' ? 1 : 0;
    at = sign < text.length() && text.charAt(sign) == '%' ? sign + 1 : at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
