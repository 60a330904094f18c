package dev.confere.site;

/// The law on paths inside a site.
final class SitePath {

  private SitePath() {}

  /// No path of ours may lead out of the folder, whatever it was made from.
  static void requireInside(String path) {
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || stepsAside(path)) {
      throw new IllegalArgumentException("not a path inside a site: " + path);
    }
  }

  private static boolean stepsAside(String path) {
    int from = 0;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (isNoName(path, from, end)) {
        return true;
      }
      from = end + 1;
    }
    return false;
  }

  /// Whether a step is empty, `.` or `..`.
  private static boolean isNoName(String path, int from, int end) {
    return end - from <= 2 && "..".startsWith(path.substring(from, end));
  }
}
