package dev.confere.site;

import dev.confere.verification.Checked;
import dev.confere.verification.Totals;
import java.util.List;

/// All sources, read, computed and verified.
///
/// @param pages in the order of the site: the pages at the top, then list by list
public record CheckedSite(Configuration configuration, List<CheckedPage> pages) {

  public CheckedSite {
    pages = List.copyOf(pages);
  }

  /// All that was found, in numbers.
  public Totals totals() {
    return pages.stream().map(page -> Totals.of(page.report())).reduce(Totals.NONE, Totals::plus);
  }

  /// All that was checked, in the order of the site.
  public List<Checked> checks() {
    return pages.stream().flatMap(page -> page.report().checks().stream()).toList();
  }
}
