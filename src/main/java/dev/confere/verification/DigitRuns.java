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
    return next(text, part.start(), part.end()) < part.end();
  }

  /// Where the next digit may stand in a part of a text; its end when there is none.
  static int next(String text, int from, int end) {
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c >= '0' && (c <= '9' || c >= 128 && mayBeDigit(c))) {
        return at;
      }
    }
    return end;
  }

  private static boolean mayBeDigit(char beyondAscii) {
    return Character.isDigit(beyondAscii) || Character.isSurrogate(beyondAscii);
  }

  private List<Span> all() {
    List<Span> runs = new ArrayList<>();
    int length = text.length();
    for (at = next(text, 0, length); at < length; at = next(text, at, length)) {
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
    int part = at;
    int end = digits(part);
    while (end > part) {
      at = end;
      part = separated(at);
      end = digits(part);
    }
    percent();
  }

  /// Where the digits that stand at an offset end.
  private int digits(int from) {
    int end = from;
    while (end < text.length() && isDigit(end)) {
      end += Character.isHighSurrogate(text.charAt(end)) ? 2 : 1;
    }
    return end;
  }

  /// Behind the separator at an offset; the end of the text where there is none.
  private int separated(int from) {
    char sign = from < text.length() ? text.charAt(from) : 0;
    if (sign == '.' || sign == ',') {
      return from + 1;
    }
    return sign == '{' && text.startsWith(BRACED_COMMA, from)
        ? from + BRACED_COMMA.length()
        : text.length();
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
