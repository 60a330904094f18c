package dev.confere.cli;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What the program speaks to: results on one stream, complaints on the other.
///
/// @param style how diagnostics are set off
/// @param live whether somebody sees the complaints as they come, on lines that can be taken back
record Terminal(PrintStream out, PrintStream err, SnippetPrinter.Style style, boolean live) {

  /// Two streams that nobody is watching.
  Terminal(PrintStream out, PrintStream err, SnippetPrinter.Style style) {
    this(out, err, style, false);
  }

  /// The one that the program was started from.
  static Terminal ofProcess(Map<String, String> environment) {
    return new Terminal(
        stream(FileDescriptor.out, System.getProperty("stdout.encoding")),
        stream(FileDescriptor.err, System.getProperty("stderr.encoding")),
        colourful(environment, isTerminal()) ? new Colours() : SnippetPrinter.Style.PLAIN,
        live(environment, isTerminal()) && showsErrors());
  }

  boolean isColourful() {
    return style instanceof Colours;
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

  /// See no-color.org and bixense.com/clicolors; the first has the last word.
  static boolean colourful(Map<String, String> environment, boolean terminal) {
    String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean wanted = !forced.isEmpty() && !forced.equals("0");
    return !refused && (wanted || terminal && !isDumb(environment));
  }

  /// The logs of a build server keep every line, and a dumb terminal cannot take one back.
  static boolean live(Map<String, String> environment, boolean terminal) {
    boolean logged = !environment.getOrDefault("CI", "").isEmpty();
    return terminal && !logged && !isDumb(environment);
  }

  private static boolean isDumb(Map<String, String> environment) {
    return "dumb".equals(environment.get("TERM"));
  }

  /// The launcher knows, and to ask the JDK takes longer: it looks for all that could be a console first.
  @SuppressWarnings("SystemConsoleNull") // by the release, there is none or one that is no terminal
  private static boolean isTerminal() {
    String known = System.getProperty("confere.terminal", "");
    return known.isEmpty()
        ? System.console() != null && System.console().isTerminal()
        : Boolean.parseBoolean(known);
  }

  /// Java asks about input and output only; complaints may go to a file all the same.
  private static boolean showsErrors() {
    Path stream = Path.of("/proc/self/fd/2");
    try {
      return !Files.isSymbolicLink(stream)
          || Files.readSymbolicLink(stream).toString().matches("/dev/(pts/\\d+|tty.*|console)");
    } catch (IOException unknown) {
      return true;
    }
  }
}
