package dev.confere.cli;

import picocli.AutoComplete;

/// `confere completion`
final class CompletionCommand extends ProgramCommand {

  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    super(
        "completion",
        "Writes a script for bash or zsh that completes commands and options with the tab key.");
    this.terminal = terminal;
    spec()
        .usageMessage()
        .footer(
            "",
            "For this shell, and in ~/.bashrc or ~/.zshrc for every one to come:",
            "  source <(confere completion)");
  }

  @Override
  public Integer call() {
    terminal.out().print(script());
    terminal.out().flush();
    return ExitCode.WELL.number();
  }

  /// The library numbers its variables in the digits of the place, which a shell does not take for names.
  private String script() {
    StringBuilder script = new StringBuilder();
    AutoComplete.bash("confere", spec().root().commandLine())
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(script::appendCodePoint);
    return script.toString();
  }
}
