package dev.confere.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `confere completion`
@Command(
    name = "completion",
    description =
        "Writes a script for bash or zsh that completes commands and options with the tab key.",
    footer = {
      "",
      "For this shell, and in ~/.bashrc or ~/.zshrc for every one to come:",
      "  source <(confere completion)"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
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
    AutoComplete.bash("confere", spec.root().commandLine())
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(script::appendCodePoint);
    return script.toString();
  }
}
