package dev.confere.diagnostic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Collects what the passes have to say; the same mistake said twice is kept once.
///
/// Safe for use by several threads, since pages are read and checked in parallel.
public final class Diagnostics {

  private final Set<Diagnostic> reported = new TreeSet<>();
  private final Set<Accepted> accepted = new TreeSet<>();

  public synchronized void report(Diagnostic diagnostic) {
    reported.add(diagnostic);
  }

  public void reportAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::report);
  }

  /// Keeps a mistake that was accepted apart: it is told to machines only.
  public synchronized void accept(Accepted mistake) {
    accepted.add(mistake);
  }

  public synchronized List<Accepted> accepted() {
    return List.copyOf(accepted);
  }

  /// Takes over all that another collector holds.
  public void addAll(Diagnostics other) {
    reportAll(other.sorted());
    other.accepted().forEach(this::accept);
  }

  /// All that was reported, in order of file and place.
  public synchronized List<Diagnostic> sorted() {
    return List.copyOf(reported);
  }

  public boolean hasErrors() {
    return sorted().stream().anyMatch(Diagnostic::isError);
  }

  public boolean isEmpty() {
    return sorted().isEmpty();
  }
}
