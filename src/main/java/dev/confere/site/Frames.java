package dev.confere.site;

import dev.confere.card.QrCode;
import dev.confere.json.Json;
import dev.confere.page.Frame;
import dev.confere.page.Html;
import dev.confere.page.InterfaceTexts;
import dev.confere.page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands around every page of a site.
final class Frames {

  /// Without a number, so that the same content gives the same bytes from a package and from a build folder.
  private static final String GENERATOR = "Confere";

  static final String FRONT = "index.html";
  static final String VERIFICATION = "verification.html";
  static final String NOT_FOUND = "404.html";

  private final SiteIndex site;
  private final Interface words;
  private final Optional<Publication> publication;
  private final Translations translations;

  /// @param publication for a site that says where it is published
  Frames(SiteIndex site, Interface words, Optional<Publication> publication) {
    this.site = site;
    this.words = words;
    this.publication = publication;
    this.translations = new Translations(site);
  }

  InterfaceTexts texts(IndexedPage page) {
    return words.texts(site.language(page));
  }

  /// The words of the site's own language.
  InterfaceTexts texts() {
    return words.texts(site.configuration().language());
  }

  /// @param at where the page stands: that of its source, but for a list that is shown as the front page
  Frame of(IndexedPage page, String at, boolean math) {
    return frame(
        site.language(page),
        page.title(),
        page.frontMatter().description().orElse(""),
        at,
        page.page(),
        alternates(page, at),
        publication.map(p -> p.described(page)),
        math);
  }

  /// The frame of a page that no source stands behind.
  Frame ofOwn(String title, String at, boolean math) {
    boolean front = at.equals(FRONT);
    return frame(
        site.configuration().language(),
        title,
        front ? site.configuration().description().orElse("") : "",
        at,
        at,
        List.of(),
        front ? publication.map(Publication::describedFront) : Optional.empty(),
        math);
  }

  private Frame frame(
      String language,
      String title,
      String description,
      String at,
      String canonical,
      List<Frame.Alternate> alternates,
      Optional<Json> data,
      boolean math) {
    String root = at.equals(NOT_FOUND) ? base() : Links.toTop(at);
    return new Frame(
        language,
        title,
        site.title(),
        description,
        root,
        root + FRONT,
        publication.filter(_ -> !at.equals(NOT_FOUND)).map(p -> p.address(canonical)),
        publication.flatMap(p -> p.cardAddress(canonical)),
        publication
            .filter(_ -> !at.equals(NOT_FOUND))
            .map(p -> code(p.address(canonical), words.texts(language))),
        publication.flatMap(Publication::feedAddress),
        alternates,
        navigation(at, root),
        words.texts(language),
        GENERATOR,
        data.map(Html::ofData),
        math);
  }

  private static Html code(String address, InterfaceTexts texts) {
    return new Html(QrCode.svg(address, Html.escape(texts.text("code", address))));
  }

  private List<Frame.Alternate> alternates(IndexedPage page, String at) {
    return translations.of(page).stream()
        .map(
            other -> {
              String href = Links.relative(at, other.page());
              return new Frame.Alternate(
                  site.language(other),
                  href,
                  publication.map(p -> p.address(other.page())).orElse(href),
                  texts(other).text("language"));
            })
        .toList();
  }

  /// The page for addresses that do not exist is shown under any of them, so that its links must not be relative.
  private String base() {
    return Addresses.of(site.configuration()).map(Addresses::base).orElse("/");
  }

  private List<Link> navigation(String at, String root) {
    List<Link> links = new ArrayList<>();
    for (String list : site.lists()) {
      links.add(new Link(root + list + "/" + FRONT, site.titleOf(list), isWithin(at, list)));
    }
    for (IndexedPage page : site.plainPages()) {
      links.add(new Link(root + page.page(), page.title(), at.equals(page.page())));
    }
    links.add(
        new Link(root + VERIFICATION, texts().text("verification.title"), at.equals(VERIFICATION)));
    return links;
  }

  /// The front page of a site with one list is that list.
  private boolean isWithin(String at, String list) {
    return at.startsWith(list + "/") || at.equals(FRONT) && site.lists().size() == 1;
  }
}
