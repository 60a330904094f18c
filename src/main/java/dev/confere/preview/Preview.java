package dev.confere.preview;

import dev.confere.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What is shown at the moment: the last site that was whole, and what is wrong with the sources as they are now.
///
/// It is held in memory. A preview never touches the output folder, and a build that fails leaves the last good site where it is.
public final class Preview {

  /// Tells a page that was left open in a browser from the pages of this run.
  private final String session = UUID.randomUUID().toString().substring(0, 8);

  private State state =
      new State(0, 0, new TreeMap<>(), new TreeSet<>(), List.of(), Optional.empty());

  /// @param version counts everything that was told
  /// @param edition counts the sites; 0 before the first
  /// @param changed the files in which this edition differs from the one before
  /// @param failure why there is no outcome at all, if so
  record State(
      long version,
      long edition,
      SortedMap<String, byte[]> files,
      SortedSet<String> changed,
      List<Diagnostic> problems,
      Optional<String> failure) {}

  /// Shows a new site. When not a byte of it is new, the edition stays what it is.
  ///
  /// @return the files that differ from those shown before
  public synchronized SortedSet<String> show(
      SortedMap<String, byte[]> files, List<Diagnostic> warnings) {
    SortedSet<String> changed = differences(state.files(), files);
    long edition = changed.isEmpty() ? state.edition() : state.edition() + 1;
    become(new State(state.version() + 1, edition, files, changed, warnings, Optional.empty()));
    return changed;
  }

  /// Keeps the site, and tells what is wrong.
  public synchronized void refuse(List<Diagnostic> problems) {
    keep(problems, Optional.empty());
  }

  /// Keeps the site, and tells why it could not be built at all.
  public synchronized void fail(String reason) {
    keep(List.of(), Optional.of(reason));
  }

  private void keep(List<Diagnostic> problems, Optional<String> failure) {
    become(
        new State(
            state.version() + 1,
            state.edition(),
            state.files(),
            new TreeSet<>(),
            problems,
            failure));
  }

  private void become(State next) {
    state = next;
    notifyAll();
  }

  synchronized State state() {
    return state;
  }

  /// The name of the edition, which pages carry.
  String edition(State shown) {
    return session + "-" + shown.edition();
  }

  /// The state after the one of this version; empty when the time has passed without one.
  synchronized Optional<State> after(long version, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toNanos();
    while (state.version() == version && left > 0) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = end - System.nanoTime();
    }
    return state.version() == version ? Optional.empty() : Optional.of(state);
  }

  private static SortedSet<String> differences(
      SortedMap<String, byte[]> before, SortedMap<String, byte[]> now) {
    SortedSet<String> changed = new TreeSet<>(before.keySet());
    changed.removeAll(now.keySet());
    for (Map.Entry<String, byte[]> file : now.entrySet()) {
      if (!Arrays.equals(before.get(file.getKey()), file.getValue())) {
        changed.add(file.getKey());
      }
    }
    return changed;
  }
}
