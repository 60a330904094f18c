package dev.confere.verification;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// What can be told of the LaTeX of a formula by looking at its characters.
final class FormulaScan {

  private static final String BETWEEN_NUMBERS = ".,;:+−-[](){}%";

  private FormulaScan() {}

  /// The indices: a digit after `_`, or the braces after it with no others inside.
  static List<Span> indices(String text) {
    int at = text.indexOf('_');
    if (at < 0) {
      return List.of();
    }
    List<Span> indices = new ArrayList<>();
    while (at >= 0) {
      int end = indexEnd(text, at + 1);
      if (end > at) {
        indices.add(new Span(at, end));
      }
      at = text.indexOf('_', Math.max(at + 1, end));
    }
    return indices;
  }

  /// Where the index ends that stands behind a `_`; -1 if none does.
  private static int indexEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return -1;
    }
    int first = text.codePointAt(at);
    return first == '{'
        ? bracesEnd(text, at + 1)
        : Character.isDigit(first) ? at + Character.charCount(first) : -1;
  }

  private static int bracesEnd(String text, int from) {
    int close = text.indexOf('}', from);
    int open = text.indexOf('{', from);
    return close < 0 || open >= 0 && open < close ? -1 : close + 1;
  }

  /// Nothing but numbers and what stands between them: no symbol that may stand for something.
  static boolean isPlain(String text) {
    int at = 0;
    while (at < text.length()) {
      int length = plainLength(text, at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  private static int plainLength(String text, int at) {
    int c = text.codePointAt(at);
    if (c == '\\') {
      return text.startsWith("\\%", at) || text.startsWith("\\,", at)
          ? 2
          : text.startsWith("\\times", at) ? "\\times".length() : 0;
    }
    boolean plain =
        Character.isDigit(c) || c < 128 && isSpace((char) c) || BETWEEN_NUMBERS.indexOf(c) >= 0;
    return plain ? Character.charCount(c) : 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
