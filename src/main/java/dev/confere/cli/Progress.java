package dev.confere.cli;

/// A line that counts while one waits; only a terminal sees it.
final class Progress {

  /// Steps between two showings.
  private static final int STEP = 20;

  private final Terminal terminal;
  private final String words;
  private int done;
  private int shown;

  Progress(Terminal terminal, String words) {
    this.terminal = terminal;
    this.words = words;
  }

  synchronized void add(int more) {
    done += more;
    if (terminal.live() && done >= shown + STEP) {
      shown = done;
      terminal.err().print("\r" + done + " " + words);
      terminal.err().flush();
    }
  }

  /// Leaves the line empty.
  synchronized void end() {
    if (shown > 0) {
      String line = shown + " " + words;
      terminal.err().print("\r" + " ".repeat(line.length()) + "\r");
      terminal.err().flush();
    }
  }
}
