package dev.confere.site;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The finished files of a site: content by path, the path relative to the top of the site and with slashes.
public record SiteFiles(SortedMap<String, byte[]> byPath) {

  private static final Pattern STEP_UP = Pattern.compile("(^|/)\\.{0,2}(/|$)");

  public SiteFiles {
    byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    byPath.keySet().forEach(SiteFiles::requireInside);
  }

  /// No path of ours may lead out of the folder, whatever it was made from.
  private static void requireInside(String path) {
    boolean odd = path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0;
    if (odd || STEP_UP.matcher(path).find()) {
      throw new IllegalArgumentException("not a path inside a site: " + path);
    }
  }

  /// How many of the files are pages.
  public int pages() {
    return (int) byPath.keySet().stream().filter(path -> path.endsWith(".html")).count();
  }

  /// Gathers files; a path may be taken once.
  public static final class Collector {
    private final SortedMap<String, byte[]> byPath = new TreeMap<>();

    public Collector add(String path, String text) {
      return add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public Collector add(String path, byte[] content) {
      if (byPath.putIfAbsent(path, content) != null) {
        throw new IllegalStateException("two files want to be " + path);
      }
      return this;
    }

    public boolean has(String path) {
      return byPath.containsKey(path);
    }

    public SiteFiles collected() {
      return new SiteFiles(byPath);
    }
  }
}
