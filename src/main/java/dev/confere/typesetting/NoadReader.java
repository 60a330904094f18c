package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads LaTeX as KaTeX does, as far as the layout engine goes.
final class NoadReader {

  /// KaTeX descends by recursion and minds how deep; so does this.
  private static final int DEEPEST = 40;

  /// KaTeX counts what is expanded, and refuses formulas with too much of it.
  private static final int MOST_EXPANDED = 100;

  private final LatexCursor text;
  private final Glyphs glyphs;
  private final Macros macros;
  private final CommandReader commands;
  private int depth;
  private int expanded;
  private final List<Noad> owed = new ArrayList<>();

  private NoadReader(String latex, Glyphs glyphs, Macros macros) {
    text = new LatexCursor(latex, macros);
    this.glyphs = glyphs;
    this.macros = macros;
    commands = new CommandReader(this);
  }

  /// @throws Uncovered if there is something in it that only KaTeX reads
  static List<Noad> read(String latex, Glyphs glyphs, Macros macros) {
    NoadReader reader = new NoadReader(latex, glyphs, macros);
    List<Noad> noads = reader.row();
    if (!reader.text.isAtEnd() || noads.isEmpty()) {
      throw new Uncovered();
    }
    return noads;
  }

  /// Up to what ends a row: a closing brace, the end of a cell or of an environment, `\right`, the end of all.
  List<Noad> row() {
    if (++depth > DEEPEST) {
      throw new Uncovered();
    }
    List<Noad> noads = new ArrayList<>();
    while (!isAtEndOfRow()) {
      noads.add(withScripts(nucleus()));
      if (!owed.isEmpty()) {
        noads.addAll(owed);
        owed.clear();
      }
    }
    depth--;
    return noads;
  }

  private boolean isAtEndOfRow() {
    text.skipSpace();
    return switch (text.peek()) {
      case LatexCursor.END, '}', '&' -> true;
      case '\\' -> text.follows("\\\\") || text.followsWord("\\end") || text.followsWord("\\right");
      default -> false;
    };
  }

  /// Notes that KaTeX expands something here, which does not go on for ever.
  void noteExpansion() {
    if (++expanded > MOST_EXPANDED) {
      throw new Uncovered();
    }
  }

  LatexCursor text() {
    return text;
  }

  Glyphs glyphs() {
    return glyphs;
  }

  private Noad nucleus() {
    return switch (text.peek()) {
      case '{' -> group();
      case '\\' -> commands.command(text.command());
      default -> character();
    };
  }

  Noad.Group group() {
    text.require("{");
    Noad.Group group = new Noad.Group(row());
    text.require("}");
    return group;
  }

  private Noad character() {
    char c = text.next();
    text.requireNoMark();
    Sign sign = glyphs.character(c);
    if (sign != null) {
      return new Noad.Character(sign);
    }
    List<String> accented = glyphs.accented(c);
    return new Noad.Accented(
        Optional.of(known(glyphs.accent(accented.get(2)))),
        new Noad.Character(known(glyphs.character(accented.getFirst().charAt(0)))));
  }

  static Sign known(@Nullable Sign sign) {
    if (sign == null) {
      throw new Uncovered();
    }
    return sign;
  }

  private Noad withScripts(Noad base) {
    Optional<Noad> superscript = Optional.empty();
    Optional<Noad> subscript = Optional.empty();
    text.skipSpace();
    while (isAtScript()) {
      if (text.peek() == '_' ? subscript.isPresent() : superscript.isPresent()) {
        throw new Uncovered();
      }
      switch (text.peek()) {
        case '_' -> subscript = Optional.of(script());
        case '^' -> superscript = Optional.of(script());
        default -> superscript = Optional.of(primes());
      }
      text.skipSpace();
    }
    if (superscript.isEmpty() && subscript.isEmpty()) {
      return base;
    }
    if (base instanceof Noad.Space) {
      throw new Uncovered();
    }
    return new Noad.Scripted(base, superscript, subscript);
  }

  private boolean isAtScript() {
    return switch (text.peek()) {
      case '^', '_', '\'' -> true;
      default -> false;
    };
  }

  private Noad primes() {
    Noad prime = new Noad.Character(known(glyphs.command("\\prime")));
    List<Noad> primes = new ArrayList<>();
    while (text.peek() == '\'') {
      text.next();
      primes.add(prime);
    }
    if (text.peek() == '^') {
      primes.add(script());
    }
    return new Noad.Group(primes);
  }

  private Noad script() {
    text.next();
    text.skipSpace();
    return switch (text.peek()) {
      case '{' -> group();
      case '\\' -> commands.script(text.command());
      default -> single();
    };
  }

  /// A sign without braces.
  Noad single() {
    char c = text.next();
    text.requireNoMark();
    return new Noad.Character(known(glyphs.character(c)));
  }

  /// An argument in braces, or a single sign.
  Noad.Group argument() {
    text.skipSpace();
    if (text.peek() == '{') {
      return group();
    }
    Noad sign = text.peek() == '\\' ? sign(text.command()) : single();
    return new Noad.Group(List.of(sign));
  }

  /// An argument in brackets, which KaTeX takes to end at the first that closes.
  Noad.Group optional() {
    text.require("[");
    String argument = text.before(']');
    if (argument.indexOf('[') >= 0 || argument.indexOf('{') >= 0 || argument.indexOf('\\') >= 0) {
      throw new Uncovered();
    }
    return new Noad.Group(read(argument, glyphs, macros));
  }

  /// What stands behind the noad that is being read.
  void owe(Noad noad) {
    owed.add(noad);
  }

  Noad.Character sign(String command) {
    Sign sign = known(glyphs.command(command));
    if (!sign.kind().character) {
      throw new Uncovered();
    }
    return new Noad.Character(sign);
  }
}
