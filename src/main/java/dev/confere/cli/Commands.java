package dev.confere.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/// The commands of the program, in the order of its help.
///
/// To make them all takes longer than many a run. So the program is given the one that is asked for, and all only where all are told of.
final class Commands {

  /// Tells of all the others.
  private static final String COMPLETION = "completion";

  private final Map<String, Supplier<ProgramCommand>> known = new LinkedHashMap<>();

  Commands(Terminal terminal, Timings timings) {
    known.put("build", () -> new BuildCommand(terminal, timings));
    known.put("check", () -> new CheckCommand(terminal, timings));
    known.put("fix", () -> new FixCommand(terminal));
    known.put("explain", () -> new ExplainCommand(terminal));
    known.put("mutate", () -> new MutateCommand(terminal, timings));
    known.put("recheck", () -> new RecheckCommand(terminal, timings));
    known.put("proofread", () -> new ProofreadCommand(terminal, timings, System.in));
    known.put("serve", () -> new ServeCommand(terminal));
    known.put("new", () -> new NewCommand(terminal));
    known.put(COMPLETION, () -> new CompletionCommand(terminal));
  }

  /// Gives the program what these arguments may need.
  void addTo(CommandSpec program, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    Supplier<ProgramCommand> asked = known.get(first);
    if (asked == null || first.equals(COMPLETION)) {
      known.forEach((name, command) -> program.addSubcommand(name, command.get().commandLine()));
    } else {
      program.addSubcommand(first, asked.get().commandLine());
    }
  }
}
