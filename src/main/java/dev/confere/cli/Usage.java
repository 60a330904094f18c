package dev.confere.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells in a line or two what is wrong with a command line, and where help is: the whole help would hide it.
final class Usage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText("confere: " + failure.getMessage()));
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.UNREADABLE.number();
  }
}
