package dev.confere;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.SnippetPrinter;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import dev.confere.verification.Acceptances;
import dev.confere.verification.Verifier;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import dev.confere.worksheet.WorksheetEvaluator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An example of the manual: a fenced block with the info `markdown confere`, and the code it is to provoke, if any.
///
/// @param page the file it stands in, and its line, for the names of tests
/// @param output the `text` block after it, which shows what the program prints
record ManualExample(String page, String text, Optional<String> error, Optional<String> output) {

  static final Path MANUAL = Path.of("content/manual");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?m)^(`{3,})markdown confere(?: error=([a-z0-9-]+))?\\n((?s:.*?))^\\1\\n"
              + "(?:(?:(?!^`{3}|^#).*\\n){0,4}?^```text\\n((?s:.*?))^```\\n)?");

  static List<ManualExample> all() {
    try (Stream<Path> pages = Files.list(MANUAL)) {
      List<ManualExample> examples = new ArrayList<>();
      for (Path page : pages.sorted().toList()) {
        examples.addAll(in(page));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ManualExample> in(Path page) throws IOException {
    return in(page.getFileName().toString(), Files.readString(page, UTF_8));
  }

  static List<ManualExample> in(String page, String text) {
    List<ManualExample> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(text);
    while (matcher.find()) {
      long line = text.substring(0, matcher.start()).lines().count() + 1;
      examples.add(
          new ManualExample(
              page + ":" + line,
              matcher.group(3),
              Optional.ofNullable(matcher.group(2)),
              Optional.ofNullable(matcher.group(4))));
    }
    return examples;
  }

  /// What the program has to say of the example. Most examples leave the front matter out, which is not their subject.
  List<Diagnostic> findings() {
    SourceFile file = new SourceFile("example.md", text);
    Diagnostics diagnostics = new Diagnostics();
    Worksheet worksheet =
        WorksheetEvaluator.evaluate(
            new MarkdownReader().read(file, DataFiles.NONE, diagnostics),
            Conventions.DEFAULT,
            diagnostics);
    Diagnostics verified = new Diagnostics();
    Verifier.verify(worksheet, Optional.empty(), verified);
    Acceptances.of(file, file, TextKind.MARKDOWN)
        .apply(verified.sorted(), code -> true, diagnostics);
    boolean bare = !text.startsWith("---") && !error.equals(Optional.of("front-matter"));
    return diagnostics.sorted().stream()
        .filter(found -> !bare || found.code() != Code.FRONT_MATTER)
        .toList();
  }

  String printed() {
    SnippetPrinter printer = new SnippetPrinter(SnippetPrinter.Style.PLAIN);
    return findings().stream().map(printer::print).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return page;
  }
}
