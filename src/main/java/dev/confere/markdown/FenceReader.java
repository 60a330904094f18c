package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Suggestion;
import dev.confere.document.Block;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.expression.LogicalLines;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads blocks between fences: data, computations, checks, and plain code.
final class FenceReader {

  private static final Set<String> SHOW = Set.of("show", "mostrar");
  private static final Set<String> OF_DATA = Set.of("csv", "show", "mostrar");

  private final Reporter reporter;
  private final String text;
  private final DataReader data;
  private final DrawingReader drawings;

  FenceReader(Reporter reporter, DataFiles files) {
    this.reporter = reporter;
    this.text = reporter.file().text();
    this.data = new DataReader(reporter, files);
    this.drawings = new DrawingReader(reporter);
  }

  Block read(Cutout.Fence fence) {
    Optional<FenceWord> word = FenceWord.of(reporter.text(fence.info()));
    if (!fence.closed()) {
      reportUnclosed(fence, word);
    }
    if (word.isEmpty()) {
      return code(fence);
    }
    if (fence.quotes() > 0) {
      reporter.report(
          Code.DATA_SYNTAX, fence.info(), "a block of this kind cannot stand in a quotation");
      return code(fence);
    }
    return switch (word.get()) {
      case DATA -> data(fence);
      case COMPUTE -> compute(fence);
      case CHECK -> check(fence);
      case DRAW -> draw(fence);
    };
  }

  private void reportUnclosed(Cutout.Fence fence, Optional<FenceWord> word) {
    Span opening =
        new Span(fence.span().start(), Math.max(fence.span().start(), fence.info().end()));
    String what =
        word.map(w -> "this " + w.name().toLowerCase(Locale.ROOT) + " block").orElse("this block");
    reporter.report(
        reporter
            .diagnostic(Code.UNCLOSED_BLOCK, opening, what + " has no closing fence")
            .help("write ``` in a line of its own where it ends"));
  }

  private Block code(Cutout.Fence fence) {
    return new Block.Code(
        fence.span(),
        reporter.text(fence.info()),
        fence.content(),
        CodeText.block(reporter.file().text(), fence));
  }

  private Block data(Cutout.Fence fence) {
    Set<String> options = options(fence, OF_DATA);
    List<Definition> definitions =
        options.contains("csv") ? data.csv(fence.content()) : data.yaml(fence.content());
    return new Block.Data(fence.span(), definitions, isShown(options), fence.content());
  }

  private Block compute(Cutout.Fence fence) {
    Set<String> options = options(fence, SHOW);
    List<Definition> definitions = new ArrayList<>();
    for (Span line : LogicalLines.of(reporter.file(), fence.content())) {
      ExpressionParser.parseDefinition(reporter.file(), line, reporter.diagnostics())
          .ifPresent(definitions::add);
    }
    return new Block.Compute(fence.span(), definitions, isShown(options), fence.content());
  }

  private Block check(Cutout.Fence fence) {
    options(fence, Set.of());
    List<Expression> conditions = new ArrayList<>();
    for (Span line : LogicalLines.of(reporter.file(), fence.content())) {
      ExpressionParser.parse(reporter.file(), line, reporter.diagnostics())
          .ifPresent(conditions::add);
    }
    return new Block.Check(fence.span(), conditions);
  }

  /// A drawing of unknown kind leaves nothing; it was told.
  private Block draw(Cutout.Fence fence) {
    return drawings
        .read(fence)
        .<Block>map(drawing -> new Block.Draw(fence.span(), drawing))
        .orElseGet(() -> code(fence));
  }

  private static boolean isShown(Set<String> options) {
    return !Collections.disjoint(options, SHOW);
  }

  /// The words behind the first one.
  private Set<String> options(Cutout.Fence fence, Set<String> known) {
    int end = fence.info().end();
    int first = FenceWord.behindSpace(text, fence.info().start(), end);
    int at = FenceWord.behindWord(text, first, end);
    if (at == end) {
      return Set.of();
    }
    Set<String> options = new TreeSet<>();
    while (at < end) {
      int start = FenceWord.behindSpace(text, at, end);
      at = FenceWord.behindWord(text, start, end);
      if (at > start) {
        option(new Span(start, at), known, options);
      }
    }
    return options;
  }

  private void option(Span span, Set<String> known, Set<String> options) {
    String word = reporter.text(span);
    if (!known.contains(word)) {
      reportUnknown(word, span, known);
    }
    options.add(word);
  }

  private void reportUnknown(String word, Span span, Set<String> known) {
    Diagnostic unknown =
        reporter.diagnostic(
            Code.UNKNOWN_BLOCK_OPTION, span, "unknown option `" + word + "` of this block");
    reporter.report(
        Suggestion.nearest(word, new TreeSet<>(known))
            .map(near -> unknown.help("did you mean `" + near + "`?"))
            .orElse(unknown));
  }
}
