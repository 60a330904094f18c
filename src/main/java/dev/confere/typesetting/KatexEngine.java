package dev.confere.typesetting;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;

/// One JavaScript engine with KaTeX, started when first asked for a context, and its idle contexts.
///
/// All contexts share the engine and its parsed sources: the first one costs a second or two, each other
/// some hundredths.
final class KatexEngine implements AutoCloseable {

  private final Macros macros;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<KatexContext> idle = new ArrayDeque<>();
  private Optional<Parts> parts = Optional.empty();
  private volatile boolean closed;

  /// What every context is made of.
  private record Parts(Engine engine, Source katex, Source bridge) {}

  KatexEngine(Macros macros) {
    this.macros = macros;
  }

  /// What, beside the formula and the version of KaTeX, decides on the output and on how it is kept.
  static String fingerprint(Macros macros) {
    String all = String.join("\0", bridgeText(), ShapeReader.knowledge(), macros.toString());
    return HexFormat.of().formatHex(PackKey.sha256(all), 0, 8);
  }

  /// A context for the caller alone, until given back.
  ///
  /// @throws TypesettingUnavailable if there is no JavaScript to be had
  KatexContext borrow() {
    Parts started;
    lock.lock();
    try {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
      if (parts.isEmpty()) {
        return startWithContext();
      }
      started = parts.get();
    } finally {
      lock.unlock();
    }
    return open(started);
  }

  /// Starts the engine, unless it runs.
  void warmUp() {
    lock.lock();
    try {
      if (parts.isEmpty() && !closed) {
        idle.push(startWithContext());
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

  private void closeIfAsked() {
    if (closed) {
      close();
    }
  }

  // Others wait for the first context rather than parse KaTeX beside it.
  private KatexContext startWithContext() {
    try {
      Parts started = new Parts(newEngine(), katex(), bridge());
      KatexContext first = open(started);
      first.tread();
      parts = Optional.of(started);
      return first;
    } catch (RuntimeException | LinkageError e) {
      throw unavailable(e);
    }
  }

  private KatexContext open(Parts from) {
    return new KatexContext(from.engine(), from.katex(), from.bridge(), macros);
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

  private static Engine newEngine() {
    return Engine.newBuilder("js")
        .sandbox(SandboxPolicy.CONSTRAINED)
        .option("engine.WarnInterpreterOnly", "false")
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .build();
  }

  private static Source katex() {
    return source("katex.min.js", KatexAssets.program());
  }

  private static Source bridge() {
    return source("bridge.js", bridgeText());
  }

  private static String bridgeText() {
    byte[] text = KatexAssets.resource("/dev/confere/typesetting/bridge.js");
    return new String(text, StandardCharsets.UTF_8);
  }

  private static Source source(String name, String text) {
    return Source.newBuilder("js", text, name).cached(true).buildLiteral();
  }

  /// Does not wait for an engine that is just starting; that one is closed when it has started.
  @Override
  public void close() {
    closed = true;
    if (lock.tryLock()) {
      try {
        idle.forEach(KatexContext::close);
        idle.clear();
        parts.ifPresent(started -> started.engine().close(true));
        parts = Optional.empty();
      } finally {
        lock.unlock();
      }
    }
  }
}
