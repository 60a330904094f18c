package dev.confere.json;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Prints JSON, two blanks a level; what is not ASCII stays as it is, but for control and separator characters.
final class JsonPrinter {

  private JsonPrinter() {}

  static void print(Json json, StringBuilder out, int level) {
    switch (json) {
      case Json.Text(String value) -> text(value, out);
      case Json.Whole(long value) -> out.append(value);
      case Json.Decimal(var value) -> out.append(value);
      case Json.Truth(boolean value) -> out.append(value);
      case Json.Nothing() -> out.append("null");
      case Json.Items(var items) ->
          list(items.iterator(), item -> print(item, out, level + 1), '[', ']', out, level);
      case Json.Members(var members) ->
          list(members.entrySet().iterator(), m -> member(m, out, level + 1), '{', '}', out, level);
    }
  }

  private static void member(Map.Entry<String, Json> member, StringBuilder out, int level) {
    text(member.getKey(), out);
    out.append(": ");
    print(member.getValue(), out, level);
  }

  private static <T> void list(
      Iterator<? extends T> parts,
      Consumer<T> print,
      char open,
      char close,
      StringBuilder out,
      int level) {
    out.append(open);
    boolean some = parts.hasNext();
    while (parts.hasNext()) {
      out.append('\n').append("  ".repeat(level + 1));
      print.accept(parts.next());
      out.append(parts.hasNext() ? "," : "");
    }
    if (some) {
      out.append('\n').append("  ".repeat(level));
    }
    out.append(close);
  }

  private static void text(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> character(value, i, out);
      }
    }
    out.append('"');
  }

  /// Lone surrogates are no text, and some readers of JavaScript take U+2028 for the end of a line: both are escaped.
  private static void character(String value, int at, StringBuilder out) {
    char c = value.charAt(at);
    boolean paired =
        Character.isHighSurrogate(c)
                && at + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(at + 1))
            || Character.isLowSurrogate(c)
                && at > 0
                && Character.isHighSurrogate(value.charAt(at - 1));
    boolean escaped =
        c < 0x20
            || c == 0x7F
            || c == '\u2028'
            || c == '\u2029'
            || Character.isSurrogate(c) && !paired;
    if (escaped) {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      out.append(c);
    }
  }
}
