package dev.confere.publication;

/// What robots may read (RFC 9309): everything.
public final class Robots {
  private Robots() {}

  public static String of(String sitemap) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + sitemap + "\n";
  }
}
