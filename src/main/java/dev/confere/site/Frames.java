package dev.confere.site;

import dev.confere.page.Frame;
import dev.confere.page.InterfaceTexts;
import dev.confere.page.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// What stands around every page of a site.
final class Frames {

  /// Without a number, so that the same content gives the same bytes from a package and from a build folder.
  private static final String GENERATOR = "Confere";

  static final String FRONT = "index.html";
  static final String VERIFICATION = "verification.html";
  static final String NOT_FOUND = "404.html";

  private final CheckedSite site;
  private final Interface words;

  Frames(CheckedSite site, Interface words) {
    this.site = site;
    this.words = words;
  }

  InterfaceTexts texts(CheckedPage page) {
    return words.texts(site.language(page));
  }

  /// The words of the site's own language.
  InterfaceTexts texts() {
    return words.texts(site.configuration().language());
  }

  /// @param at where the page stands: that of its source, but for a list that is shown as the front page
  Frame of(RenderedPage page, String at) {
    return frame(
        site.language(page.checked()),
        page.frontMatter().title(),
        page.frontMatter().description().orElse(""),
        at,
        page.checked().page(),
        page.document().math());
  }

  /// The frame of a page that no source stands behind.
  Frame ofOwn(String title, String at, boolean math) {
    String description = at.equals(FRONT) ? site.configuration().description().orElse("") : "";
    return frame(site.configuration().language(), title, description, at, at, math);
  }

  private Frame frame(
      String language,
      String title,
      String description,
      String at,
      String canonical,
      boolean math) {
    String root = at.equals(NOT_FOUND) ? base() : Links.toTop(at);
    return new Frame(
        language,
        title,
        site.title(),
        description,
        root,
        root + FRONT,
        site.configuration().url().map(url -> url + address(canonical)),
        List.of(),
        navigation(at, root),
        words.texts(language),
        GENERATOR,
        math);
  }

  /// The page for addresses that do not exist is shown under any of them, so that its links must not be relative.
  private String base() {
    return site.configuration().url().map(url -> URI.create(url).getRawPath()).orElse("/");
  }

  /// A folder's page is known by the name of the folder.
  private static String address(String page) {
    return page.equals(FRONT) || page.endsWith("/" + FRONT)
        ? page.substring(0, page.length() - FRONT.length())
        : page;
  }

  private List<Link> navigation(String at, String root) {
    List<Link> links = new ArrayList<>();
    for (String list : site.lists()) {
      links.add(new Link(root + list + "/" + FRONT, site.titleOf(list), isWithin(at, list)));
    }
    for (CheckedPage page : site.plainPages()) {
      links.add(
          new Link(
              root + page.page(), page.document().frontMatter().title(), at.equals(page.page())));
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
