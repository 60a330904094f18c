package dev.confere.site;

import dev.confere.document.Document;
import dev.confere.verification.Report;

/// A source with all that was found of it.
public record CheckedPage(Source source, Report report) {

  public Document document() {
    return report.worksheet().document();
  }

  /// Where the page stands in the site.
  public String page() {
    return source.page();
  }
}
