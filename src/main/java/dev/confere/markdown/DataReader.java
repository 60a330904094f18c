package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.RecordLiteral;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads data blocks to definitions whose bodies are literals.
final class DataReader {

  private static final Set<String> FILE_KEYS = Set.of("file", "arquivo");

  private final Reporter reporter;
  private final DataFiles files;

  DataReader(Reporter reporter, DataFiles files) {
    this.reporter = reporter;
    this.files = files;
  }

  /// The columns of CSV text.
  List<Definition> csv(Span content) {
    Map<String, Definition> definitions = new LinkedHashMap<>();
    CsvColumns.read(reporter, content).forEach(column -> add(column, definitions));
    return List.copyOf(definitions.values());
  }

  /// The entries of a YAML map, and the columns of a CSV file that it names.
  List<Definition> yaml(Span content) {
    YamlText yaml = new YamlText(reporter, content, Code.DATA_SYNTAX);
    Map<String, Definition> definitions = new LinkedHashMap<>();
    yaml.compose().ifPresent(root -> root(yaml, root, definitions));
    return List.copyOf(definitions.values());
  }

  private void root(YamlText yaml, Node root, Map<String, Definition> definitions) {
    if (!(root instanceof MappingNode map)) {
      reporter.report(
          reporter
              .diagnostic(
                  Code.DATA_SYNTAX, firstLine(yaml.span(root)), "expected names with their values")
              .help("write `name: value`, one a line"));
      return;
    }
    if (!yaml.isPlain(map, 0)) {
      return;
    }
    for (NodeTuple entry : map.getValue()) {
      entry(yaml, entry, definitions);
    }
  }

  private void entry(YamlText yaml, NodeTuple entry, Map<String, Definition> definitions) {
    Optional<String> key = name(yaml, entry.getKeyNode(), true);
    if (key.isEmpty()) {
      return;
    }
    Span keySpan = yaml.span(entry.getKeyNode());
    Node value = entry.getValueNode();
    if (FILE_KEYS.contains(key.get())) {
      file(yaml, value, definitions);
      return;
    }
    literal(yaml, value, 1)
        .map(
            body ->
                new Definition(keySpan.to(yaml.span(value)), key.get(), keySpan, List.of(), body))
        .ifPresent(definition -> add(definition, definitions));
  }

  private void add(Definition definition, Map<String, Definition> definitions) {
    Definition first = definitions.putIfAbsent(definition.name(), definition);
    if (first != null) {
      reportDouble(definition.name(), definition.nameSpan(), first.nameSpan());
    }
  }

  private void reportDouble(String name, Span second, Span first) {
    reporter.report(
        reporter
            .diagnostic(Code.DUPLICATE_NAME, second, "`" + name + "` stands here a second time")
            .label(reporter.file().place(first), "the first time"));
  }

  // Names

  /// A name of a value or of a field; empty after a diagnostic.
  private Optional<String> name(YamlText yaml, Node node, boolean topLevel) {
    Span span = yaml.span(node);
    if (!yaml.isPlain(node, 0)) {
      return Optional.empty();
    }
    if (!(node instanceof ScalarNode scalar)) {
      reporter.report(Code.DATA_SYNTAX, firstLine(span), "expected a name before the colon");
      return Optional.empty();
    }
    String name = scalar.getValue();
    Optional<Code> fault =
        topLevel && FILE_KEYS.contains(name) ? Optional.empty() : NameText.fault(name);
    fault.ifPresent(code -> reportName(reporter, code, span, name));
    return fault.isPresent() ? Optional.empty() : Optional.of(name);
  }

  static void reportName(Reporter reporter, Code code, Span span, String name) {
    reporter.report(
        code,
        span,
        code == Code.RESERVED_NAME
            ? "`" + name + "` is a word of the language and cannot be a name"
            : "`" + name + "` cannot be a name: names are letters, digits and `_`");
  }

  // Values

  private Optional<Expression> literal(YamlText yaml, Node node, int depth) {
    if (!yaml.isPlain(node, depth)) {
      return Optional.empty();
    }
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar, yaml.span(scalar));
      case SequenceNode sequence -> array(yaml, sequence, depth);
      case MappingNode map -> entries(yaml, map, depth);
      default -> Optional.empty();
    };
  }

  private Optional<Expression> scalar(ScalarNode scalar, Span span) {
    String text = scalar.getValue();
    if (!scalar.isPlain()) {
      return Optional.of(new Expression.TextLiteral(span, text));
    }
    Optional<Expression> number = LiteralReader.number(span, text);
    if (number.isPresent()) {
      return number;
    }
    return switch (text) {
      case "true", "True", "TRUE" -> Optional.of(new Expression.BooleanLiteral(span, true));
      case "false", "False", "FALSE" -> Optional.of(new Expression.BooleanLiteral(span, false));
      case "", "~", "null", "Null", "NULL" -> fail(span, "a value is missing here");
      default ->
          LiteralReader.looksNumeric(text)
              ? fail(
                  span,
                  "`"
                      + shortened(text)
                      + "` is not a number as data write it (`2.3`, `-1.7`, `60%`, `1e-3`)")
              : Optional.of(new Expression.TextLiteral(span, text));
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private Optional<Expression> fail(Span span, String message) {
    reporter.report(
        reporter
            .diagnostic(Code.DATA_SYNTAX, span, message)
            .note("a text that looks like a number stands in quotation marks"));
    return Optional.empty();
  }

  private Optional<Expression> array(YamlText yaml, SequenceNode sequence, int depth) {
    List<Expression> elements = new ArrayList<>();
    boolean sound = true;
    for (Node element : sequence.getValue()) {
      Optional<Expression> read = literal(yaml, element, depth + 1);
      read.ifPresent(elements::add);
      sound &= read.isPresent();
    }
    return sound
        ? Optional.of(new Expression.ArrayLiteral(yaml.span(sequence), elements))
        : Optional.empty();
  }

  private Optional<Expression> entries(YamlText yaml, MappingNode map, int depth) {
    Map<String, RecordLiteral.Entry> entries = new LinkedHashMap<>();
    boolean sound = true;
    for (NodeTuple tuple : map.getValue()) {
      Optional<String> name = name(yaml, tuple.getKeyNode(), false);
      Optional<Expression> value = literal(yaml, tuple.getValueNode(), depth + 1);
      sound &= name.isPresent() && value.isPresent();
      if (name.isPresent() && value.isPresent()) {
        Span at = yaml.span(tuple.getKeyNode());
        RecordLiteral.Entry entry = new RecordLiteral.Entry(at, name.get(), value.get());
        RecordLiteral.Entry first = entries.putIfAbsent(name.get(), entry);
        if (first != null) {
          reportDouble(name.get(), at, first.nameSpan());
        }
      }
    }
    return sound
        ? Optional.of(new RecordLiteral(yaml.span(map), List.copyOf(entries.values())))
        : Optional.empty();
  }

  // Files

  private void file(YamlText yaml, Node value, Map<String, Definition> definitions) {
    Span span = yaml.span(value);
    if (!(value instanceof ScalarNode scalar) || !scalar.getValue().endsWith(".csv")) {
      reporter.report(Code.DATA_FILE, firstLine(span), "expected the name of a CSV file");
      return;
    }
    Optional<SourceFile> file = files.find(reporter.file(), scalar.getValue());
    if (file.isEmpty()) {
      reporter.report(
          reporter
              .diagnostic(Code.DATA_FILE, span, "there is no file `" + scalar.getValue() + "` here")
              .note("the path starts at the folder of this file and stays inside the content"));
      return;
    }
    Reporter there = new Reporter(file.get(), reporter.diagnostics());
    for (Definition column : CsvColumns.read(there, file.get().whole())) {
      add(Relocated.to(span, column), definitions);
    }
  }

  private Span firstLine(Span span) {
    int end = span.start();
    while (end < span.end() && reporter.file().text().charAt(end) != '\n') {
      end++;
    }
    return new Span(span.start(), end);
  }
}
