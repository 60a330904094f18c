package dev.confere.publication;

import dev.confere.document.Day;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is new on a site, as a feed (Atom, RFC 4287).
///
/// A feed tells days, and the build knows no clock: only pages whose authors name one are in it.
public final class AtomFeed {
  private static final int MOST_ENTRIES = 50;

  private AtomFeed() {}

  /// @param site the front page
  /// @param address of the feed itself
  /// @return empty when no page has a date
  public static Optional<String> of(PublishedPage site, String address, List<PublishedPage> pages) {
    List<PublishedPage> dated =
        pages.stream()
            .filter(page -> page.date().isPresent())
            .sorted(Comparator.comparing(AtomFeed::day).reversed())
            .limit(MOST_ENTRIES)
            .toList();
    return dated.isEmpty() ? Optional.empty() : Optional.of(feed(site, address, dated));
  }

  private static Day day(PublishedPage page) {
    return page.date().orElseThrow();
  }

  private static String feed(PublishedPage site, String address, List<PublishedPage> dated) {
    Xml feed =
        Xml.element("feed")
            .with("xmlns", "http://www.w3.org/2005/Atom")
            .with("xml:lang", site.language())
            .add(Xml.element("id", site.url()))
            .add(Xml.element("title", site.title()))
            .add(updated(dated.getFirst()))
            .add(link("self", address).with("type", "application/atom+xml"))
            .add(link("alternate", site.url()))
            .add(Xml.element("author").add(Xml.element("name", site.title())));
    if (!site.description().isEmpty()) {
      feed.add(Xml.element("subtitle", site.description()));
    }
    dated.forEach(page -> feed.add(entry(page)));
    return feed.document();
  }

  private static Xml entry(PublishedPage page) {
    Xml entry =
        Xml.element("entry")
            .with("xml:lang", page.language())
            .add(Xml.element("id", page.url()))
            .add(Xml.element("title", page.title()))
            .add(updated(page))
            .add(link("alternate", page.url()));
    if (!page.description().isEmpty()) {
      entry.add(Xml.element("summary", page.description()));
    }
    page.topics().forEach(topic -> entry.add(Xml.element("category").with("term", topic)));
    return entry;
  }

  private static Xml updated(PublishedPage page) {
    return Xml.element("updated", day(page).iso() + "T00:00:00Z");
  }

  private static Xml link(String relation, String address) {
    return Xml.element("link").with("rel", relation).with("href", address);
  }
}
