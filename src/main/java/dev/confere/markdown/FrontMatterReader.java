package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Suggestion;
import dev.confere.document.Day;
import dev.confere.document.FrontMatter;
import dev.confere.document.FrontMatter.Kind;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads what a file says of itself between its first two `---` lines.
final class FrontMatterReader {

  private static final String FENCE = "---";
  private static final int MOST_DIGITS = 9;

  /// Seldom asked for, so that it is compiled when it is.
  private static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  private final Reporter reporter;
  private final Map<FrontMatterKey, Node> values = new EnumMap<>(FrontMatterKey.class);
  private @Nullable YamlText yaml;

  private FrontMatterReader(Reporter reporter) {
    this.reporter = reporter;
  }

  static FrontMatter read(SourceFile file, Reporter reporter) {
    return new FrontMatterReader(reporter).read(file);
  }

  private FrontMatter read(SourceFile file) {
    boolean opened = opens(file);
    Optional<Span> content = opened ? content(file) : Optional.empty();
    content.ifPresent(this::collect);
    Span span = content.map(yamlSpan -> whole(file, yamlSpan)).orElse(Span.at(0));
    Optional<String> title = text(FrontMatterKey.TITLE).filter(given -> !given.isBlank());
    // Where the front matter cannot be read, its mistake has been told, and a missing title is no
    // second one.
    boolean readable = content.isPresent() ? yaml != null && isTextOrNothing() : !opened;
    if (title.isEmpty() && readable) {
      reportNoTitle(file);
    }
    return new FrontMatter(
        span,
        title.orElse(""),
        titleSpan(),
        text(FrontMatterKey.DESCRIPTION),
        choice(FrontMatterKey.KIND, FrontMatterKey.KINDS).orElse(usualKind(file)),
        texts(FrontMatterKey.TOPICS),
        integer(FrontMatterKey.DIFFICULTY, 1, 5),
        integer(FrontMatterKey.MINUTES, 1, 10_000),
        integer(FrontMatterKey.ORDER, -1_000_000, 1_000_000),
        text(FrontMatterKey.LANGUAGE).filter(this::isLanguage),
        choice(FrontMatterKey.DECIMAL, FrontMatterKey.DECIMALS),
        share(FrontMatterKey.COVERAGE),
        day(),
        translation(),
        text(FrontMatterKey.ORIGIN),
        texts(FrontMatterKey.SOURCES));
  }

  private boolean isTextOrNothing() {
    Node title = values.get(FrontMatterKey.TITLE);
    return title == null || title instanceof ScalarNode;
  }

  private static Kind usualKind(SourceFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return name.equals("index.md") ? Kind.LIST : Kind.EXERCISE;
  }

  // Where it is

  private static boolean opens(SourceFile file) {
    return says(FENCE, file, file.text().startsWith("\uFEFF") ? 1 : 0, 1);
  }

  /// Whether a line says this from here on, and nothing else.
  private static boolean says(String said, SourceFile file, int start, int line) {
    return file.text().startsWith(said, start)
        && file.text(new Span(start + said.length(), file.lineEnd(line))).isBlank();
  }

  private Optional<Span> content(SourceFile file) {
    for (int line = 2; line <= file.lineCount(); line++) {
      int start = file.lineStart(line);
      if (says(FENCE, file, start, line) || says("...", file, start, line)) {
        return Optional.of(new Span(file.lineStart(2), start));
      }
    }
    reporter.report(
        reporter
            .diagnostic(
                Code.FRONT_MATTER, file.lineSpan(1), "the front matter has no closing `---`")
            .help("write `---` in a line of its own behind its last key"));
    return Optional.empty();
  }

  private static Span whole(SourceFile file, Span content) {
    return new Span(0, file.lineSpan(file.line(content.end())).end());
  }

  private void reportNoTitle(SourceFile file) {
    reporter.report(
        reporter
            .diagnostic(Code.FRONT_MATTER, file.lineSpan(1), "this page has no title")
            .help("begin the file with `---`, a line `title: …`, and `---`"));
  }

  // Keys

  private void collect(Span content) {
    YamlText text = new YamlText(reporter, content, Code.FRONT_MATTER);
    Optional<Node> root = text.compose();
    if (root.isEmpty()) {
      // Nothing but white space is readable, and has no title.
      yaml = reporter.text(content).isBlank() ? text : null;
      return;
    }
    if (!(root.get() instanceof MappingNode map) || !text.isPlain(map, 0)) {
      if (!(root.get() instanceof MappingNode)) {
        reporter.report(
            Code.FRONT_MATTER, line(text.span(root.get())), "expected `key: value`, one a line");
      }
      return;
    }
    yaml = text;
    for (NodeTuple entry : map.getValue()) {
      key(text, entry);
    }
  }

  private void key(YamlText text, NodeTuple entry) {
    String word = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    Optional<FrontMatterKey> key = FrontMatterKey.of(word);
    if (key.isEmpty()) {
      reportUnknown(text.span(entry.getKeyNode()), word);
      return;
    }
    Node first = values.putIfAbsent(key.get(), entry.getValueNode());
    if (first != null) {
      reporter.report(
          reporter
              .diagnostic(
                  Code.FRONT_MATTER,
                  text.span(entry.getKeyNode()),
                  "`" + word + "` stands here a second time")
              .label(reporter.file().place(line(text.span(first))), "the first time"));
    }
  }

  private void reportUnknown(Span span, String word) {
    Diagnostic unknown =
        reporter.diagnostic(Code.FRONT_MATTER, line(span), "unknown key `" + word + "`");
    reporter.report(
        Suggestion.nearest(word, FrontMatterKey.words())
            .map(near -> unknown.help("did you mean `" + near + "`?"))
            .orElse(
                unknown.note(
                    "keys: title, description, kind, topics, difficulty, minutes, order, lang,"
                        + " decimal, coverage, date, translation of, origin, sources")));
  }

  private Span line(Span span) {
    int end = span.start();
    while (end < span.end() && reporter.file().text().charAt(end) != '\n') {
      end++;
    }
    return new Span(span.start(), end);
  }

  // Values

  private Span span(Node node) {
    return yaml == null ? Span.at(0) : yaml.span(node);
  }

  private Span titleSpan() {
    Node title = values.get(FrontMatterKey.TITLE);
    return title == null ? Span.at(0) : span(title);
  }

  private Optional<String> text(FrontMatterKey key) {
    Node node = values.get(key);
    return node == null ? Optional.empty() : text(node);
  }

  private Optional<String> text(Node node) {
    if (yaml == null || !yaml.isPlain(node, 1)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    reporter.report(
        reporter
            .diagnostic(Code.FRONT_MATTER, line(span(node)), "expected a text")
            .help("put it in quotation marks if it holds brackets, braces or a colon"));
    return Optional.empty();
  }

  private List<String> texts(FrontMatterKey key) {
    Node node = values.get(key);
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence && yaml != null && yaml.isPlain(node, 1)) {
      sequence.getValue().forEach(item -> text(item).ifPresent(texts::add));
    } else if (node != null) {
      text(node).filter(given -> !given.isEmpty()).ifPresent(texts::add);
    }
    return texts;
  }

  private Optional<Integer> integer(FrontMatterKey key, int least, int most) {
    Optional<String> given = text(key);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (isWholeNumber(given.get())) {
      int number = Integer.parseInt(given.get());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    return fail(key, "expected a whole number from " + least + " to " + most);
  }

  private static boolean isWholeNumber(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    int at = first;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at == text.length() && at > first && at - first <= MOST_DIGITS;
  }

  private boolean isLanguage(String tag) {
    boolean sound = tag.matches(LANGUAGE_TAG);
    if (!sound) {
      fail(FrontMatterKey.LANGUAGE, "expected a language tag such as `pt-BR`");
    }
    return sound;
  }

  private <T> Optional<T> choice(FrontMatterKey key, Map<String, T> choices) {
    Optional<String> given = text(key);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    T chosen = choices.get(given.get().toLowerCase(Locale.ROOT));
    return chosen == null
        ? fail(key, "expected one of " + String.join(", ", choices.keySet()))
        : Optional.of(chosen);
  }

  private Optional<Rational> share(FrontMatterKey key) {
    Optional<String> given = text(key);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<Rational> share =
        LiteralReader.number(Span.at(0), given.get())
            .flatMap(
                read ->
                    read instanceof Expression.NumberLiteral number
                        ? Optional.of(number.value())
                        : Optional.empty());
    return share.filter(value -> value.compareTo(Rational.ONE) <= 0).isPresent()
        ? share
        : fail(key, "expected a share from 0% to 100%");
  }

  private Optional<Day> day() {
    Optional<String> given = text(FrontMatterKey.DATE);
    Optional<Day> day = given.flatMap(Day::read);
    return given.isEmpty() || day.isPresent()
        ? day
        : fail(FrontMatterKey.DATE, "expected a date such as `2026-11-23`");
  }

  private Optional<FrontMatter.Translation> translation() {
    Optional<Node> node = Optional.ofNullable(values.get(FrontMatterKey.TRANSLATION));
    return text(FrontMatterKey.TRANSLATION)
        .filter(target -> !target.isEmpty())
        .flatMap(target -> node.map(at -> new FrontMatter.Translation(line(span(at)), target)));
  }

  private <T> Optional<T> fail(FrontMatterKey key, String message) {
    Node node = values.get(key);
    Span at = node == null ? Span.at(0) : line(span(node));
    reporter.report(Code.FRONT_MATTER, at, message);
    return Optional.empty();
  }
}
