package dev.confere.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a build on their way to its output, with their stamps. A path may be taken once.
final class SiteFiles {

  private final SiteOutput output;
  private final SortedMap<String, String> stamps = new TreeMap<>();

  SiteFiles(SiteOutput output) {
    this.output = output;
  }

  String add(String path, String text) throws IOException {
    return add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// @return its stamp
  String add(String path, byte[] content) throws IOException {
    String stamp = output.write(path, content);
    note(path, stamp);
    return stamp;
  }

  private synchronized void note(String path, String stamp) {
    if (stamps.put(path, stamp) != null) {
      throw new IllegalStateException("two files want to be " + path);
    }
  }

  /// Takes files of an earlier build over; none unless all are as they were.
  ///
  /// @return their stamps from now on
  Optional<SortedMap<String, String>> keep(SortedMap<String, String> files) {
    SortedMap<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Optional<String> stamp = output.keep(file.getKey(), file.getValue());
      if (stamp.isEmpty()) {
        return Optional.empty();
      }
      kept.put(file.getKey(), stamp.get());
    }
    kept.forEach(this::note);
    return Optional.of(kept);
  }

  /// The content of a file of an earlier build, if it is as it was.
  Optional<byte[]> earlier(String path, String stamp) {
    return output.earlier(path, stamp);
  }

  boolean has(String path) {
    return output.has(path);
  }

  synchronized SortedMap<String, String> stamps() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(stamps));
  }

  synchronized int pages() {
    return (int) stamps.keySet().stream().filter(path -> path.endsWith(".html")).count();
  }
}
