package dev.confere.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// A command: what it is called, what it takes, and what it does, which gives the exit code of the program.
///
/// Annotations would say in fewer words what a command takes, but the library needs longer to read them than Confere to look at a small site.
abstract class ProgramCommand implements Callable<Integer> {

  private static final Factory FACTORY = new Factory();

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this, FACTORY);

  /// @param description in its help; the first line is in that of the program, too
  ProgramCommand(String name, String... description) {
    spec.name(name).versionProvider(() -> new String[] {Main.version()});
    spec.usageMessage().description(description);
    spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }

  /// Makes objects for the library. Its own looks for a class of Groovy first, and so in each of our archives.
  private static final class Factory implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws ReflectiveOperationException {
      return type.getDeclaredConstructor().newInstance();
    }
  }

  /// The library's view of a program that begins with this command.
  final CommandLine commandLine() {
    return new CommandLine(spec, FACTORY);
  }

  /// What belongs together and is taken by several commands.
  @FunctionalInterface
  interface Group {
    List<Argument<?>> arguments();
  }

  final void takes(Group... groups) {
    for (Group group : groups) {
      for (Argument<?> argument : group.arguments()) {
        spec.add(argument.spec());
      }
    }
  }

  final void takes(Argument<?>... arguments) {
    takes(() -> List.of(arguments));
  }

  final CommandSpec spec() {
    return spec;
  }

  /// What to throw when the arguments can be read, but not followed.
  final ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
