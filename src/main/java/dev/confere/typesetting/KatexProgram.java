package dev.confere.typesetting;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;

/// The JavaScript engine with KaTeX parsed: one a process, since it costs a second or two to make, holds
/// nothing of any formula, and every rebuild of a preview wants it again.
record KatexProgram(Engine engine, Source katex, Source bridge) {

  private static Optional<KatexProgram> shared = Optional.empty();

  /// Started by the first call.
  static synchronized KatexProgram shared() {
    KatexProgram program =
        shared.orElseGet(() -> new KatexProgram(startEngine(), katexSource(), bridgeSource()));
    shared = Optional.of(program);
    return program;
  }

  KatexContext newContext(Macros macros) {
    return new KatexContext(engine, katex, bridge, macros);
  }

  static String bridgeText() {
    byte[] text = KatexAssets.resource("/dev/confere/typesetting/bridge.js");
    return new String(text, StandardCharsets.UTF_8);
  }

  private static Engine startEngine() {
    return Engine.newBuilder("js")
        .sandbox(SandboxPolicy.CONSTRAINED)
        .option("engine.WarnInterpreterOnly", "false")
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .build();
  }

  private static Source katexSource() {
    return source("katex.min.js", KatexAssets.program());
  }

  private static Source bridgeSource() {
    return source("bridge.js", bridgeText());
  }

  private static Source source(String name, String text) {
    return Source.newBuilder("js", text, name).cached(true).buildLiteral();
  }
}
