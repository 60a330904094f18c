package dev.confere.cli;

import dev.confere.diagnostic.Severity;
import dev.confere.diagnostic.SnippetPrinter.Style;

/// Sets off the parts of a diagnostic on a terminal.
final class Colours implements Style {

  private static final String RESET = "\u001B[0m";

  @Override
  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> in("1;31", text);
      case WARNING -> in("1;33", text);
    };
  }

  @Override
  public String strong(String text) {
    return in("1", text);
  }

  @Override
  public String faint(String text) {
    return in("34", text);
  }

  private static String in(String code, String text) {
    return "\u001B[" + code + "m" + text + RESET;
  }
}
