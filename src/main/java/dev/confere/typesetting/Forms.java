package dev.confere.typesetting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What was printed so far, for all pages, until it takes too much memory: what comes often comes early.
final class Forms {

  private final Map<Formula, PrintedForm> kept = new ConcurrentHashMap<>();
  private final long mostBytes;
  private final AtomicLong bytes = new AtomicLong();

  /// @param mostBytes that they may take, or a little more
  Forms(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Nullable PrintedForm find(Formula formula) {
    return kept.get(formula);
  }

  void keep(Formula formula, PrintedForm form) {
    if (bytes.get() < mostBytes && kept.putIfAbsent(formula, form) == null) {
      bytes.addAndGet(form.size());
    }
  }
}
