package dev.confere.preview;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of the site as the preview shows it: with a script that listens for changes. The page on the disk knows nothing of it.
final class PreviewPage {

  private static final Pattern HEAD_END = Pattern.compile("</head\\s*>", Pattern.CASE_INSENSITIVE);

  private static final Pattern POLICY =
      Pattern.compile(
          "(<meta\\s[^>]*http-equiv=\"Content-Security-Policy\"[^>]*content=\")([^\"]*)\"",
          Pattern.CASE_INSENSITIVE);

  private PreviewPage() {}

  /// @param file where the page stands in the site, which is not its address when a page is missing
  static String of(String html, String file, String edition) {
    String allowed = POLICY.matcher(html).replaceFirst(PreviewPage::allowed);
    Matcher end = HEAD_END.matcher(allowed);
    int at = end.find() ? end.start() : 0;
    return allowed.substring(0, at) + script(file, edition) + allowed.substring(at);
  }

  /// What is shown before there has been any whole site.
  static String waiting(String edition) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Confere: no page yet</title>
    %s</head>
    <body>
    <h1>No page yet</h1>
    <p>There has been no site without errors since the preview was started. It is shown as soon as there is one.</p>
    </body>
    </html>
    """
        .formatted(script("", edition));
  }

  private static String script(String file, String edition) {
    return "<script defer src=\"%spreview.js\" data-edition=\"%s\" data-page=\"%s\"></script>\n"
        .formatted(PreviewServer.OWN, edition, attribute(file));
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  /// The strict policy of the pages lets nobody connect to anywhere; the script must hear its own server.
  private static String allowed(java.util.regex.MatchResult policy) {
    String rules = policy.group(2);
    String heard =
        rules.toLowerCase(Locale.ROOT).contains("connect-src")
            ? rules.replaceFirst("(?i)connect-src(\\s+'none')?", "connect-src 'self'")
            : rules + "; connect-src 'self'";
    return Matcher.quoteReplacement(policy.group(1) + heard + "\"");
  }
}
