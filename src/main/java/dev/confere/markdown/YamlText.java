package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// YAML inside a Markdown file: nodes with spans in that file, and mistakes told at their place
/// there.
///
/// YAML's marks count code points from the start of the YAML; spans count UTF-16 units from the
/// start of the file.
final class YamlText {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int DEEPEST = 50;

  /// Brackets or dashes inside each other, of which a value has one or two.
  private static final int MOST_SIGNS = 10 * DEEPEST;

  /// Made when the library is asked, which few sites do.
  private static final class Library {

    /// Texts stay texts: what they mean is for the reader to say.
    static final LoadSettings SETTINGS =
        LoadSettings.builder().setSchema(new FailsafeSchema()).setAllowNonScalarKeys(true).build();
  }

  private final Reporter reporter;
  private final Span span;
  private final String yaml;
  private final Code code;

  /// Of each code point, where it starts; empty when each is one UTF-16 unit.
  private final int[] offsets;

  /// @param code of mistakes in this YAML
  YamlText(Reporter reporter, Span span, Code code) {
    this.reporter = reporter;
    this.span = span;
    this.yaml = reporter.text(span);
    this.code = code;
    this.offsets = offsets(yaml);
  }

  private static int[] offsets(String yaml) {
    int count = yaml.codePointCount(0, yaml.length());
    if (count == yaml.length()) {
      return new int[0];
    }
    int[] offsets = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      offsets[i] = at;
      at += Character.charCount(yaml.codePointAt(at));
    }
    return offsets;
  }

  /// The root; empty after a diagnostic, or when there is nothing but white space and comments.
  Optional<Node> compose() {
    if (yaml.length() > MOST_CHARACTERS) {
      reporter.report(
          Code.LIMIT_EXCEEDED,
          Span.at(span.start()),
          "a block holds at most " + MOST_CHARACTERS + " characters; put more into a CSV file");
      return Optional.empty();
    }
    int deep = tooDeepAt();
    if (deep >= 0) {
      reportDepth(Span.at(span.start() + deep));
      return Optional.empty();
    }
    Node plain = PlainYaml.read(yaml);
    if (plain != null) {
      return Optional.of(plain);
    }
    return composeByLibrary();
  }

  private Optional<Node> composeByLibrary() {
    try {
      return new Compose(Library.SETTINGS).composeString(yaml);
    } catch (MarkedYamlEngineException mistake) {
      reportMistake(mistake);
    } catch (ReaderException mistake) {
      int at = offset(mistake.getPosition());
      reporter.report(code, Span.at(at), "this character may not stand here");
    } catch (YamlEngineException mistake) {
      reporter.report(code, Span.at(span.start()), "cannot be read: " + mistake.getMessage());
    }
    return Optional.empty();
  }

  private void reportMistake(MarkedYamlEngineException mistake) {
    int at = mistake.getProblemMark().map(this::offset).orElse(span.start());
    int end = Math.min(span.end(), at + 1);
    String problem = mistake.getProblem();
    Span here = new Span(Math.min(at, end), end);
    if (problem != null && problem.contains("alias")) {
      reportAnchor(here);
    } else {
      Diagnostic unreadable =
          reporter.diagnostic(code, here, "cannot be read: " + inWords(problem));
      boolean colon = problem != null && problem.contains("mapping values are not allowed");
      reporter.report(
          colon
              ? unreadable.help("put the text in quotation marks: it holds a colon")
              : withOpening(unreadable, mistake));
    }
  }

  /// Shows the bracket that is not closed: the mistake is noticed lines behind it.
  private Diagnostic withOpening(Diagnostic diagnostic, MarkedYamlEngineException mistake) {
    String context = mistake.getContext();
    if (context == null || !context.contains("flow") || mistake.getContextMark().isEmpty()) {
      return diagnostic;
    }
    int at = offset(mistake.getContextMark().get());
    Span bracket = new Span(at, Math.min(span.end(), at + 1));
    return diagnostic.label(reporter.file().place(bracket), "this bracket is not closed");
  }

  private static String inWords(@Nullable String problem) {
    return problem == null
        ? "unexpected text"
        : problem.replace("<stream end>", "the end of the block");
  }

  void reportAnchor(Span at) {
    reporter.report(code, at, "anchors (`&`) and aliases (`*`) are not read: repeat the values");
  }

  private void reportDepth(Span at) {
    reporter.report(Code.LIMIT_EXCEEDED, at, "values nest more than " + DEEPEST + " levels deep");
  }

  /// Where brackets or dashes nest deeper than the composer, which is recursive, should be asked to
  /// go; -1 when nowhere.
  private int tooDeepAt() {
    if (yaml.length() <= MOST_SIGNS) {
      return -1;
    }
    int brackets = 0;
    int dashes = 0;
    for (int at = 0; at < yaml.length(); at++) {
      char c = yaml.charAt(at);
      if (c == '[' || c == '{') {
        brackets++;
      } else if (c == ']' || c == '}') {
        brackets = Math.max(0, brackets - 1);
      } else if (c == '-' || c == '?' || c == ':') {
        dashes++;
      } else if (c != ' ') {
        dashes = 0;
      }
      if (brackets > MOST_SIGNS || dashes > MOST_SIGNS) {
        return at;
      }
    }
    return -1;
  }

  /// Whether the node is what we read: no anchor, no tag of the author's, not too deep.
  boolean isPlain(Node node, int depth) {
    if (node.getAnchor().isPresent()) {
      reportAnchor(span(node));
      return false;
    }
    if (depth > DEEPEST) {
      reportDepth(span(node));
      return false;
    }
    if (!node.getTag().equals(usualTag(node))) {
      reporter.report(code, span(node), "tags such as `!!float` are not read");
      return false;
    }
    return true;
  }

  private static Tag usualTag(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.isPlain() && scalar.getValue().isEmpty() -> Tag.NULL;
      case ScalarNode scalar -> Tag.STR;
      case SequenceNode sequence -> Tag.SEQ;
      default -> Tag.MAP;
    };
  }

  Span span(Node node) {
    Optional<Mark> startMark = node.getStartMark();
    Optional<Mark> endMark = node.getEndMark();
    int start = startMark.isPresent() ? offset(startMark.get()) : span.start();
    int end = endMark.isPresent() ? offset(endMark.get()) : span.end();
    boolean block = node instanceof CollectionNode<?> && end > start;
    return block ? reporter.trim(new Span(start, end)) : new Span(start, Math.max(start, end));
  }

  private int offset(Mark mark) {
    return offset(mark.getIndex());
  }

  private int offset(int index) {
    boolean same = offsets.length == 0;
    int inside = same ? index : index < offsets.length ? offsets[index] : yaml.length();
    return span.start() + Math.min(inside, yaml.length());
  }
}
