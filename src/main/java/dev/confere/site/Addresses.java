package dev.confere.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// The addresses of pages in the world, for a site that says where it is published.
///
/// @param top of the site, ending with a slash
record Addresses(String top) {

  static Optional<Addresses> of(Configuration configuration) {
    return configuration.url().map(Addresses::new);
  }

  /// A folder's page is known by the name of the folder.
  String of(String page) {
    boolean index = page.equals(Frames.FRONT) || page.endsWith("/" + Frames.FRONT);
    String path = index ? page.substring(0, page.length() - Frames.FRONT.length()) : page;
    return path.isEmpty() ? top : top + encoded(path);
  }

  /// What stands before every path on the host.
  String base() {
    return URI.create(top).getRawPath();
  }

  /// In ASCII, as sitemaps and feeds want it.
  private static String encoded(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
