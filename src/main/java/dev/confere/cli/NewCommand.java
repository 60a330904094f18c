package dev.confere.cli;

import java.util.List;

/// `confere new`
final class NewCommand extends ProgramCommand {

  NewCommand(Terminal terminal) {
    super(
        "new",
        "Begins a site, a list or an exercise.",
        "The files that it makes are complete and teach by their comments; it never changes one that is there.");
    spec()
        .usageMessage()
        .synopsisSubcommandLabel("(site | list | exercise)")
        .footer(
            "",
            "For example:",
            "  confere new site lessons --title \"My lessons\" --lang en",
            "  cd lessons",
            "  confere new exercise list-1/gradient",
            "  confere serve");
    for (ProgramCommand command :
        List.of(
            new NewSiteCommand(terminal),
            new NewListCommand(terminal),
            new NewExerciseCommand(terminal))) {
      spec().addSubcommand(command.spec().name(), command.commandLine());
    }
  }

  @Override
  public Integer call() {
    throw refused("what is to be made? confere new site, list or exercise");
  }
}
