package dev.confere.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/// Paths inside a site: relative to its top, with slashes.
final class Links {

  private static final Pattern ELSEWHERE = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*:|//).*");

  private Links() {}

  /// Whether a target leads out of the site: `https:`, `mailto:`, `//host`.
  static boolean isElsewhere(String target) {
    return ELSEWHERE.matcher(target).matches();
  }

  /// A path without `.` and `..`; empty when it leads above the top.
  static Optional<String> normalized(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /// The folder of a file, with its slash; nothing at the top.
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// What leads from a page to the top of the site: `""`, `"../"`, `"../../"`.
  static String toTop(String page) {
    return "../".repeat((int) page.chars().filter(c -> c == '/').count());
  }

  /// A link from one file of the site to another, the shortest one that works without a server.
  static String relative(String from, String to) {
    String[] here = folder(from).split("/");
    String[] there = to.split("/");
    int common = 0;
    while (common < here.length
        && common < there.length - 1
        && here[common].equals(there[common])
        && !here[common].isEmpty()) {
      common++;
    }
    int up = folder(from).isEmpty() ? 0 : here.length - common;
    StringBuilder link = new StringBuilder("../".repeat(up));
    for (int i = common; i < there.length; i++) {
      link.append(i > common ? "/" : "").append(there[i]);
    }
    return link.toString();
  }
}
