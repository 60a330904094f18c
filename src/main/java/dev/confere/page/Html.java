package dev.confere.page;

import dev.confere.json.Json;

/// Markup that is finished: everything in it that came from an author has been escaped.
///
/// Templates print it as it stands, and escape every other value. That is why none of them needs `?no_esc`.
///
/// @param markup well formed HTML, a fragment
public record Html(String markup) {
  public static final Html EMPTY = new Html("");

  /// Text that is no markup.
  public static Html ofText(String text) {
    return new Html(escape(text));
  }

  /// JSON as the content of a `script` that is data: nothing in it ends the element or opens a comment.
  public static Html ofData(Json data) {
    return new Html(data.print().strip().replace("<", "\\u003c"));
  }

  /// Escapes for element content and for attribute values in double quotes: whole runs, because most text has nothing to escape.
  public static String escape(String text) {
    int at = special(text, 0);
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (; at < text.length(); at = special(text, from)) {
      out.append(text, from, at).append(entity(text.charAt(at)));
      from = at + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  /// Where the next character is that must be escaped; the end if there is none.
  private static int special(String text, int from) {
    int at = from;
    while (at < text.length() && !isSpecial(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpecial(char c) {
    return c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"');
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> "&quot;";
    };
  }

  @Override
  public String toString() {
    return markup;
  }
}
