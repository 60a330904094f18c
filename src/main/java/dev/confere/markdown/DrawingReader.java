package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Suggestion;
import dev.confere.document.Drawing;
import dev.confere.document.Drawing.Kind;
import dev.confere.document.Drawing.Option;
import dev.confere.document.Drawing.Setting;
import dev.confere.engine.expression.LogicalLines;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads ` ```draw kind ` with a line `option = expression : format` for each thing it is drawn from.
final class DrawingReader {

  private static final Pattern INFO = Pattern.compile("\\S+\\s*(.*?)\\s*", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("([^\\s=]+)\\s*=(?!=)", Pattern.DOTALL);

  private final Reporter reporter;
  private final FormattedReader expressions;

  DrawingReader(Reporter reporter) {
    this.reporter = reporter;
    this.expressions = new FormattedReader(reporter);
  }

  /// Empty after a diagnostic.
  Optional<Drawing> read(Cutout.Fence fence) {
    Matcher info = INFO.matcher(reporter.text(fence.info()));
    String word = info.matches() ? info.group(1) : "";
    if (word.isEmpty()) {
      reportKind(
          reporter.diagnostic(Code.FIGURE_KIND, fence.info(), "what is to be drawn is not said"),
          word);
      return Optional.empty();
    }
    Span at = new Span(info.start(1), info.end(1)).shift(fence.info().start());
    Optional<Kind> kind = DrawingWord.kind(word);
    if (kind.isEmpty()) {
      reportKind(
          reporter.diagnostic(Code.FIGURE_KIND, at, "there is no figure `" + word + "`"), word);
      return Optional.empty();
    }
    return Optional.of(new Drawing(kind.get(), at, settings(kind.get(), at, fence.content())));
  }

  private void reportKind(Diagnostic unknown, String word) {
    reporter.report(
        Suggestion.nearest(word, DrawingWord.kinds())
            .map(near -> unknown.help("did you mean `" + near + "`?"))
            .orElse(unknown.note("kinds: plot, bars, heatmap, convolution, network, lines")));
  }

  private List<Setting> settings(Kind kind, Span kindSpan, Span content) {
    List<Setting> settings = new ArrayList<>();
    Set<Option> tried = EnumSet.noneOf(Option.class);
    for (Span line : LogicalLines.of(reporter.file(), content)) {
      setting(kind, line, settings, tried);
    }
    Set<Option> missing = EnumSet.copyOf(kind.required());
    missing.removeAll(tried);
    if (!missing.isEmpty()) {
      String names = missing.stream().map(DrawingReader::quoted).collect(Collectors.joining(", "));
      reporter.report(Code.FIGURE_OPTION, kindSpan, "this figure needs " + names);
    }
    return settings;
  }

  private static String quoted(Option option) {
    return "`" + DrawingWord.of(option) + "`";
  }

  private void setting(Kind kind, Span line, List<Setting> settings, Set<Option> tried) {
    Matcher matcher = LINE.matcher(reporter.text(line));
    if (!matcher.lookingAt()) {
      // What is missing may be what stands here.
      tried.addAll(kind.required());
      reporter.report(
          reporter
              .diagnostic(Code.FIGURE_OPTION, line, "expected `option = expression`")
              .note(known(kind)));
      return;
    }
    Span name = new Span(matcher.start(1), matcher.end(1)).shift(line.start());
    Optional<Option> option = DrawingWord.option(matcher.group(1)).filter(o -> takes(kind, o));
    if (option.isEmpty()) {
      tried.addAll(kind.required());
      reportUnknown(kind, name);
    } else if (!tried.add(option.get())) {
      reportTwice(name, option.get(), settings);
    } else {
      Span rest = new Span(line.start() + matcher.end(), line.end());
      expressions
          .read(rest)
          .map(read -> new Setting(option.get(), name, read.expression(), read.format()))
          .ifPresent(settings::add);
    }
  }

  private static boolean takes(Kind kind, Option option) {
    return kind.required().contains(option) || kind.optional().contains(option);
  }

  private static Set<Option> options(Kind kind) {
    Set<Option> all = EnumSet.copyOf(kind.required());
    all.addAll(kind.optional());
    return all;
  }

  private static String known(Kind kind) {
    return "options: "
        + options(kind).stream().map(DrawingWord::of).collect(Collectors.joining(", "));
  }

  private void reportUnknown(Kind kind, Span name) {
    String word = reporter.text(name);
    Diagnostic unknown =
        reporter.diagnostic(Code.FIGURE_OPTION, name, "this figure has no option `" + word + "`");
    reporter.report(
        Suggestion.nearest(word, DrawingWord.all(options(kind)))
            .map(near -> unknown.help("did you mean `" + near + "`?"))
            .orElse(unknown.note(known(kind))));
  }

  private void reportTwice(Span name, Option option, List<Setting> settings) {
    Diagnostic twice =
        reporter.diagnostic(
            Code.FIGURE_OPTION, name, "`" + reporter.text(name) + "` is given a second time");
    reporter.report(
        settings.stream()
            .filter(setting -> setting.option() == option)
            .findFirst()
            .map(first -> twice.label(reporter.file().place(first.nameSpan()), "first here"))
            .orElse(twice));
  }
}
