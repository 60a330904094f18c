package dev.confere.typesetting;

import java.util.List;

/// Reads delimiters that grow, or are as large as they are told.
final class DelimiterReader {

  private final NoadReader reader;
  private final LatexCursor text;

  DelimiterReader(NoadReader reader) {
    this.reader = reader;
    text = reader.text();
  }

  /// What stands from `\left` to `\right`.
  Noad fenced() {
    String left = delimiter();
    List<Noad> body = reader.row();
    if (!text.followsWord("\\right")) {
      throw new Uncovered();
    }
    text.command();
    return new Noad.Fenced(left, body, delimiter());
  }

  private String delimiter() {
    text.skipSpace();
    String delimiter = text.peek() == '\\' ? text.command() : String.valueOf(text.next());
    text.requireNoMark();
    if (!Delimiters.knows(delimiter)) {
      throw new Uncovered();
    }
    return delimiter;
  }

  /// A delimiter as large as the command says.
  Noad sized(String command) {
    String name = command.substring(1);
    int size =
        name.startsWith("bigg")
            ? 3
            : name.startsWith("Bigg")
                ? 4
                : name.startsWith("big") ? 1 : name.startsWith("Big") ? 2 : 0;
    String side = size == 0 ? "?" : name.substring(size > 2 ? 4 : 3);
    Atom atom =
        switch (side) {
          case "" -> Atom.ORDINARY;
          case "l" -> Atom.OPENING;
          case "r" -> Atom.CLOSING;
          case "m" -> Atom.RELATION;
          default -> throw new Uncovered();
        };
    String delimiter = delimiter();
    if (delimiter.equals(".")) {
      throw new Uncovered();
    }
    return new Noad.SizedDelimiter(delimiter, size, atom);
  }
}
