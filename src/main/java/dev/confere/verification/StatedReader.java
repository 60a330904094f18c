package dev.confere.verification;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what an author stated: a number, a vector or matrix of such in brackets, or words.
///
/// Elements are parted by `;`, or by `,` followed by anything where the comma is not the decimal sign, else by `, ` with a space.
final class StatedReader {

  private static final int DEEPEST = 8;

  /// The few commands that a number may hold in a formula, with what they stand for.
  private static final Map<String, String> COMMANDS =
      Map.of("{,}", ",", "\\%", "%", "\\,", "\u2009");

  private static final Pattern COMMAND = Pattern.compile("\\{,\\}|\\\\[%,]");

  private final String text;
  private final int[] places;
  private final Notation notation;

  /// @param text without commands
  /// @param places where each of its characters stands in the source, and where the text ends
  private StatedReader(String text, int[] places, Notation notation) {
    this.text = text;
    this.places = places;
    this.notation = notation;
  }

  /// @param text what the reader of the page sees
  /// @param offset where it stands in the source, for spans
  static Stated read(String text, int offset, Notation notation) {
    String plain = plain(text);
    int[] places = new int[plain.length() + 1];
    if (!mayHoldCommand(text)) {
      for (int i = 0; i < places.length; i++) {
        places[i] = offset + i;
      }
      return new StatedReader(plain, places, notation).part(0, plain.length(), 0);
    }
    Matcher command = COMMAND.matcher(text);
    int from = 0;
    for (int i = 0; i <= plain.length(); i++) {
      places[i] = offset + from;
      from = command.region(from, text.length()).lookingAt() ? command.end() : from + 1;
    }
    return new StatedReader(plain, places, notation).part(0, plain.length(), 0);
  }

  /// The text without the commands of formulas.
  static String plain(String text) {
    return mayHoldCommand(text)
        ? COMMAND.matcher(text).replaceAll(found -> COMMANDS.getOrDefault(found.group(), ""))
        : text;
  }

  private static boolean mayHoldCommand(String text) {
    return text.indexOf('\\') >= 0 || text.indexOf('{') >= 0;
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
    Span span = new Span(places[start], places[end]);
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
