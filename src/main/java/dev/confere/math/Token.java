package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.source.Span;
import java.util.List;

/// The smallest piece of mathematics with a meaning, whether it came from LaTeX or from plain text.
///
/// Each is itself and no other: two tokens of the same text stand at two places.
final class Token {
  private final Kind kind;
  private final String text;
  private final Span span;
  private final boolean spaced;
  private final Payload payload;

  /// A symbol of one character; all else is asked for often whether it is one, and has 0.
  private final char symbol;

  /// What a command is, see [CommandRoles]; none of it for all else.
  private final int roles;

  enum Kind {
    /// A run of ASCII digits; only until numbers are put together.
    DIGITS,
    NUMBER,
    /// A run of italic letters: a name, or several.
    LETTERS,
    /// An upright word: `\text{kg}`, `\operatorname{ReLU}`, a word of plain text.
    WORD,
    COMMAND,
    SYMBOL,
    /// `\begin{…}`; the text is the environment's name.
    BEGIN,
    /// `\end{…}`
    END,
    /// `&`
    CELL,
    /// `\\`
    ROW,
    /// `\quad` and wider.
    GAP,
    /// An end of line in plain text.
    LINE,
    /// An expression that the author put in.
    INSERTED
  }

  /// What a token carries beside its text.
  sealed interface Payload {
    record None() implements Payload {}

    /// A number as it was spelled.
    ///
    /// @param parts the digits between commas, when the commas could also separate the members of a list
    record Spelled(WrittenNumber number, List<Rational> parts) implements Payload {
      public Spelled {
        parts = List.copyOf(parts);
      }
    }

    /// Digits that are not one number for certain.
    record Dubious(String reason) implements Payload {}

    record Put(Expression expression) implements Payload {}
  }

  private static final Payload NONE = new Payload.None();

  /// @param text the letters, the command's name without its backslash, the symbol, the digits
  /// @param spaced whether white space that the reader sees stands before it
  Token(Kind kind, String text, Span span, boolean spaced, Payload payload) {
    this.kind = kind;
    this.text = text;
    this.span = span;
    this.spaced = spaced;
    this.payload = payload;
    this.symbol = kind == Kind.SYMBOL && text.length() == 1 ? text.charAt(0) : 0;
    this.roles = kind == Kind.COMMAND ? CommandRoles.of(text) : 0;
  }

  static Token of(Kind kind, String text, Span span, boolean spaced) {
    return new Token(kind, text, span, spaced, NONE);
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  Span span() {
    return span;
  }

  boolean spaced() {
    return spaced;
  }

  Payload payload() {
    return payload;
  }

  /// The character of a symbol that has one, else 0.
  char symbol() {
    return symbol;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(Kind other, String content) {
    return kind == other && text.equals(content);
  }

  boolean isSymbol(char other) {
    return symbol == other;
  }

  /// Whether it is a symbol of one character, and one of these.
  boolean isSymbolOf(String symbols) {
    return symbol != 0 && symbols.indexOf(symbol) >= 0;
  }

  /// How much deeper what follows it stands in brackets and environments: 1, 0 or -1.
  int depth() {
    return switch (kind) {
      case BEGIN -> 1;
      case END -> -1;
      case SYMBOL ->
          switch (symbol) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
          };
      case COMMAND -> has(CommandRoles.DEEPER) ? 1 : has(CommandRoles.LESS_DEEP) ? -1 : 0;
      case DIGITS, NUMBER, LETTERS, WORD, CELL, ROW, GAP, LINE, INSERTED -> 0;
    };
  }

  /// Whether it is a command with one of these roles.
  boolean has(int commandRoles) {
    return (roles & commandRoles) != 0;
  }

  boolean isCommand(String name) {
    return is(Kind.COMMAND, name);
  }

  Token spaced(boolean value) {
    return new Token(kind, text, span, value, payload);
  }

  @Override
  public String toString() {
    return kind + "(" + text + ")";
  }
}
