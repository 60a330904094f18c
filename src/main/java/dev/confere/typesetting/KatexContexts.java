package dev.confere.typesetting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;

/// Contexts with KaTeX and the same macros: made when asked for, kept while idle.
///
/// The first one has to wait for the engine; each other costs some hundredths of a second.
final class KatexContexts implements AutoCloseable {

  private final Macros macros;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<KatexContext> idle = new ArrayDeque<>();
  private boolean started;
  private volatile boolean closed;

  KatexContexts(Macros macros) {
    this.macros = macros;
  }

  /// What, beside the formula and the version of KaTeX, decides on the output and on how it is kept.
  static String fingerprint(Macros macros) {
    String all =
        String.join("\0", KatexProgram.bridgeText(), ShapeReader.knowledge(), macros.toString());
    return HexFormat.of().formatHex(PackKey.sha256(all), 0, 8);
  }

  /// A context for the caller alone, until given back.
  ///
  /// @throws TypesettingUnavailable if there is no JavaScript to be had
  KatexContext borrow() {
    lock.lock();
    try {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
      if (!started) {
        return start();
      }
    } finally {
      lock.unlock();
    }
    return open();
  }

  /// Makes the first context, unless there is one.
  void warmUp() {
    lock.lock();
    try {
      if (!started && !closed) {
        idle.push(start());
      }
    } catch (TypesettingUnavailable e) {
      // The same failure meets the first formula, whose caller can say so; or nobody waits any
      // more.
      return;
    } finally {
      lock.unlock();
    }
    closeIfAsked();
  }

  void giveBack(KatexContext context) {
    lock.lock();
    try {
      if (context.isUsable() && !closed) {
        idle.push(context);
      } else {
        context.close();
      }
    } finally {
      lock.unlock();
    }
    closeIfAsked();
  }

  // Called with the lock held: others wait for the first context rather than parse KaTeX beside it.
  private KatexContext start() {
    KatexContext first = open();
    first.tread();
    started = true;
    return first;
  }

  private KatexContext open() {
    try {
      return KatexProgram.shared().newContext(macros);
    } catch (RuntimeException | LinkageError e) {
      throw unavailable(e);
    }
  }

  private static TypesettingUnavailable unavailable(Throwable cause) {
    return cause instanceof TypesettingUnavailable known
        ? known
        : new TypesettingUnavailable(
            "formulas cannot be typeset: the JavaScript engine (GraalJS) does not start ("
                + cause
                + ")",
            cause);
  }

  private void closeIfAsked() {
    if (closed) {
      close();
    }
  }

  /// Does not wait for a context that is just being made; that one is closed as soon as it is.
  @Override
  public void close() {
    closed = true;
    if (lock.tryLock()) {
      try {
        idle.forEach(KatexContext::close);
        idle.clear();
      } finally {
        lock.unlock();
      }
    }
  }
}
