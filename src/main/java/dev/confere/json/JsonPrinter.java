package dev.confere.json;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/// Prints JSON, two blanks a level; what is not ASCII stays as it is, but for control and separator characters.
final class JsonPrinter {

  /// Beginnings of lines, by level.
  private static final String[] LINES = new String[8];

  static {
    Arrays.setAll(LINES, JsonPrinter::lineOf);
  }

  private final StringBuilder out;

  JsonPrinter(StringBuilder out) {
    this.out = out;
  }

  void print(Json json, int level) {
    switch (json) {
      case Json.Text(String value) -> text(value);
      case Json.Whole(long value) -> out.append(value);
      case Json.Decimal(var value) -> out.append(value);
      case Json.Truth(boolean value) -> out.append(value);
      case Json.Nothing() -> out.append("null");
      case Json.Items(var items) -> items(items.iterator(), level);
      case Json.Members(var members) -> members(members.entrySet().iterator(), level);
    }
  }

  private void items(Iterator<? extends Json> items, int level) {
    out.append('[');
    boolean some = items.hasNext();
    while (items.hasNext()) {
      line(level + 1);
      print(items.next(), level + 1);
      separate(items);
    }
    close(some, ']', level);
  }

  private void members(Iterator<Map.Entry<String, Json>> members, int level) {
    out.append('{');
    boolean some = members.hasNext();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      line(level + 1);
      text(member.getKey());
      out.append(": ");
      print(member.getValue(), level + 1);
      separate(members);
    }
    close(some, '}', level);
  }

  private void separate(Iterator<?> parts) {
    if (parts.hasNext()) {
      out.append(',');
    }
  }

  private void close(boolean some, char bracket, int level) {
    if (some) {
      line(level);
    }
    out.append(bracket);
  }

  private void line(int level) {
    out.append(level < LINES.length ? LINES[level] : lineOf(level));
  }

  private static String lineOf(int level) {
    return "\n" + "  ".repeat(level);
  }

  /// Whole runs at a time: few characters must be escaped.
  private void text(String value) {
    out.append('"');
    int from = 0;
    int end = value.length();
    for (int at = 0; at < end; at++) {
      if (!isPlain(value.charAt(at)) && isEscaped(value, at)) {
        out.append(value, from, at).append(escape(value.charAt(at)));
        from = at + 1;
      }
    }
    if (from == 0) {
      out.append(value).append('"');
    } else {
      out.append(value, from, end).append('"');
    }
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
  }

  /// Lone surrogates are no text, and some readers of JavaScript take U+2028 for the end of a line: both are escaped.
  private static boolean isEscaped(String value, int at) {
    char c = value.charAt(at);
    return c <= 0x7F
        || c == '\u2028'
        || c == '\u2029'
        || Character.isSurrogate(c) && !isPaired(value, at);
  }

  private static boolean isPaired(String value, int at) {
    char c = value.charAt(at);
    return Character.isHighSurrogate(c)
            && at + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(at + 1))
        || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u" + HexFormat.of().toHexDigits(c);
    };
  }
}
