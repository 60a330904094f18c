package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a formula apart at the relations and binary operators of its outermost level, as KaTeX does to let lines break there.
///
/// What stands between two of them looks the same wherever it stands, as long as nothing in it reaches beyond: no switches of
/// size, colour or style, no definitions, no alignment. Where anything is not known here to keep to itself, the formula stays whole.
final class Segments {

  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)", Pattern.DOTALL);

  /// Environments that are one atom.
  private static final Set<String> MATRICES = Set.of("matrix", "bmatrix", "pmatrix", "vmatrix");

  /// Commands that may stand within an argument, besides those that [Atom] knows.
  private static final Set<String> WITHIN =
      Set.of("begin", "end", "left", "right", "\\", "{", "}", "lvert", "rvert");

  /// An operand with the sign that follows it.
  ///
  /// @param operand without space around it
  /// @param sign empty at the end of the formula
  record Segment(String operand, String sign) {}

  private final String latex;
  private final List<Segment> found = new ArrayList<>();
  private Optional<Atom> last = Optional.empty();
  private int operandStart;
  private int at;
  private boolean failed;

  private Segments(String latex) {
    this.latex = latex;
  }

  /// Two or more; empty when the formula has to stay whole.
  static Optional<List<Segment>> of(String latex, Macros macros) {
    Segments segments = new Segments(latex);
    return segments.isHarmless(macros) && segments.read() && segments.found.size() > 1
        ? Optional.of(List.copyOf(segments.found))
        : Optional.empty();
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
        operand(Atom.ORDINARY);
      }
      case '^', '_' -> script();
      case '\'' -> {
        at++;
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
        operand(Atom.INNER);
      }
      case "begin" -> {
        at = endOfMatrix(start);
        operand(Atom.INNER);
      }
      default -> {
        int arguments = Atom.arguments(name);
        if (arguments > 0) {
          arguments(name, arguments);
        } else {
          atom(Atom.ofCommand(name), start);
        }
      }
    }
  }

  private void arguments(String name, int count) {
    if (name.equals("sqrt") && latex.startsWith("[", at)) {
      at = latex.indexOf(']', at) + 1;
      failed |= at == 0;
    }
    for (int i = 0; i < count && !failed; i++) {
      failed |= skipSpace() >= latex.length() || latex.charAt(at) != '{' || isBare(at);
      at = failed ? at : endOfGroup(at);
    }
    operand(name.equals("operatorname") ? Atom.OPERATOR : Atom.ORDINARY);
  }

  /// What a font is put on keeps its kind: such a sign is none of ours.
  private boolean isBare(int group) {
    int end = endOfGroup(group);
    return end > 0
        && latex.substring(group, end).chars().noneMatch(c -> Character.isLetterOrDigit(c));
  }

  private void script() {
    at++;
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
      operand(atom.get());
    } else if (last.filter(Atom::endsOperand).isPresent()) {
      String sign = latex.substring(start, at);
      close(sign, start);
      operandStart = at;
      last = atom;
    } else {
      unary(atom.get(), start);
    }
  }

  /// A sign before an operand is part of it: `-2`, `(-2`, `= -2`.
  private void unary(Atom atom, int start) {
    char c = latex.charAt(start);
    boolean sign = atom == Atom.BINARY && (c == '-' || c == '+');
    boolean first = latex.substring(operandStart, start).isBlank();
    boolean within = last.filter(it -> it == Atom.OPENING || it == Atom.PUNCTUATION).isPresent();
    failed |= !sign || !(first || within);
    last = Optional.of(Atom.OPENING);
  }

  private void operand(Atom atom) {
    boolean starts = last.map(Segments::isSign).orElse(true);
    failed |= starts && !atom.beginsOperand();
    last = atom == Atom.SPACE ? last : Optional.of(atom);
  }

  private void close(String sign, int end) {
    String operand = latex.substring(operandStart, end).strip();
    failed |= operand.isEmpty();
    found.add(new Segment(operand, sign));
  }

  private int endOfGroup(int start) {
    int depth = 0;
    for (int next = start; next < latex.length(); next++) {
      switch (latex.charAt(next)) {
        case '\\' -> next++;
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return next + 1;
      }
    }
    failed = true;
    return latex.length();
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
