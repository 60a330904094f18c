package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads LaTeX as KaTeX does, as far as the layout engine goes.
final class NoadReader {

  private static final String SPACE = " \n\r\t";

  /// What follows a row of dots without space between.
  private static final Set<String> AFTER_DOTS =
      Set.of(
          ")",
          "]",
          "\\rbrack",
          "\\}",
          "\\rbrace",
          "\\rangle",
          "\\rceil",
          "\\rfloor",
          "\\rgroup",
          "\\rmoustache",
          "\\right",
          "\\bigr",
          "\\biggr",
          "\\Bigr",
          "\\Biggr",
          "$",
          ";",
          ".",
          ",");

  /// KaTeX descends by recursion and minds how deep; so does this.
  private static final int DEEPEST = 40;

  /// KaTeX counts what is expanded, and refuses formulas with too much of it.
  private static final int MOST_EXPANDED = 100;

  private final String latex;
  private final Glyphs glyphs;
  private final Macros macros;
  private int at;
  private int depth;
  private int expanded;
  private final List<Noad> owed = new ArrayList<>();

  private NoadReader(String latex, Glyphs glyphs, Macros macros) {
    this.latex = latex;
    this.glyphs = glyphs;
    this.macros = macros;
  }

  /// @throws Uncovered if there is something in it that only KaTeX reads
  static List<Noad> read(String latex, Glyphs glyphs, Macros macros) {
    NoadReader reader = new NoadReader(latex, glyphs, macros);
    List<Noad> noads = reader.row();
    if (reader.at < latex.length() || noads.isEmpty()) {
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
    while (!isAtEnd()) {
      noads.add(withScripts(nucleus()));
      noads.addAll(owed);
      owed.clear();
    }
    depth--;
    return noads;
  }

  private boolean isAtEnd() {
    skipSpace();
    if (at == latex.length()) {
      return true;
    }
    return switch (latex.charAt(at)) {
      case '}', '&' -> true;
      case '\\' -> follows("\\\\") || followsWord("\\end") || followsWord("\\right");
      default -> false;
    };
  }

  boolean follows(String text) {
    return latex.startsWith(text, at);
  }

  boolean followsWord(String command) {
    int end = at + command.length();
    return follows(command) && (end == latex.length() || !isLetter(latex.charAt(end)));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
  }

  void skipSpace() {
    while (at < latex.length() && SPACE.indexOf(latex.charAt(at)) >= 0) {
      at++;
    }
  }

  /// The next character, which is then behind us; NUL at the end.
  char next() {
    return at < latex.length() ? latex.charAt(at++) : '\0';
  }

  char peek() {
    return at < latex.length() ? latex.charAt(at) : '\0';
  }

  void require(String text) {
    if (!follows(text)) {
      throw new Uncovered();
    }
    at += text.length();
  }

  /// Notes that KaTeX expands something here, which does not go on for ever.
  void noteExpansion() {
    if (++expanded > MOST_EXPANDED) {
      throw new Uncovered();
    }
  }

  Glyphs glyphs() {
    return glyphs;
  }

  private Noad nucleus() {
    return switch (peek()) {
      case '{' -> group();
      case '\\' -> new CommandReader(this).command(command());
      default -> character();
    };
  }

  Noad.Group group() {
    require("{");
    Noad.Group group = new Noad.Group(row());
    require("}");
    return group;
  }

  private Noad character() {
    char c = next();
    requireNoMark();
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

  /// A combining accent would make one sign of it and the character before.
  void requireNoMark() {
    if (Character.getType(peek()) == Character.NON_SPACING_MARK) {
      throw new Uncovered();
    }
  }

  /// A command with its backslash; the space after a word goes with it.
  String command() {
    int start = at++;
    char first = next();
    if (isLetter(first)) {
      while (isLetter(peek())) {
        at++;
      }
    } else {
      requireNoMark();
    }
    String command = latex.substring(start, at);
    if (macros.bodies().containsKey(command)) {
      throw new Uncovered();
    }
    if (isLetter(first)) {
      skipSpace();
    }
    return command;
  }

  private Noad withScripts(Noad base) {
    Optional<Noad> superscript = Optional.empty();
    Optional<Noad> subscript = Optional.empty();
    skipSpace();
    while ("^_'".indexOf(peek()) >= 0 && at < latex.length()) {
      if (peek() == '_' ? subscript.isPresent() : superscript.isPresent()) {
        throw new Uncovered();
      }
      switch (peek()) {
        case '_' -> subscript = Optional.of(script());
        case '^' -> superscript = Optional.of(script());
        default -> superscript = Optional.of(primes());
      }
      skipSpace();
    }
    if (superscript.isEmpty() && subscript.isEmpty()) {
      return base;
    }
    if (base instanceof Noad.Space) {
      throw new Uncovered();
    }
    return new Noad.Scripted(base, superscript, subscript);
  }

  private Noad primes() {
    Noad prime = new Noad.Character(known(glyphs.command("\\prime")));
    List<Noad> primes = new ArrayList<>();
    while (peek() == '\'') {
      at++;
      primes.add(prime);
    }
    if (peek() == '^') {
      primes.add(script());
    }
    return new Noad.Group(primes);
  }

  private Noad script() {
    at++;
    skipSpace();
    return switch (peek()) {
      case '{' -> group();
      case '\\' -> new CommandReader(this).script(command());
      default -> single();
    };
  }

  /// A sign without braces.
  Noad single() {
    char c = next();
    requireNoMark();
    return new Noad.Character(known(glyphs.character(c)));
  }

  /// An argument in braces, or a single sign.
  Noad.Group argument() {
    skipSpace();
    if (peek() == '{') {
      return group();
    }
    Noad sign = peek() == '\\' ? sign(command()) : single();
    return new Noad.Group(List.of(sign));
  }

  /// An argument in brackets, which KaTeX takes to end at the first that closes.
  Noad.Group optional() {
    int start = at + 1;
    int end = latex.indexOf(']', start);
    String argument = end < 0 ? "" : latex.substring(start, end);
    if (argument.indexOf('[') >= 0 || argument.indexOf('{') >= 0 || argument.indexOf('\\') >= 0) {
      throw new Uncovered();
    }
    at = end + 1;
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

  /// Whether what follows is written after dots without space.
  boolean isAfterDots() {
    if (peek() != '\\') {
      return AFTER_DOTS.contains(String.valueOf(peek()));
    }
    int start = at;
    String command = command();
    at = start;
    return AFTER_DOTS.contains(command);
  }
}
