package dev.confere.site;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// A site that is never written: for previews and tests. The files of builds that failed are remembered too.
public final class SiteInMemory implements SiteTarget {

  private final AtomicLong stamps = new AtomicLong();
  private Map<String, Filed> abandoned = Map.of();
  private Map<String, Filed> published = Map.of();

  /// A file, one and the same as long as nobody writes another content.
  private static final class Filed {
    private final String stamp;
    private final byte[] content;

    Filed(String stamp, byte[] content) {
      this.stamp = stamp;
      this.content = content;
    }

    String stamp() {
      return stamp;
    }

    byte[] content() {
      return content;
    }
  }

  /// The files of the last whole site, by path.
  public synchronized SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    published.forEach((path, file) -> files.put(path, file.content()));
    return Collections.unmodifiableSortedMap(files);
  }

  @Override
  public synchronized SiteOutput open(Optional<Path> attic) {
    return new Draft(published, abandoned);
  }

  @Override
  public synchronized boolean stands(String path, String stamp) {
    Filed file = published.get(path);
    return file != null && file.stamp().equals(stamp);
  }

  @Override
  public Optional<Path> folder() {
    return Optional.empty();
  }

  private synchronized void become(Map<String, Filed> site, Map<String, Filed> others) {
    published = site;
    abandoned = others;
  }

  private final class Draft implements SiteOutput {

    private final Map<String, Filed> before;
    private final Map<String, Filed> others;
    private final ConcurrentMap<String, Filed> files = new ConcurrentHashMap<>();

    Draft(Map<String, Filed> before, Map<String, Filed> others) {
      this.before = before;
      this.others = others;
    }

    @Override
    public String write(String path, byte[] content) {
      SitePath.requireInside(path);
      Filed old = before.get(path);
      Filed file =
          old != null && Arrays.equals(old.content(), content)
              ? old
              : new Filed(Long.toString(stamps.incrementAndGet()), content.clone());
      files.put(path, file);
      return file.stamp();
    }

    @Override
    public Optional<byte[]> earlier(String path, String stamp) {
      return found(path, stamp).map(Filed::content);
    }

    @Override
    public Optional<String> keep(String path, String stamp) {
      Optional<Filed> known = found(path, stamp);
      known.ifPresent(file -> files.put(path, file));
      return known.map(Filed::stamp);
    }

    private Optional<Filed> found(String path, String stamp) {
      return Optional.ofNullable(before.get(path))
          .filter(file -> file.stamp().equals(stamp))
          .or(() -> Optional.ofNullable(others.get(path)))
          .filter(file -> file.stamp().equals(stamp));
    }

    @Override
    public boolean has(String path) {
      return files.containsKey(path);
    }

    @Override
    public Written publish() {
      become(Map.copyOf(files), Map.of());
      int unchanged = (int) files.keySet().stream().filter(this::isUnchanged).count();
      int removed = (int) before.keySet().stream().filter(path -> !has(path)).count();
      return new Written(files.size() - unchanged, unchanged, removed);
    }

    private boolean isUnchanged(String path) {
      return Objects.equals(files.get(path), before.get(path));
    }

    @Override
    public void abandon() {
      become(before, Map.copyOf(files));
    }
  }
}
