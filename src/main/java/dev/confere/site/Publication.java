package dev.confere.site;

import dev.confere.document.FrontMatter;
import dev.confere.json.Json;
import dev.confere.publication.AtomFeed;
import dev.confere.publication.PublishedPage;
import dev.confere.publication.Robots;
import dev.confere.publication.Sitemap;
import dev.confere.publication.StructuredData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that needs the address under which a site is published: what search engines, feed readers and messengers want of it.
final class Publication {

  private static final String FEED = "feed.xml";
  private static final String SITEMAP = "sitemap.xml";

  private final SiteIndex site;
  private final Addresses addresses;
  private final Cards cards;
  private final Translations translations;
  private final boolean dated;

  Publication(SiteIndex site, Addresses addresses, Cards cards) {
    this.site = site;
    this.addresses = addresses;
    this.cards = cards;
    this.translations = new Translations(site);
    this.dated = site.pages().stream().anyMatch(page -> page.frontMatter().date().isPresent());
  }

  void addTo(SiteFiles files) throws IOException {
    files.add(SITEMAP, Sitemap.of(indexed()));
    files.add("robots.txt", Robots.of(addresses.of(SITEMAP)));
    Optional<String> feed = feed();
    if (feed.isPresent()) {
      files.add(FEED, feed.get());
    }
  }

  private Optional<String> feed() {
    List<PublishedPage> pages = site.pages().stream().map(this::published).toList();
    return AtomFeed.of(front(), addresses.of(FEED), pages);
  }

  Optional<String> feedAddress() {
    return dated ? Optional.of(addresses.of(FEED)) : Optional.empty();
  }

  Cards cards() {
    return cards;
  }

  String address(String page) {
    return addresses.of(page);
  }

  Optional<String> cardAddress(String page) {
    return cards.path(page).map(addresses::of);
  }

  private List<PublishedPage> indexed() {
    List<PublishedPage> pages = new ArrayList<>();
    if (site.at("index.md").isEmpty()) {
      pages.add(front());
    }
    for (String list : site.lists()) {
      if (site.indexOf(list).isEmpty()) {
        pages.add(list(list));
      }
    }
    site.pages().forEach(page -> pages.add(published(page)));
    return pages;
  }

  private PublishedPage front() {
    return site.at("index.md")
        .map(this::published)
        .orElseGet(
            () -> own(Frames.FRONT, site.title(), site.configuration().description().orElse("")));
  }

  private PublishedPage list(String list) {
    return site.indexOf(list)
        .map(this::published)
        .orElseGet(() -> own(list + "/" + Frames.FRONT, site.titleOf(list), ""));
  }

  private PublishedPage own(String page, String title, String description) {
    return new PublishedPage(
        addresses.of(page),
        site.configuration().language(),
        title,
        description,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private PublishedPage published(IndexedPage page) {
    FrontMatter matter = page.frontMatter();
    return new PublishedPage(
        addresses.of(page.page()),
        site.language(page),
        matter.title(),
        matter.description().orElse(""),
        matter.topics(),
        matter.date(),
        translations.of(page).stream()
            .map(
                other ->
                    new PublishedPage.Translation(site.language(other), addresses.of(other.page())))
            .toList());
  }

  /// What search engines are told of a page that somebody wrote.
  Json described(IndexedPage page) {
    FrontMatter matter = page.frontMatter();
    Optional<String> list = site.listOf(page.path());
    if (list.filter(l -> page.path().equals(l + "/index.md")).isPresent()) {
      return contents(published(page), site.members(list.get()));
    }
    Optional<PublishedPage> whole = list.map(this::list);
    return matter.kind() == FrontMatter.Kind.EXERCISE
        ? StructuredData.exercise(published(page), whole, matter.minutes())
        : StructuredData.article(published(page), whole);
  }

  /// What they are told of the front page.
  Json describedFront() {
    return StructuredData.collection(front(), site.lists().stream().map(this::list).toList());
  }

  private Json contents(PublishedPage page, List<IndexedPage> members) {
    return StructuredData.collection(page, members.stream().map(this::published).toList());
  }
}
