package dev.confere.engine.expression;

import dev.confere.source.Span;

/// A token: its kind, its place, and its text in one normal spelling (`−` is `-`, `≤` is `<=`).
record Token(Kind kind, Span span, String text) {

  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    KEYWORD,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return (kind == Kind.SYMBOL || kind == Kind.KEYWORD) && text.equals(symbol);
  }

  /// For messages: `"+"`, `end of expression`.
  String shown() {
    return kind == Kind.END ? "the end of the expression" : "`" + text + "`";
  }
}
