package dev.confere.site;

import java.util.regex.Pattern;

/// The law on paths inside a site.
final class SitePath {

  private static final Pattern STEP_UP = Pattern.compile("(^|/)\\.{0,2}(/|$)");

  private SitePath() {}

  /// No path of ours may lead out of the folder, whatever it was made from.
  static void requireInside(String path) {
    boolean odd = path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0;
    if (odd || STEP_UP.matcher(path).find()) {
      throw new IllegalArgumentException("not a path inside a site: " + path);
    }
  }
}
