package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a formula apart at the relations and binary operators of its outermost level, as KaTeX does to let lines break there, and
/// what stands between two of them into units.
///
/// A unit looks the same wherever it stands, as long as nothing in it reaches beyond: no switches of size, colour or style, no
/// definitions, no alignment. Where anything is not known here to keep to itself, the formula stays whole. Two neighbours that KaTeX
/// would join are one unit: characters of one kind (`((`, `xy`), and what MathML writes as one number.
final class Segments {

  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)", Pattern.DOTALL);

  /// Environments that are one atom.
  private static final Set<String> MATRICES = Set.of("matrix", "bmatrix", "pmatrix", "vmatrix");

  /// Commands that may stand within an argument, besides those that [Atom] knows.
  private static final Set<String> WITHIN =
      Set.of("begin", "end", "left", "right", "\\", "{", "}", "lvert", "rvert");

  /// Commands whose output depends on what follows them.
  private static final Set<String> LOOKING_AHEAD = Set.of("ldots", "cdots");

  private static final Set<String> BLOCKS = Set.of("frac", "dfrac", "tfrac", "binom", "sqrt");

  private static final Set<String> FONTS =
      Set.of("mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathbb", "mathcal", "boldsymbol");

  /// An operand with the sign that follows it.
  ///
  /// @param sign empty at the end of the formula
  record Segment(List<Unit> units, String sign) {

    Segment {
      units = List.copyOf(units);
    }

    /// As in `-x`.
    boolean startsWithSign() {
      char first = units.getFirst().latex().charAt(0);
      return first == '-' || first == '+';
    }
  }

  /// @param latex without space around it
  /// @param kind for its neighbours on both sides
  record Unit(String latex, Atom kind) {

    /// Whether it might look otherwise in another style of the same size. What is plain letters, numbers and signs with subscripts
    /// looks the same.
    boolean dependsOnStyle() {
      Matcher command = COMMAND.matcher(latex);
      boolean plain = kind != Atom.OPERATOR && latex.indexOf('^') < 0 && latex.indexOf('\'') < 0;
      return !plain || command.results().anyMatch(it -> !isPlain(it.group(1)));
    }

    /// Whether a sum, a function or their like is in it.
    boolean hasOperator() {
      return COMMAND
          .matcher(latex)
          .results()
          .map(it -> it.group(1))
          .anyMatch(
              it ->
                  it.equals("operatorname")
                      || Atom.ofCommand(it).filter(Atom.OPERATOR::equals).isPresent());
    }

    /// Whether a fraction in it is as large as its command says, wherever it stands.
    boolean saysItsStyle() {
      return latex.contains("\\dfrac") || latex.contains("\\tfrac");
    }

    private static boolean isPlain(String command) {
      return Atom.ofCommand(command)
          .filter(it -> it == Atom.ORDINARY || it == Atom.SPACE)
          .isPresent();
    }
  }

  /// Ordinary atoms by what KaTeX may join them with: numerals with numerals, letters with letters, others with anything.
  private enum Family {
    NUMERAL,
    LETTER,
    SIGN,
    BLOCK,
    OTHER
  }

  private final String latex;
  private final List<Segment> found = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private Optional<Atom> last = Optional.empty();
  private int operandStart;
  private int unitStart;
  private Atom unitKind = Atom.SPACE;
  private Family family = Family.OTHER;
  private boolean scripted;
  private boolean indivisible;
  private int at;
  private boolean failed;

  private Segments(String latex) {
    this.latex = latex;
  }

  /// Empty when the formula has to stay whole, as one unit is unless it is a letter or a number: MathML frames others differently
  /// when they stand alone.
  static Optional<List<Segment>> of(String latex, Macros macros) {
    Segments segments = new Segments(latex);
    return segments.isHarmless(macros) && segments.read() && segments.isDivided()
        ? Optional.of(List.copyOf(segments.found))
        : Optional.empty();
  }

  /// Of an argument in a formula that may be taken apart; empty when the argument has to stay whole.
  static Optional<List<Segment>> ofArgument(String latex) {
    Segments segments = new Segments(latex);
    return segments.read() ? Optional.of(List.copyOf(segments.found)) : Optional.empty();
  }

  private boolean isDivided() {
    return found.size() > 1
        || found.getFirst().units().size() > 1
        || family == Family.LETTER
        || family == Family.NUMERAL;
  }

  /// Nothing that might reach out of a group, whatever group it is in.
  private boolean isHarmless(Macros macros) {
    Matcher command = COMMAND.matcher(latex);
    while (command.find()) {
      String name = command.group(1);
      boolean known =
          WITHIN.contains(name) || Atom.arguments(name) > 0 || Atom.ofCommand(name).isPresent();
      if (!known || macros.bodies().containsKey("\\" + name)) {
        return false;
      }
    }
    String bare = latex.replaceAll("\\\\.", "");
    return bare.chars().noneMatch(c -> "%#$~\"`@\0".indexOf(c) >= 0) && !bare.contains("''");
  }

  private boolean read() {
    while (!failed && skipSpace() < latex.length()) {
      step();
    }
    if (!failed && last.filter(Atom::endsOperand).isPresent()) {
      close("", latex.length());
    } else {
      failed = true;
    }
    return !failed;
  }

  private int skipSpace() {
    while (at < latex.length() && " \n\r\t".indexOf(latex.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void step() {
    int start = at;
    char c = latex.charAt(at);
    switch (c) {
      case '\\' -> command(start);
      case '{' -> {
        at = endOfGroup(at);
        operand(Atom.ORDINARY, Family.OTHER, start);
      }
      case '^', '_' -> script();
      case '\'' -> {
        at++;
        scripted = true;
        failed |= last.filter(atom -> atom == Atom.ORDINARY || atom == Atom.CLOSING).isEmpty();
      }
      default -> {
        at++;
        atom(Atom.ofCharacter(c), start);
      }
    }
  }

  private void command(int start) {
    Matcher command = COMMAND.matcher(latex).region(at, latex.length());
    if (!command.lookingAt()) {
      failed = true;
      return;
    }
    String name = command.group(1);
    at = command.end();
    switch (name) {
      case "left" -> {
        at = endOfFence();
        operand(Atom.INNER, Family.OTHER, start);
      }
      case "begin" -> {
        at = endOfMatrix(start);
        boolean fenced = !latex.substring(start, at).endsWith("{matrix}");
        operand(fenced ? Atom.INNER : Atom.ORDINARY, Family.BLOCK, start);
      }
      default -> {
        int arguments = Atom.arguments(name);
        if (arguments > 0) {
          arguments(name, arguments, start);
        } else {
          indivisible |= LOOKING_AHEAD.contains(name);
          atom(Atom.ofCommand(name), start);
        }
      }
    }
  }

  private void arguments(String name, int count, int start) {
    if (name.equals("sqrt") && latex.startsWith("[", at)) {
      at = latex.indexOf(']', at) + 1;
      failed |= at == 0;
    }
    for (int i = 0; i < count && !failed; i++) {
      failed |= skipSpace() >= latex.length() || latex.charAt(at) != '{' || isOfOtherKind(name, at);
      at = failed ? at : endOfGroup(at);
    }
    Atom kind = name.equals("operatorname") ? Atom.OPERATOR : Atom.ORDINARY;
    operand(kind, BLOCKS.contains(name) ? Family.BLOCK : Family.OTHER, start);
  }

  /// What a font is put on keeps its kind: a sign, a function or a matrix stays one.
  private boolean isOfOtherKind(String name, int group) {
    int end = endOfGroup(group);
    if (end <= 0) {
      return false;
    }
    String argument = latex.substring(group, end);
    return argument.chars().noneMatch(c -> Character.isLetterOrDigit(c))
        || (FONTS.contains(name)
            && COMMAND.matcher(argument).results().anyMatch(it -> !Unit.isPlain(it.group(1))));
  }

  private void script() {
    at++;
    scripted = true;
    failed |= last.filter(atom -> atom != Atom.SPACE && !isSign(atom)).isEmpty();
    if (failed || skipSpace() >= latex.length()) {
      failed = true;
    } else if (latex.charAt(at) == '{') {
      at = endOfGroup(at);
    } else if (latex.charAt(at) == '\\') {
      Matcher command = COMMAND.matcher(latex).region(at, latex.length());
      failed |=
          !command.lookingAt()
              || !Atom.ofCommand(command.group(1)).equals(Optional.of(Atom.ORDINARY));
      at = failed ? at : command.end();
    } else {
      failed |= !Character.isLetterOrDigit(latex.charAt(at));
      at++;
    }
  }

  private static boolean isSign(Atom atom) {
    return atom == Atom.BINARY || atom == Atom.RELATION;
  }

  private void atom(Optional<Atom> atom, int start) {
    if (atom.isEmpty()) {
      failed = true;
    } else if (!isSign(atom.get())) {
      operand(atom.get(), family(start), start);
    } else if (last.filter(Atom::endsOperand).isPresent()) {
      String sign = latex.substring(start, at);
      close(sign, start);
      operandStart = at;
      last = atom;
    } else {
      unary(atom.get(), start);
    }
  }

  private Family family(int start) {
    char c = latex.charAt(start);
    if (Character.isDigit(c) || c == '.') {
      return Family.NUMERAL;
    }
    boolean letter = Character.isLetter(c) || (c == '\\' && at > start + 2);
    return letter ? Family.LETTER : Family.OTHER;
  }

  /// A sign before an operand is part of it: `-2`, `(-2`, `= -2`.
  private void unary(Atom atom, int start) {
    char c = latex.charAt(start);
    boolean sign = atom == Atom.BINARY && (c == '-' || c == '+');
    boolean first = latex.substring(operandStart, start).isBlank();
    boolean within = last.filter(it -> it == Atom.OPENING || it == Atom.PUNCTUATION).isPresent();
    // Of two signs in a row the second is an operator to KaTeX.
    failed |= !sign || !(first || within) || family == Family.SIGN;
    unit(Atom.ORDINARY, Family.SIGN, start);
    last = Optional.of(Atom.OPENING);
  }

  private void operand(Atom atom, Family family, int start) {
    boolean starts = last.map(Segments::isSign).orElse(true);
    failed |= starts && !atom.beginsOperand();
    if (atom != Atom.SPACE) {
      unit(atom, family, start);
      last = Optional.of(atom);
    }
  }

  /// An atom begins; what came before may be a unit.
  private void unit(Atom kind, Family family, int start) {
    if (!latex.substring(unitStart, start).isBlank() && isApart(kind, family)) {
      units.add(new Unit(latex.substring(unitStart, start).strip(), unitKind));
      unitStart = start;
    }
    unitKind = kind;
    this.family = family;
    scripted = false;
  }

  /// Whether KaTeX joins nothing of the atom with what came before.
  private boolean isApart(Atom kind, Family next) {
    if (kind != unitKind || scripted || kind == Atom.INNER) {
      return true;
    }
    boolean block = family == Family.BLOCK || next == Family.BLOCK;
    boolean plain = family != Family.OTHER && next != Family.OTHER;
    return kind == Atom.ORDINARY && (block || (plain && family != next));
  }

  private void close(String sign, int end) {
    String operand = latex.substring(operandStart, end).strip();
    failed |= operand.isEmpty();
    units.add(new Unit(latex.substring(unitStart, end).strip(), unitKind));
    found.add(new Segment(indivisible ? List.of(new Unit(operand, unitKind)) : units, sign));
    units.clear();
    unitStart = at;
    unitKind = Atom.SPACE;
    scripted = false;
    indivisible = false;
  }

  private int endOfGroup(int start) {
    int end = Nesting.endOfGroup(latex, start);
    return end < 0 ? failure() : end;
  }

  /// One past the delimiter of the `\right` that belongs to this `\left`.
  private int endOfFence() {
    Matcher fence = Pattern.compile("\\\\(left|right)(?![A-Za-z])").matcher(latex);
    int depth = 1;
    int from = at;
    while (depth > 0 && fence.find(from)) {
      depth += fence.group(1).equals("left") ? 1 : -1;
      from = fence.end();
    }
    return depth > 0 ? failure() : endOfDelimiter(from);
  }

  private int endOfDelimiter(int from) {
    int start = from;
    while (start < latex.length() && latex.charAt(start) == ' ') {
      start++;
    }
    if (start >= latex.length()) {
      return failure();
    }
    Matcher command = COMMAND.matcher(latex).region(start, latex.length());
    return command.lookingAt() ? command.end() : start + 1;
  }

  private int endOfMatrix(int start) {
    int name = latex.indexOf('}', start);
    String kind = name < 0 ? "" : latex.substring(start, name).replaceFirst("\\\\begin *\\{", "");
    String end = "\\end{" + kind + "}";
    int close = latex.indexOf(end, start);
    boolean nested = close >= 0 && latex.substring(start + 1, close).contains("\\begin");
    return !MATRICES.contains(kind) || close < 0 || nested ? failure() : close + end.length();
  }

  private int failure() {
    failed = true;
    return latex.length();
  }
}
