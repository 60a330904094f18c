package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads words within a formula.
final class WordReader {

  private final NoadReader reader;
  private final LatexCursor text;

  WordReader(NoadReader reader) {
    this.reader = reader;
    text = reader.text();
  }

  Noad words(Font font) {
    text.skipSpace();
    text.require("{");
    List<Noad> letters = new ArrayList<>();
    while (text.peek() != '}') {
      letters.add(letter());
    }
    text.require("}");
    return new Noad.Words(font, letters);
  }

  private Noad letter() {
    char c = text.peek();
    return switch (c) {
      case ' ', '\n', '\r', '\t' -> {
        text.skipSpace();
        yield new Noad.Character(NoadReader.known(reader.glyphs().letter(' ')));
      }
      case '\\' -> command(text.command());
      case LatexCursor.END, '{', '$', '%', '~', '#', '&', '^', '_' -> throw new Uncovered();
      default -> character(text.next());
    };
  }

  private Noad command(String command) {
    if (command.equals("\\,")) {
      throw new Uncovered();
    }
    return new Noad.Character(NoadReader.known(reader.glyphs().letterCommand(command)));
  }

  private Noad character(char c) {
    text.requireNoMark();
    boolean ligature = "-'`".indexOf(c) >= 0 && text.peek() == c;
    if (ligature) {
      throw new Uncovered();
    }
    Sign sign = reader.glyphs().letter(c);
    if (sign != null) {
      return new Noad.Character(sign);
    }
    List<String> accented = reader.glyphs().accented(c);
    return new Noad.Accented(
        Optional.of(NoadReader.known(reader.glyphs().accent(accented.get(1)))),
        new Noad.Character(
            NoadReader.known(reader.glyphs().letter(accented.getFirst().charAt(0)))));
  }
}
