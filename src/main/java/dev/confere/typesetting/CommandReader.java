package dev.confere.typesetting;

import java.util.Optional;

/// Reads what follows a command.
final class CommandReader {

  private final NoadReader reader;
  private final LatexCursor text;

  CommandReader(NoadReader reader) {
    this.reader = reader;
    text = reader.text();
  }

  Noad command(String command) {
    return switch (command) {
      case "\\frac", "\\dfrac", "\\tfrac", "\\binom", "\\dbinom", "\\tbinom" -> fraction(command);
      case "\\sqrt" -> root();
      case "\\left" -> new DelimiterReader(reader).fenced();
      case "\\begin" -> new EnvironmentReader(reader).environment();
      case "\\operatorname" -> named();
      case "\\boldsymbol", "\\bm" -> new Noad.Bold(reader.argument());
      case "\\overline" -> new Noad.Lined(true, reader.argument());
      case "\\underline" -> new Noad.Lined(false, reader.argument());
      case "\\vec" -> new Noad.Accented(Optional.empty(), simplified(reader.argument()));
      case "\\cdots" -> centredDots();
      case "\\dots" -> dots();
      case "\\displaystyle" -> new Noad.Styled(Style.DISPLAY, reader.row());
      case "\\textstyle" -> new Noad.Styled(Style.TEXT, reader.row());
      case "\\implies" -> spaced("\\Longrightarrow");
      case "\\impliedby" -> spaced("\\Longleftarrow");
      case "\\iff" -> spaced("\\Longleftrightarrow");
      case "\\," -> space(3, true);
      case "\\:", "\\>" -> space(4, true);
      case "\\;" -> space(5, true);
      case "\\!" -> space(-3, true);
      case "\\quad" -> space(1, false);
      case "\\qquad" -> space(2, false);
      case "\\enspace" -> space(0.5, false);
      default -> named(command);
    };
  }

  /// What may be a script without braces.
  Noad script(String command) {
    return switch (command) {
      case "\\frac", "\\dfrac", "\\tfrac", "\\binom", "\\dbinom", "\\tbinom" -> fraction(command);
      case "\\cdots" -> throw new Uncovered();
      default -> {
        Optional<Noad> letters = letters(command);
        yield letters.isPresent() ? letters.get() : reader.sign(command);
      }
    };
  }

  private Noad named(String command) {
    Sign sign = reader.glyphs().command(command);
    if (sign != null) {
      return switch (sign.kind()) {
        case LIMITS, NOLIMITS -> operator(sign);
        case LIMITFUNCTION, FUNCTION -> function(sign);
        case ASSEMBLED -> assembled(sign);
        case MATHORD, TEXTORD, BIN, REL, OPEN, CLOSE, PUNCT, INNER -> new Noad.Character(sign);
        case ACCENT -> throw new Uncovered();
      };
    }
    Sign accent = reader.glyphs().accent(command);
    if (accent != null && Character.isLetter(command.charAt(command.length() - 1))) {
      return accented(command, accent);
    }
    Optional<Noad> letters = letters(command);
    return letters.isPresent() ? letters.get() : new DelimiterReader(reader).sized(command);
  }

  /// Accents of words are commands, too, which formulas do not have.
  private Noad accented(String command, Sign accent) {
    if (command.length() == 2) {
      throw new Uncovered();
    }
    return new Noad.Accented(Optional.of(accent), simplified(reader.argument()));
  }

  private Noad assembled(Sign sign) {
    reader.noteExpansion();
    return new Noad.Assembled(sign);
  }

  private Optional<Noad> letters(String command) {
    return switch (command) {
      case "\\mathrm",
          "\\mathbf",
          "\\mathit",
          "\\mathsf",
          "\\mathtt",
          "\\mathbb",
          "\\mathcal",
          "\\mathfrak",
          "\\mathscr" ->
          Optional.of(
              new Noad.InFont(Font.named(command.substring(1)), simplified(reader.argument())));
      case "\\text", "\\textrm", "\\textbf", "\\textit", "\\textsf", "\\texttt" ->
          Optional.of(new WordReader(reader).words(Font.named(command.substring(1))));
      default -> Optional.empty();
    };
  }

  private static Noad simplified(Noad.Group group) {
    return group.body().size() == 1 ? group.body().getFirst() : group;
  }

  private Noad fraction(String command) {
    Noad.Group above = reader.argument();
    Noad.Group below = reader.argument();
    Optional<Style> style =
        switch (command.charAt(1)) {
          case 'd' -> Optional.of(Style.DISPLAY);
          case 't' -> Optional.of(Style.TEXT);
          default -> Optional.empty();
        };
    return new Noad.Fraction(above, below, command.endsWith("binom"), style);
  }

  private Noad root() {
    text.skipSpace();
    if (text.peek() == '[') {
      Noad degree = reader.optional();
      return new Noad.Root(reader.argument(), Optional.of(degree));
    }
    Noad body =
        switch (text.peek()) {
          case '{' -> reader.group();
          case '\\' -> reader.sign(text.command());
          default -> reader.single();
        };
    return new Noad.Root(body, Optional.empty());
  }

  private Noad named() {
    reader.noteExpansion();
    text.skipSpace();
    boolean limits = text.peek() == '*';
    if (limits) {
      text.require("*");
    }
    Noad.Group name = reader.argument();
    for (Noad letter : name.body()) {
      if (!(letter instanceof Noad.Space || isPlain(letter))) {
        throw new Uncovered();
      }
    }
    return new Noad.NamedFunction(name.body(), limits);
  }

  private static boolean isPlain(Noad letter) {
    if (!(letter instanceof Noad.Character(Sign sign)) || sign.name().length() > 1) {
      return false;
    }
    char c = sign.name().charAt(0);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private Noad operator(Sign sign) {
    Optional<Boolean> limits = limits();
    return new Noad.Operator(
        sign, limits.orElse(sign.kind() == Sign.Kind.LIMITS), limits.isPresent());
  }

  private Noad function(Sign sign) {
    Optional<Boolean> limits = limits();
    return new Noad.Function(
        sign.name(), limits.orElse(sign.kind() == Sign.Kind.LIMITFUNCTION), limits.isPresent());
  }

  /// What the author says about where bounds are to stand.
  private Optional<Boolean> limits() {
    Optional<Boolean> limits = Optional.empty();
    text.skipSpace();
    while (text.followsWord("\\limits") || text.followsWord("\\nolimits")) {
      limits = Optional.of(text.command().equals("\\limits"));
    }
    return limits;
  }

  private Noad space(double amount, boolean inMathUnits) {
    reader.noteExpansion();
    return new Noad.Space(amount, inMathUnits);
  }

  /// An arrow with more space around it than a relation has.
  private Noad spaced(String arrow) {
    reader.owe(reader.sign(arrow));
    reader.owe(space(5, true));
    return space(5, true);
  }

  /// On the line, or half a line higher where they stand for operands of a sign.
  private Noad dots() {
    reader.noteExpansion();
    return switch (text.peek()) {
      case '+', '-', '=', '<', '>', '*', ':' -> reader.sign("\\cdots");
      case '\\', '{', '^', '_', '\'' -> throw new Uncovered();
      default -> {
        if (text.isAfterDots() && text.peek() != ',') {
          reader.owe(space(3, true));
        }
        yield reader.sign("\\ldots");
      }
    };
  }

  private Noad centredDots() {
    reader.noteExpansion();
    if (text.isAfterDots()) {
      reader.owe(space(3, true));
    }
    return reader.sign("\\cdots");
  }
}
