package dev.confere.cli;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What the program speaks to: results on one stream, complaints on the other.
///
/// @param style how diagnostics are set off
/// @param live whether somebody watches, who may like to see progress
record Terminal(PrintStream out, PrintStream err, SnippetPrinter.Style style, boolean live) {

  Terminal(PrintStream out, PrintStream err, SnippetPrinter.Style style) {
    this(out, err, style, false);
  }

  /// The one that the program was started from.
  static Terminal ofProcess(Map<String, String> environment) {
    return new Terminal(
        stream(FileDescriptor.out, System.getProperty("stdout.encoding")),
        stream(FileDescriptor.err, System.getProperty("stderr.encoding")),
        colourful(environment) ? new Colours() : SnippetPrinter.Style.PLAIN,
        isWatched());
  }

  private static PrintStream stream(
      FileDescriptor descriptor, @org.jspecify.annotations.Nullable String encoding) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset(encoding));
  }

  /// The POSIX locale names ASCII, which would turn every accent into a question mark; its terminals show UTF-8 today.
  private static Charset charset(@org.jspecify.annotations.Nullable String encoding) {
    boolean usable =
        encoding != null && Charset.isSupported(encoding) && !isAscii(Charset.forName(encoding));
    return usable ? Charset.forName(encoding) : StandardCharsets.UTF_8;
  }

  private static boolean isAscii(Charset charset) {
    return charset.equals(StandardCharsets.US_ASCII);
  }

  /// See no-color.org.
  private static boolean colourful(Map<String, String> environment) {
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    return !refused && isWatched();
  }

  @SuppressWarnings("SystemConsoleNull") // by the release, there is none or one that is no terminal
  private static boolean isWatched() {
    return System.console() != null && System.console().isTerminal();
  }
}
