package dev.confere.verification;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads what an author stated: a number, a vector or matrix of such in brackets, or words.
///
/// Elements are parted by `;`, or by `,` followed by anything where the comma is not the decimal sign, else by `, ` with a space.
final class StatedReader {

  private static final int DEEPEST = 8;

  private final String text;
  private final int offset;
  private final Notation notation;

  /// @param text what the reader of the page sees
  /// @param offset where it stands in the source, for spans
  private StatedReader(String text, int offset, Notation notation) {
    this.text = text;
    this.offset = offset;
    this.notation = notation;
  }

  static Stated read(String text, int offset, Notation notation) {
    // In a formula a number may hold a few commands; places inside such a number shift by them.
    String plain = text.replace("{,}", ",").replace("\\%", "%").replace("\\,", "\u2009");
    return new StatedReader(plain, offset, notation).part(0, plain.length(), 0);
  }

  private Stated part(int from, int to, int depth) {
    int start = from;
    int end = Math.min(to, text.length());
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    Span span = new Span(offset + start, offset + end);
    String part = text.substring(start, end);
    if (depth < DEEPEST && isBracketed(part)) {
      return vector(span, start + 1, end - 1, depth);
    }
    return switch (NumberReader.of(notation).read(part)) {
      case NumberReading.Read read -> new Stated.Number(span, read.number());
      case NumberReading.Ambiguous ambiguous -> new Stated.Ambiguous(span, ambiguous.reason());
      case NumberReading.NotANumber none ->
          new Stated.Words(span, part.strip().replaceAll("\\s+", " "));
    };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Whether the bracket at the start is closed by the one at the end.
  private static boolean isBracketed(String part) {
    if (part.length() < 2 || part.charAt(0) != '[' || part.charAt(part.length() - 1) != ']') {
      return false;
    }
    int open = 0;
    for (int i = 0; i < part.length() - 1; i++) {
      open += part.charAt(i) == '[' ? 1 : part.charAt(i) == ']' ? -1 : 0;
      if (open == 0) {
        return false;
      }
    }
    return open == 1;
  }

  private Stated vector(Span span, int from, int to, int depth) {
    List<Stated> elements = new ArrayList<>();
    int open = 0;
    int start = from;
    boolean semicolons = hasSemicolon(from, to);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (open == 0 && (semicolons ? c == ';' : c == ',' && !isDecimalComma(i, to))) {
        elements.add(part(start, i, depth + 1));
        start = i + 1;
      }
    }
    if (start < to || !elements.isEmpty()) {
      elements.add(part(start, to, depth + 1));
    }
    return new Stated.Vector(span, elements);
  }

  private boolean hasSemicolon(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      open += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (open == 0 && c == ';') {
        return true;
      }
    }
    return false;
  }

  /// A comma between two digits is the decimal sign where the page uses it so.
  private boolean isDecimalComma(int at, int to) {
    return notation.decimalSeparator() == ','
        && at + 1 < to
        && at > 0
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
