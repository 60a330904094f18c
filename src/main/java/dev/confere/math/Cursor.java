package dev.confere.math;

import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the reading of a side stands, and what was decided on the way.
final class Cursor {
  /// Deeper nesting than anybody writes; it is not read.
  private static final int DEEPEST = 120;

  final List<Token> tokens;
  final int end;
  final Names names;
  final boolean latex;

  /// In a sentence a side may be followed by other words.
  final boolean prose;

  private final Set<Choice> choices;

  // Most sides meet none of these.
  private Set<Choice> met = Set.of();
  private Set<String> variables = Set.of();
  private Set<Unit> units = Set.of();

  /// What is seen past the end; each side is looked at there several times.
  private @Nullable Token nothing;

  int at;
  int bars;
  boolean tentative;
  private int depth;

  Cursor(List<Token> tokens, int from, int end, Names names, Style style, Set<Choice> choices) {
    this.tokens = tokens;
    this.at = from;
    this.end = end;
    this.names = names;
    this.latex = style == Style.LATEX;
    this.prose = style == Style.PROSE;
    this.choices = choices;
  }

  /// What kind of text it is.
  enum Style {
    LATEX,
    PROSE
  }

  /// Whether a choice falls on the unusual way; notes that there was one.
  boolean chooses(Choice choice) {
    met = met.isEmpty() ? EnumSet.noneOf(Choice.class) : met;
    met.add(choice);
    return choices.contains(choice);
  }

  Set<Choice> met() {
    return met;
  }

  boolean isDone() {
    return at >= end;
  }

  /// The token `ahead` further on, or one that is nothing.
  Token peek(int ahead) {
    int index = at + ahead;
    return index < end ? tokens.get(index) : nothing();
  }

  Token peek() {
    return at < end ? tokens.get(at) : nothing();
  }

  private Token nothing() {
    Token known = nothing;
    if (known == null) {
      int offset = end > 0 && end <= tokens.size() ? tokens.get(end - 1).span().end() : 0;
      known = Token.of(Kind.SYMBOL, "", Span.at(offset), true);
      nothing = known;
    }
    return known;
  }

  /// The token before this place, which may be past the end where something is missing.
  Token previous() {
    return at > 0 && at <= tokens.size() ? tokens.get(at - 1) : nothing();
  }

  Token take() {
    Token token = peek();
    at++;
    return token;
  }

  boolean takeSymbol(char symbol) {
    boolean found = peek().isSymbol(symbol);
    at += found ? 1 : 0;
    return found;
  }

  boolean takeCommand(String name) {
    boolean found = peek().isCommand(name);
    at += found ? 1 : 0;
    return found;
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw Halt.unread(peek().span(), "nested too deeply");
    }
  }

  void leave() {
    depth--;
  }

  void bind(String variable) {
    variables = variables.isEmpty() ? new LinkedHashSet<>() : variables;
    variables.add(variable);
  }

  void unbind(String variable) {
    variables.remove(variable);
  }

  boolean isVariable(String name) {
    return variables.contains(name);
  }

  void meet(Unit unit) {
    units = units.isEmpty() ? new LinkedHashSet<>() : units;
    units.add(unit);
  }

  /// Whether two units were met of which one is to be converted to the other: in a product nobody has done that.
  boolean metConvertible() {
    return !units.isEmpty() && units.stream().anyMatch(a -> units.stream().anyMatch(a::converts));
  }

  /// Whether something is written right after what stands before, without space.
  boolean isTight() {
    return !isDone() && !peek().spaced();
  }
}
