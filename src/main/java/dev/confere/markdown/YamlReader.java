package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads a safe part of YAML 1.2: maps with plain names, lists, texts. No tags, no anchors, one document, no great depth.
///
/// It is built on the events of the parser rather than on its trees, so that nothing is ever expanded or nested without bound; but
/// [plain YAML][PlainYaml], which most sites have, is read without the parser.
public final class YamlReader {

  private static final int DEEPEST = 50;

  /// Made when the library is asked, which few sites do.
  private static final class Library {
    static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(8 << 20).build();
  }

  private final SourceFile file;
  private final Span part;
  private final Code code;
  private final Diagnostics diagnostics;
  private final Offsets offsets;

  private YamlReader(SourceFile file, Span part, Code code, Diagnostics diagnostics) {
    this.file = file;
    this.part = part;
    this.code = code;
    this.diagnostics = diagnostics;
    this.offsets = new Offsets(file.text(part), part.start());
  }

  /// The YAML in a part of a file; empty when the part is, or when it is malformed, which is reported under `code`.
  public static Optional<Yaml> read(
      SourceFile file, Span part, Code code, Diagnostics diagnostics) {
    try {
      return new YamlReader(file, part, code, diagnostics).document();
    } catch (Malformed malformed) {
      diagnostics.report(malformed.diagnostic);
    }
    return Optional.empty();
  }

  private Optional<Yaml> document() {
    String text = file.text(part);
    MappingNode plain = PlainYaml.read(text);
    return plain == null ? parsed(text) : Optional.of(mapping(plain));
  }

  // Plain YAML

  private Yaml value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> text(scalar);
      case SequenceNode sequence ->
          new Yaml.Sequence(span(sequence), sequence.getValue().stream().map(this::value).toList());
      case MappingNode map -> mapping(map);
      default -> throw new IllegalStateException("a node of unknown kind: " + node.getNodeType());
    };
  }

  private Yaml.Text text(Node node) {
    ScalarNode scalar = (ScalarNode) node;
    return new Yaml.Text(span(scalar), scalar.getValue(), !scalar.isPlain());
  }

  private Yaml.Mapping mapping(MappingNode map) {
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      add(text(tuple.getKeyNode()), value(tuple.getValueNode()), entries);
    }
    return new Yaml.Mapping(span(map), List.copyOf(entries.values()));
  }

  private Span span(Node node) {
    int start = node.getStartMark().map(this::offset).orElse(part.start());
    return new Span(start, node.getEndMark().map(this::offset).orElse(start));
  }

  // All other

  private Optional<Yaml> parsed(String text) {
    try {
      Iterator<Event> events = new Parse(Library.SETTINGS).parseString(text).iterator();
      Optional<Yaml> read = Optional.empty();
      while (events.hasNext()) {
        Event event = events.next();
        if (event instanceof NodeEvent node) {
          if (read.isPresent()) {
            throw malformed(span(node), "a second document; one is expected");
          }
          read = Optional.of(value(node, events, 0));
        }
      }
      return read;
    } catch (MarkedYamlEngineException syntax) {
      throw malformed(place(syntax), message(syntax));
    } catch (YamlEngineException other) {
      throw malformed(Span.at(part.start()), String.valueOf(other.getMessage()));
    }
  }

  private Yaml value(Event event, Iterator<Event> events, int depth) {
    if (depth > DEEPEST) {
      throw malformed(span(event), "nested more than " + DEEPEST + " deep");
    }
    return switch (event) {
      case ScalarEvent scalar -> text(scalar);
      case CollectionStartEvent start -> collection(start, events, depth);
      case AliasEvent alias -> throw malformed(span(alias), "references (*name) are not allowed");
      default -> throw malformed(span(event), "a value is expected");
    };
  }

  private Yaml.Text text(ScalarEvent scalar) {
    if (scalar.getTag().isPresent()) {
      throw malformed(span(scalar), "tags (!name) are not allowed");
    }
    requireNoAnchor(scalar);
    return new Yaml.Text(span(scalar), scalar.getValue(), !scalar.isPlain());
  }

  private Yaml collection(CollectionStartEvent start, Iterator<Event> events, int depth) {
    if (start.getTag().isPresent()) {
      throw malformed(span(start), "tags (!name) are not allowed");
    }
    requireNoAnchor(start);
    return switch (start.getEventId()) {
      case MappingStart -> mapping(start, events, depth);
      default -> sequence(start, events, depth);
    };
  }

  private void requireNoAnchor(NodeEvent node) {
    if (node.getAnchor().isPresent()) {
      throw malformed(span(node), "anchors (&name) are not allowed");
    }
  }

  private Yaml sequence(Event start, Iterator<Event> events, int depth) {
    List<Yaml> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(value(event, events, depth + 1));
      event = events.next();
    }
    return new Yaml.Sequence(whole(start, event), items);
  }

  private Yaml mapping(Event start, Iterator<Event> events, int depth) {
    Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(value(event, events, depth + 1) instanceof Yaml.Text name)) {
        throw malformed(span(event), "a name is expected before the colon");
      }
      add(name, value(events.next(), events, depth + 1), entries);
      event = events.next();
    }
    return new Yaml.Mapping(whole(start, event), List.copyOf(entries.values()));
  }

  private void add(Yaml.Text name, Yaml value, Map<String, Yaml.Entry> entries) {
    Yaml.Entry entry = new Yaml.Entry(name.span(), name.text(), value);
    Yaml.Entry before = entries.putIfAbsent(entry.name(), entry);
    if (before != null) {
      diagnostics.report(duplicate(before, entry));
    }
  }

  private Diagnostic duplicate(Yaml.Entry before, Yaml.Entry entry) {
    return Diagnostic.of(
            Code.DUPLICATE_NAME,
            file.place(entry.nameSpan()),
            entry.name() + " is given a second time")
        .label(file.place(before.nameSpan()), "first here");
  }

  private Span whole(Event start, Event end) {
    return span(start).to(span(end));
  }

  private Span span(Event event) {
    int start = event.getStartMark().map(this::offset).orElse(part.start());
    int end = event.getEndMark().map(this::offset).orElse(start);
    return trimmed(start, Math.max(start, end));
  }

  /// The parser takes the white space behind a block to belong to it.
  private Span trimmed(int start, int end) {
    int trimmed = end;
    while (trimmed > start && Character.isWhitespace(file.text().charAt(trimmed - 1))) {
      trimmed--;
    }
    return new Span(start, trimmed);
  }

  private int offset(Mark mark) {
    return offsets.ofCodePoint(mark.getIndex());
  }

  private Span place(MarkedYamlEngineException syntax) {
    int at =
        syntax.getProblemMark().or(syntax::getContextMark).map(this::offset).orElse(part.start());
    int end = at;
    while (end < part.end() && !Character.isWhitespace(file.text().charAt(end))) {
      end++;
    }
    return new Span(at, Math.max(at, Math.min(end, at + 40)));
  }

  private static String message(MarkedYamlEngineException syntax) {
    String problem = String.valueOf(syntax.getProblem()).strip();
    String context = syntax.getContext();
    String where = context == null || context.isBlank() ? "" : " (" + context.strip() + ")";
    return "malformed YAML: " + problem.replaceAll("\\s+", " ") + where;
  }

  private Malformed malformed(Span span, String message) {
    return new Malformed(Diagnostic.of(code, file.place(span), message));
  }

  /// Ends the reading of one part; never leaves this class.
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Malformed(Diagnostic diagnostic) {
      super(diagnostic.message(), null, false, false);
      this.diagnostic = diagnostic;
    }
  }

  /// From the parser's code points to offsets in the file.
  private static final class Offsets {
    private final String text;
    private final int start;
    private final boolean plain;
    private int codePoints;
    private int units;

    Offsets(String text, int start) {
      this.text = text;
      this.start = start;
      this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    /// Asked mostly in growing order, so that it goes on from where it stood.
    int ofCodePoint(int index) {
      if (plain) {
        return start + Math.min(index, text.length());
      }
      if (index < codePoints) {
        codePoints = 0;
        units = 0;
      }
      while (codePoints < index && units < text.length()) {
        units += Character.charCount(text.codePointAt(units));
        codePoints++;
      }
      return start + units;
    }
  }
}
