package dev.confere.cli;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.report.Baseline;
import dev.confere.report.Baseline.Entry;
import dev.confere.site.TextReader;
import dev.confere.site.TextWriter;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The options that let known mistakes stand.
final class KnownMistakes implements ProgramCommand.Group {

  private final Argument<Path> file =
      Argument.optional(
          Path.class, "--baseline", "FILE", "accept the mistakes listed in this file");

  private final Argument<Boolean> update =
      Argument.flag(
          "write all that is found now into the file of --baseline, and accept it",
          "--update-baseline");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(file, update);
  }

  /// The same mistakes with the known ones apart.
  ///
  /// @param looked whether the run has looked for what an entry of the list accepts
  Diagnostics apply(Diagnostics found, Predicate<Entry> looked, Terminal terminal)
      throws IOException {
    Optional<Path> list = file.given();
    if (list.isEmpty()) {
      if (update.value()) {
        found.report(
            fault("", "--update-baseline needs a file to write").help("add --baseline FILE"));
      }
      return found;
    }
    String name = Subjects.name(list.get());
    Optional<Baseline> known = read(list.get(), name, found);
    if (known.isPresent() && update.value()) {
      known = Optional.of(Baseline.of(found.sorted(), known.get(), looked));
      write(list.get(), known.get(), terminal);
    }
    return known.isPresent() ? known.get().apply(found, name, looked) : found;
  }

  /// What a check of these files looks for.
  static Predicate<Entry> checked(List<SourceFile> files) {
    return inThese(files).and(entry -> !isMutation(entry));
  }

  /// What slips of the pen in these files show.
  static Predicate<Entry> mutated(List<SourceFile> files) {
    return inThese(files).and(KnownMistakes::isMutation);
  }

  /// What a check of all there is looks for.
  static boolean checked(Entry entry) {
    return !isMutation(entry);
  }

  private static Predicate<Entry> inThese(List<SourceFile> files) {
    Set<String> names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
    return entry -> names.contains(entry.file());
  }

  private static boolean isMutation(Entry entry) {
    return entry.code().equals(Code.MUTATION_SURVIVED.word());
  }

  /// A list that is to be written need not be there.
  private Optional<Baseline> read(Path path, String name, Diagnostics diagnostics) {
    if (update.value() && !Files.exists(path)) {
      return Optional.of(new Baseline(List.of()));
    }
    return TextReader.read(path, name, diagnostics)
        .flatMap(text -> Baseline.read(text, diagnostics));
  }

  private static void write(Path path, Baseline known, Terminal terminal) throws IOException {
    TextWriter.write(path, known.print().getBytes(StandardCharsets.UTF_8));
    long reasonless = known.entries().stream().filter(entry -> entry.reason().isEmpty()).count();
    terminal
        .err()
        .println(
            "wrote "
                + Summary.counted(known.entries().size(), "known mistake")
                + " to "
                + Subjects.name(path)
                + (reasonless == 0 ? "" : "; " + reasonless + " without a reason"));
  }

  private static Diagnostic fault(String name, String message) {
    return Diagnostic.of(
        Code.FILE_NOT_READABLE, new SourceFile(name, "").place(Span.at(0)), message);
  }
}
