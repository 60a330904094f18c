package dev.confere.publication;

import java.util.List;

/// All pages of a site, for search engines (sitemaps.org, with the extension of Google for translations).
public final class Sitemap {
  private Sitemap() {}

  public static String of(List<PublishedPage> pages) {
    Xml set =
        Xml.element("urlset")
            .with("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
            .with("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    pages.forEach(page -> set.add(url(page)));
    return set.document();
  }

  private static Xml url(PublishedPage page) {
    Xml url = Xml.element("url").add(Xml.element("loc", page.url()));
    page.date().ifPresent(day -> url.add(Xml.element("lastmod", day.iso())));
    if (!page.translations().isEmpty()) {
      url.add(alternate(page.language(), page.url()));
      page.translations().forEach(other -> url.add(alternate(other.language(), other.url())));
    }
    return url;
  }

  private static Xml alternate(String language, String url) {
    return Xml.element("xhtml:link")
        .with("rel", "alternate")
        .with("hreflang", language)
        .with("href", url);
  }
}
