package dev.confere.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A source as front matter names it: text in which `*titles*` are set apart and `[addresses](https://…)` are links.
final class Citation {
  private static final Pattern MARKUP =
      Pattern.compile("\\[([^\\[\\]]+)\\]\\((https?://[^\\s()]+)\\)|\\*([^*]+)\\*");

  private Citation() {}

  static Html of(String text) {
    Matcher found = MARKUP.matcher(text);
    StringBuilder html = new StringBuilder();
    int from = 0;
    while (found.find()) {
      html.append(Html.escape(text.substring(from, found.start())));
      html.append(
          found.group(3) == null ? link(found) : "<em>" + Html.escape(found.group(3)) + "</em>");
      from = found.end();
    }
    return new Html(html.append(Html.escape(text.substring(from))).toString());
  }

  private static String link(Matcher found) {
    return "<a href=\""
        + Html.escape(found.group(2))
        + "\">"
        + Html.escape(found.group(1))
        + "</a>";
  }
}
