package dev.confere.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `confere new`
@Command(
    name = "new",
    description = {
      "Begins a site, a list or an exercise.",
      "The files that it makes are complete and teach by their comments; it never changes one that is there."
    },
    synopsisSubcommandLabel = "(site | list | exercise)",
    footer = {
      "",
      "For example:",
      "  confere new site lessons --title \"My lessons\" --lang en",
      "  cd lessons",
      "  confere new exercise list-1/gradient",
      "  confere serve"
    },
    mixinStandardHelpOptions = true)
final class NewCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what is to be made? confere new site, list or exercise");
  }
}
