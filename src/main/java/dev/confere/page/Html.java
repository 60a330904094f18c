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

  /// Escapes for element content and for attribute values in double quotes.
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return markup;
  }
}
