package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Given;
import dev.confere.verification.Report;
import dev.confere.worksheet.Worksheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The pages of a content folder, to be checked one by one.
public final class ContentPages implements TextChecker {

  private final ContentFolder content;
  private final SourceTree tree;

  private ContentPages(ContentFolder content, SourceTree tree) {
    this.content = content;
    this.tree = tree;
  }

  /// @param diagnostics told what of the folder cannot be read
  public static ContentPages read(ContentFolder content, Diagnostics diagnostics) {
    return new ContentPages(content, SourceTree.read(content, diagnostics));
  }

  /// In order of their paths.
  public List<Source> all() {
    return tree.sources();
  }

  /// The page that a file is, if it is one.
  public Optional<Source> at(Path file) throws IOException {
    Path real = file.toRealPath();
    return tree.sources().stream().filter(source -> path(source).equals(real)).findFirst();
  }

  /// Where a page is on the disk.
  public Path path(Source source) {
    return content.root().resolve(source.path());
  }

  /// Checks a text as that page of the site whose name it bears.
  @Override
  public Found check(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    return Found.of(report(file, diagnostics).checks(), diagnostics);
  }

  /// All that was found of a text as that page of the site whose name it bears.
  public Report report(SourceFile file) {
    return report(file, new Diagnostics());
  }

  private Report report(SourceFile file, Diagnostics diagnostics) {
    DocumentChecker checker = checker(diagnostics);
    return checker.verify(compute(file, checker));
  }

  @Override
  public List<Span> givens(SourceFile file) {
    return worksheet(file).stream()
        .flatMap(page -> Given.of(page).stream())
        .map(Given::span)
        .toList();
  }

  @Override
  public Optional<Worksheet> worksheet(SourceFile file) {
    return Optional.of(compute(file, checker(new Diagnostics())));
  }

  private DocumentChecker checker(Diagnostics diagnostics) {
    return new DocumentChecker(content.data(diagnostics), tree.configuration(), diagnostics);
  }

  private static Worksheet compute(SourceFile file, DocumentChecker checker) {
    return checker.compute(checker.read(file));
  }
}
