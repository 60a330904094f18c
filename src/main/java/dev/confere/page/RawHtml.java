package dev.confere.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// HTML that an author wrote: shown as the text that it is, or, where the site allows it, cleaned of all that could run, load or
/// disguise itself. Ids and classes go too: they are the theme's.
final class RawHtml {
  private static final Pattern OPENING = Pattern.compile("<([A-Za-z][A-Za-z0-9]*)\\b[^>]*>");
  private static final Pattern CLOSING = Pattern.compile("</([A-Za-z][A-Za-z0-9]*)\\s*>");

  private final boolean allowed;

  RawHtml(boolean allowed) {
    this.allowed = allowed;
  }

  /// Read only where a site lets HTML through: few do, and the library takes its time to start.
  private static final class Cleaner {
    static final PolicyFactory POLICY =
        new HtmlPolicyBuilder()
            .allowElements(
                "b",
                "i",
                "u",
                "s",
                "em",
                "strong",
                "small",
                "mark",
                "sub",
                "sup",
                "kbd",
                "samp",
                "var",
                "code",
                "del",
                "ins",
                "cite",
                "q",
                "abbr",
                "br",
                "wbr",
                "p",
                "div",
                "span",
                "ul",
                "ol",
                "li",
                "dl",
                "dt",
                "dd",
                "blockquote",
                "pre",
                "hr",
                "details",
                "summary",
                "figure",
                "figcaption",
                "table",
                "caption",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "a")
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[1-9][0-9]?"))
            .onElements("th", "td")
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"))
            .globally()
            .allowStandardUrlProtocols()
            .allowAttributes("href")
            .onElements("a")
            .toFactory();
  }

  /// A block of HTML.
  String block(String html) {
    return allowed
        ? Cleaner.POLICY.sanitize(html) + "\n"
        : "<pre tabindex=\"0\"><code>" + Html.escape(html) + "</code></pre>\n";
  }

  /// The tags within a line of text. They come one by one, with text and formulas between them that are ours.
  final class Line {
    private final Deque<String> open = new ArrayDeque<>();

    /// A tag, or a comment.
    String tag(String html) {
      if (!allowed) {
        return Html.escape(html);
      }
      Matcher closing = CLOSING.matcher(html.strip());
      if (closing.matches()) {
        return close(closing.group(1).toLowerCase(Locale.ROOT));
      }
      Matcher opening = OPENING.matcher(html.strip());
      return opening.matches() ? open(opening.group(1).toLowerCase(Locale.ROOT), html) : "";
    }

    /// What is kept of an opening tag is what the policy leaves of it and the end it adds.
    private String open(String name, String html) {
      String kept = Cleaner.POLICY.sanitize(html);
      String end = "</" + name + ">";
      if (!kept.endsWith(end)) {
        return kept;
      }
      open.push(name);
      return kept.substring(0, kept.length() - end.length());
    }

    /// A closing tag ends what was opened last; one that closes something else is left out.
    private String close(String name) {
      if (!name.equals(open.peek())) {
        return "";
      }
      open.pop();
      return "</" + name + ">";
    }

    /// Ends what was left open.
    String end() {
      if (open.isEmpty()) {
        return "";
      }
      StringBuilder html = new StringBuilder();
      open.forEach(name -> html.append("</").append(name).append('>'));
      open.clear();
      return html.toString();
    }
  }
}
