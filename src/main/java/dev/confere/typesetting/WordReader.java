package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads words within a formula.
final class WordReader {

  private final NoadReader reader;

  WordReader(NoadReader reader) {
    this.reader = reader;
  }

  Noad words(Font font) {
    reader.skipSpace();
    reader.require("{");
    List<Noad> letters = new ArrayList<>();
    while (reader.peek() != '}') {
      letters.add(letter());
    }
    reader.require("}");
    return new Noad.Words(font, letters);
  }

  private Noad letter() {
    char c = reader.peek();
    return switch (c) {
      case ' ', '\n', '\r', '\t' -> {
        reader.skipSpace();
        yield new Noad.Character(NoadReader.known(reader.glyphs().letter(' ')));
      }
      case '\\' -> command(reader.command());
      case '\0', '{', '$', '%', '~', '#', '&', '^', '_' -> throw new Uncovered();
      default -> character(reader.next());
    };
  }

  private Noad command(String command) {
    if (command.equals("\\,")) {
      throw new Uncovered();
    }
    return new Noad.Character(NoadReader.known(reader.glyphs().letterCommand(command)));
  }

  private Noad character(char c) {
    reader.requireNoMark();
    boolean ligature = "-'`".indexOf(c) >= 0 && reader.peek() == c;
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
