package dev.confere.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/// Waits for the files below some folders to change.
///
/// The system tells at once where something happens; what has changed is then found by looking at all files. So it does not matter
/// how an editor saves (over the file, or beside it and renamed), nor that events get lost: everything is looked at now and then without
/// any event, too, which also finds a folder that was deleted and made again.
public final class SourceWatcher implements AutoCloseable {

  /// After an event this long must be quiet: a save is often several events.
  private static final Duration QUIET = Duration.ofMillis(15);

  /// Somebody who writes without end is not waited for any longer than this.
  private static final Duration LONGEST = Duration.ofMillis(300);

  /// Many editors first empty a file, or move it away, and then write it.
  private static final Duration UNFINISHED = Duration.ofMillis(150);

  /// The JDK has no events from macOS, where it looks itself every two seconds: so we look, and oftener.
  private static final Duration BETWEEN_LOOKS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
          ? Duration.ofMillis(100)
          : Duration.ofSeconds(1);

  /// Looking may take this share of the time at most.
  private static final int SHARE = 20;

  private final List<Path> roots;
  private final WatchService events;
  private final Set<Path> touched = new HashSet<>();
  private Set<Path> listened = Set.of();
  private Snapshot seen = Snapshot.NOTHING;
  private Duration betweenLooks = BETWEEN_LOOKS;

  /// Changes count from now on.
  ///
  /// @param folders some of which may not exist yet
  public SourceWatcher(List<Path> folders) throws IOException {
    roots = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    events = roots.getFirst().getFileSystem().newWatchService();
    seen = look();
  }

  /// Waits until files hold something else than before.
  ///
  /// @return the files that are new, changed, or gone
  public SortedSet<Path> await() throws IOException, InterruptedException {
    try {
      SortedSet<Path> changed = next();
      while (changed.isEmpty()) {
        changed = next();
      }
      return changed;
    } catch (ClosedWatchServiceException closed) {
      throw (InterruptedException) new InterruptedException("closed").initCause(closed);
    }
  }

  private SortedSet<Path> next() throws IOException, InterruptedException {
    if (listen(betweenLooks)) {
      settle();
    }
    Snapshot now = look();
    SortedSet<Path> changed = now.changesSince(seen);
    if (!changed.stream().allMatch(now::holds) && listen(UNFINISHED)) {
      settle();
      now = look();
      changed = now.changesSince(seen);
    }
    seen = now;
    return changed;
  }

  private void settle() throws InterruptedException {
    long start = System.nanoTime();
    boolean restless = true;
    while (restless) {
      restless = listen(QUIET) && System.nanoTime() - start < LONGEST.toNanos();
    }
  }

  /// Whether anything happened within the time.
  private boolean listen(Duration patience) throws InterruptedException {
    Optional<WatchKey> first =
        Optional.ofNullable(events.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    Optional<WatchKey> key = first;
    while (key.isPresent()) {
      note(key.get());
      key = Optional.ofNullable(events.poll());
    }
    return first.isPresent();
  }

  private void note(WatchKey key) {
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
        touched.add(folder.resolve(name));
      }
    }
    key.reset();
  }

  private Snapshot look() throws IOException {
    long start = System.nanoTime();
    Snapshot now = Snapshot.of(roots, seen, touched);
    touched.clear();
    now.folders().forEach(this::listenTo);
    if (!listened.containsAll(now.folders())) {
      // Between looking into a new folder and listening to it, something may have changed there.
      now = Snapshot.of(roots, now, touched);
    }
    listened = Set.copyOf(now.folders());
    Duration took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(SHARE);
    betweenLooks = took.compareTo(BETWEEN_LOOKS) > 0 ? took : BETWEEN_LOOKS;
    return now;
  }

  /// Asking again for a folder that is listened to already does nothing; one that was made again under its old name needs it.
  @SuppressWarnings("EmptyCatch") // the looks go on
  private void listenTo(Path folder) {
    try {
      folder.register(
          events,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException noEvents) {
      // Gone again, or the system has no more watches to give.
    }
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
