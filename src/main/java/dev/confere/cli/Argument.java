package dev.confere.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// An option or a parameter of a command, and what stood in its place on the command line.
///
/// @param <T> what it is read as
/// @param spec as the library knows it
record Argument<T>(ArgSpec spec) {

  /// An option that is there or not.
  static Argument<Boolean> flag(String description, String... names) {
    return new Argument<>(
        OptionSpec.builder(names)
            .type(boolean.class)
            .initialValue(false)
            .description(description)
            .build());
  }

  /// An option with a value.
  ///
  /// @param usual the value when the option is not there
  static <T> Argument<T> option(
      Class<T> type, T usual, String name, String label, String... description) {
    return new Argument<>(
        OptionSpec.builder(name)
            .type(type)
            .initialValue(usual)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /// An option with a value that has no usual one.
  static <T> Argument<T> optional(Class<T> type, String name, String label, String... description) {
    return new Argument<>(
        OptionSpec.builder(name).type(type).paramLabel(label).description(description).build());
  }

  /// A parameter that must be there.
  static <T> Argument<T> parameter(Class<T> type, String label, String description) {
    return new Argument<>(
        PositionalParamSpec.builder()
            .type(type)
            .required(true)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /// All parameters, as files and folders.
  ///
  /// @param least how many there must be
  static Argument<List<Path>> files(int least, String label, String description) {
    return new Argument<>(
        PositionalParamSpec.builder()
            .type(ArrayList.class)
            .auxiliaryTypes(Path.class)
            .initialValue(List.of())
            .arity(least + "..*")
            .required(least > 0)
            .paramLabel(label)
            .description(description)
            .build());
  }

  /// The value; there is one where there is a usual one, and where the argument must be there.
  T value() {
    return Objects.requireNonNull(spec.<T>getValue());
  }

  /// The value, if the option is there.
  Optional<T> given() {
    return Optional.ofNullable(spec.getValue());
  }
}
