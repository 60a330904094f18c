package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.source.Span;
import java.util.List;

/// The smallest piece of mathematics with a meaning, whether it came from LaTeX or from plain text.
///
/// @param text the letters, the command's name without its backslash, the symbol, the digits
/// @param spaced whether white space that the reader sees stands before it
record Token(Kind kind, String text, Span span, boolean spaced, Payload payload) {

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

  static Token of(Kind kind, String text, Span span, boolean spaced) {
    return new Token(kind, text, span, spaced, NONE);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(Kind other, String content) {
    return kind == other && text.equals(content);
  }

  boolean isSymbol(String symbol) {
    return is(Kind.SYMBOL, symbol);
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
