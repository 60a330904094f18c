package dev.confere.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads the YAML that most pages have, to the nodes that the library would compose: a map whose
/// lines are `key: value`, with texts of one line, plain or in quotation marks without escapes, and
/// lists in brackets.
///
/// The library takes longer for these few lines than the whole reader of Markdown for the page.
/// Whatever is not surely plain is left to it, and so is everything that is wrong.
final class PlainYaml {

  private static final int DEEPEST = 8;

  /// Longer keys than the library allows are far from plain.
  private static final int LONGEST_KEY = 100;

  private static final int[] NO_BUFFER = {};

  private final String yaml;
  private int at;

  private PlainYaml(String yaml) {
    this.yaml = yaml;
  }

  /// The root; null when the library has to look.
  static @Nullable MappingNode read(String yaml) {
    try {
      return new PlainYaml(yaml).map();
    } catch (NotPlain notPlain) {
      return null;
    }
  }

  private MappingNode map() {
    List<NodeTuple> entries = new ArrayList<>();
    skipToEntry();
    int start = at;
    while (at < yaml.length()) {
      entries.add(entry());
      skipToEntry();
    }
    require(!entries.isEmpty());
    return new MappingNode(Tag.MAP, true, entries, FlowStyle.BLOCK, mark(start), mark(at));
  }

  // Lines

  /// Over blank lines and comments.
  private void skipToEntry() {
    int lineStart = at;
    while (at < yaml.length()) {
      skipSpaces();
      char c = peek();
      if (c == '#') {
        skipComment();
      } else if (c != '\n') {
        break;
      }
      endLine();
      lineStart = at;
    }
    require(at == lineStart || at == yaml.length());
  }

  private void endLine() {
    if (at < yaml.length()) {
      require(yaml.charAt(at) == '\n');
      at++;
    }
  }

  private void skipComment() {
    while (at < yaml.length() && yaml.charAt(at) != '\n') {
      require(isCommon(yaml.charAt(at)));
      at++;
    }
  }

  private void skipSpaces() {
    while (peek() == ' ') {
      at++;
    }
  }

  /// The next character; a line break at the end.
  private char peek() {
    return at < yaml.length() ? yaml.charAt(at) : '\n';
  }

  private NodeTuple entry() {
    Node key = key();
    at++;
    int behindColon = at;
    skipSpaces();
    require(at > behindColon);
    Node value = value(0);
    int behindValue = at;
    skipSpaces();
    if (at > behindValue && peek() == '#') {
      skipComment();
    }
    endLine();
    return new NodeTuple(key, value);
  }

  /// Letters, digits and single spaces, up to the colon.
  private Node key() {
    int start = at;
    require(Character.isLetter(peek()));
    char c = peek();
    while (isKeySign(c)) {
      at++;
      c = peek();
    }
    require(c == ':' && at - start <= LONGEST_KEY && yaml.charAt(at - 1) != ' ');
    return scalar(start, start, at, ScalarStyle.PLAIN);
  }

  private static boolean isKeySign(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ' ';
  }

  // Values

  /// @param depth in how many brackets it stands
  private Node value(int depth) {
    return switch (peek()) {
      case '"' -> quoted('"', ScalarStyle.DOUBLE_QUOTED);
      case '\'' -> quoted('\'', ScalarStyle.SINGLE_QUOTED);
      case '[' -> list(depth + 1);
      default -> plain(depth > 0);
    };
  }

  private Node quoted(char quote, ScalarStyle style) {
    int start = at;
    int close = yaml.indexOf(quote, start + 1);
    require(close >= 0);
    for (int i = start + 1; i < close; i++) {
      char c = yaml.charAt(i);
      require(isCommon(c) && c != '\\');
    }
    at = close + 1;
    require(peek() != quote);
    return scalar(start, start + 1, at - 1, style);
  }

  private Node list(int depth) {
    require(depth <= DEEPEST);
    int start = at++;
    List<Node> items = new ArrayList<>();
    skipWhite();
    while (peek() != ']') {
      items.add(value(depth));
      skipSpaces();
      if (peek() == ',') {
        at++;
        skipWhite();
        require(peek() != ']');
      } else {
        require(peek() == ']');
      }
    }
    at++;
    return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, mark(start), mark(at));
  }

  private void skipWhite() {
    while (at < yaml.length() && (yaml.charAt(at) == ' ' || yaml.charAt(at) == '\n')) {
      at++;
    }
  }

  private Node plain(boolean listed) {
    int start = at;
    boolean signed = "+-.".indexOf(peek()) >= 0;
    char first = signed && at + 1 < yaml.length() ? yaml.charAt(at + 1) : peek();
    require(signed ? first >= '0' && first <= '9' : startsPlain(first));
    int end = at;
    while (goesOn(listed)) {
      end = yaml.charAt(at) == ' ' ? end : at + 1;
      at++;
    }
    at = end;
    return scalar(start, start, end, ScalarStyle.PLAIN);
  }

  private static boolean startsPlain(char c) {
    return Character.isLetterOrDigit(c) || c > '~' && isCommon(c);
  }

  /// Whether a plain text goes on here; a colon or a number sign may be part of it, which is for
  /// the library to say.
  private boolean goesOn(boolean listed) {
    char c = peek();
    if (c == '\n' || c == '#' && yaml.charAt(at - 1) == ' ') {
      return false;
    }
    if (listed && (c == ',' || c == ']')) {
      return false;
    }
    require(isCommon(c) && c != ':' && c != '#' && !(listed && "[{}".indexOf(c) >= 0));
    return true;
  }

  /// What means itself to every reader: no control characters, no white space but blanks, no halves
  /// of characters.
  private static boolean isCommon(char c) {
    return c >= ' ' && c <= '~'
        || c > '\u00A0' && c < Character.MIN_SURROGATE && !Character.isSpaceChar(c);
  }

  // Nodes

  private ScalarNode scalar(int start, int textStart, int end, ScalarStyle style) {
    String text = yaml.substring(textStart, end);
    return new ScalarNode(Tag.STR, true, text, style, mark(start), mark(at));
  }

  /// Only the index of a mark is ever asked for.
  private static Optional<Mark> mark(int index) {
    return Optional.of(new Mark("", index, 0, 0, NO_BUFFER, 0));
  }

  private static void require(boolean plain) {
    if (!plain) {
      throw new NotPlain();
    }
  }

  /// Ends the reading; never leaves this class.
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super("not plain", null, false, false);
    }
  }
}
