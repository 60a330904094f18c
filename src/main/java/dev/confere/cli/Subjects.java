package dev.confere.cli;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.number.Notation;
import dev.confere.math.TextKind;
import dev.confere.site.ContentFolder;
import dev.confere.site.ContentPages;
import dev.confere.site.FreeTextChecker;
import dev.confere.site.Source;
import dev.confere.site.TextChecker;
import dev.confere.site.TextReader;
import dev.confere.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The texts that a command is about: pages of the content folder, or texts that know nothing of Confere.
final class Subjects implements ProgramCommand.Group {

  /// Which sign separates decimals; AUTO lets each text tell.
  enum Decimal {
    AUTO,
    POINT,
    COMMA
  }

  private final Argument<String> content =
      Argument.option(
          String.class, "content", "--content", "FOLDER", "the sources (default: content)");

  private final Argument<Decimal> decimal =
      Argument.option(
          Decimal.class,
          Decimal.AUTO,
          "--decimal",
          "SIGN",
          "of texts that are no pages: point, comma, or auto: each text tells (default: auto)");

  private final Argument<TextKind> kind =
      Argument.optional(
          TextKind.class,
          "--kind",
          "KIND",
          "of texts that are no pages: markdown, latex or plain, when the name of a file does not tell");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(content, decimal, kind);
  }

  /// A text with what checks it.
  ///
  /// @param path where it is on the disk
  record Subject(Path path, SourceFile file, TextChecker checker) {}

  /// All pages when no files are named; a folder stands for the texts in it.
  List<Subject> of(List<Path> files, Diagnostics diagnostics) throws IOException {
    Optional<ContentPages> pages = pages(files, diagnostics);
    if (files.isEmpty()) {
      return pages.stream()
          .flatMap(all -> all.all().stream().map(source -> subject(all, source)))
          .toList();
    }
    Map<Path, Subject> subjects = new LinkedHashMap<>();
    for (Path file : files) {
      for (Path text : Files.isDirectory(file) ? inside(file) : List.of(file)) {
        subject(text, pages, diagnostics)
            .ifPresent(subject -> subjects.putIfAbsent(subject.path(), subject));
      }
    }
    return List.copyOf(subjects.values());
  }

  private Optional<ContentPages> pages(List<Path> files, Diagnostics diagnostics) {
    Path folder = Path.of(content.value());
    // Who names files need not have a content folder.
    if (!files.isEmpty() && !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    return ContentFolder.open(folder, Folders.shown(content.value()), diagnostics)
        .map(
            opened -> ContentPages.read(opened, files.isEmpty() ? diagnostics : new Diagnostics()));
  }

  private static Subject subject(ContentPages pages, Source source) {
    return new Subject(pages.path(source), source.file(), pages);
  }

  private Optional<Subject> subject(
      Path file, Optional<ContentPages> pages, Diagnostics diagnostics) throws IOException {
    if (pages.isPresent() && Files.exists(file)) {
      Optional<Source> page = pages.get().at(file);
      if (page.isPresent()) {
        return page.map(source -> subject(pages.get(), source));
      }
    }
    return TextReader.read(file, name(file), diagnostics)
        .map(text -> new Subject(file, text, freeTexts()));
  }

  private FreeTextChecker freeTexts() {
    return new FreeTextChecker(kind.given(), notation(decimal.value()));
  }

  static Optional<Notation> notation(Decimal decimal) {
    return switch (decimal) {
      case AUTO -> Optional.empty();
      case POINT -> Optional.of(Notation.POINT);
      case COMMA -> Optional.of(Notation.COMMA);
    };
  }

  /// As diagnostics show it.
  static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  /// The texts in a folder and the folders in it.
  static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> texts = new ArrayList<>(all.filter(Files::isRegularFile).toList());
      texts.removeIf(file -> !FreeTextChecker.isText(file.toString()));
      return texts.stream().sorted().toList();
    }
  }
}
