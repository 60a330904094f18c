package dev.confere.cli;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The program, called and listened to.
final class Run {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  int run(String... arguments) {
    out.reset();
    err.reset();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Terminal(to, complaints, SnippetPrinter.Style.PLAIN), arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
