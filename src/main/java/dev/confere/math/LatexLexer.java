package dev.confere.math;

import dev.confere.document.Formula.Insertion;
import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts LaTeX into tokens with their exact places.
///
/// `\begin{…}` and `\end{…}` are one token each; text inside `\text{…}` and the like is cut into words and numbers.
final class LatexLexer {
  private final String text;
  private final int end;
  private final List<Insertion> insertions;
  private final List<Token> tokens;
  private int nextInsertion;
  private final int start;
  private int[] braces = {};
  private int at;
  private boolean space;

  /// Where the braces of upright text end; text has other rules than mathematics.
  private int uprightUntil = -1;

  private static final int LONGEST_NAME = 40;

  /// About so many, white space included.
  private static final int CHARACTERS_A_TOKEN = 2;

  private LatexLexer(String text, Span body, List<Insertion> insertions) {
    this.text = text;
    this.start = body.start();
    this.at = body.start();
    this.end = body.end();
    this.insertions = insertions;
    this.tokens = new ArrayList<>(body.length() / CHARACTERS_A_TOKEN + 4);
  }

  static List<Token> lex(String text, Span body, List<Insertion> insertions) {
    LatexLexer lexer = new LatexLexer(text, body, insertions);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < end) {
      if (nextInsertion == insertions.size() || !insertion()) {
        step();
      }
    }
  }

  private boolean insertion() {
    while (nextInsertion < insertions.size() && insertions.get(nextInsertion).span().start() < at) {
      nextInsertion++;
    }
    if (nextInsertion == insertions.size() || insertions.get(nextInsertion).span().start() != at) {
      return false;
    }
    Insertion found = insertions.get(nextInsertion++);
    switch (found) {
      case Insertion.Val val ->
          tokens.add(
              new Token(
                  Kind.INSERTED,
                  "val",
                  val.span(),
                  takeSpace(),
                  new Token.Payload.Put(val.expression())));
      case Insertion.Claim claim -> {
        symbol("{", Span.at(claim.stated().start()));
        tokens.addAll(lex(text, claim.stated(), List.of()));
        symbol("}", Span.at(claim.stated().end()));
      }
    }
    at = Math.max(at, Math.min(end, found.span().end()));
    return true;
  }

  private boolean takeSpace() {
    boolean was = space;
    space = false;
    return was;
  }

  private void add(Kind kind, String content, Span span) {
    tokens.add(Token.of(kind, content, span, takeSpace()));
  }

  private void symbol(String content, Span span) {
    add(Kind.SYMBOL, content, span);
  }

  private void step() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || c >= 128 && Character.isSpaceChar(c)) {
      space = true;
      at++;
    } else if (c == '\\') {
      command();
    } else if (Glyphs.isDigit(c)) {
      add(Kind.DIGITS, digitsEnd());
    } else if (c >= 128 && script(c)) {
      space = false;
    } else if (isLetter(at)) {
      add(at < uprightUntil ? Kind.WORD : Kind.LETTERS, lettersEnd());
    } else if (c == '%' && !afterNumber()) {
      comment();
    } else if (c == '&') {
      single(Kind.CELL, c);
    } else if (c == '~') {
      tokens.add(Token.of(Kind.COMMAND, " ", new Span(at, at + 1), takeSpace()));
      at++;
    } else {
      operator(c);
    }
  }

  /// Takes a raised or lowered digit or a fraction that is a character of its own, if one stands here.
  private boolean script(char c) {
    int from = at;
    if (Glyphs.isRaised(c)) {
      at = Scripts.raised(text, at, end, space, tokens);
    } else if (Glyphs.subscript(c) >= 0) {
      at = Scripts.lowered(text, at, end, space, tokens);
    } else if (Glyphs.isFraction(c)) {
      at = Scripts.fraction(text, at, space, tokens);
    }
    return at > from;
  }

  /// `%` starts a comment in LaTeX, but whoever writes `40%` in a formula means per cent.
  private boolean afterNumber() {
    return at > 0 && Glyphs.isDigit(text.charAt(at - 1));
  }

  private void comment() {
    while (at < end && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void single(Kind kind, char c) {
    add(kind, String.valueOf(c), new Span(at, at + 1));
    at++;
  }

  private void operator(char c) {
    char next = at + 1 < end ? text.charAt(at + 1) : 0;
    if (c == '.' && text.startsWith("...", at) && at + 3 <= end) {
      symbol("…", new Span(at, at + 3));
      at += 3;
      return;
    }
    boolean pair = (c == '<' || c == '>') && next == '=' || c == ':' && next == '=';
    int length = pair ? 2 : c < 128 ? 1 : Character.charCount(text.codePointAt(at));
    Span span = new Span(at, Math.min(end, at + length));
    symbol(length == 1 ? Glyphs.symbol(c) : text.substring(span.start(), span.end()), span);
    at = span.end();
  }

  private boolean isLetter(int offset) {
    char c = text.charAt(offset);
    return c < 128 ? isAsciiLetter(c) : Glyphs.isLetter(text.codePointAt(offset));
  }

  private int digitsEnd() {
    int to = at;
    while (to < end && Glyphs.isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private int lettersEnd() {
    int to = at;
    while (to < end && isLetter(to)) {
      to += Character.isHighSurrogate(text.charAt(to)) ? 2 : 1;
    }
    return Math.min(to, end);
  }

  /// All from here to an offset.
  private void add(Kind kind, int to) {
    add(kind, text.substring(at, to), new Span(at, to));
    at = to;
  }

  private void command() {
    int from = at++;
    if (at == end) {
      symbol("\\", new Span(from, at));
      return;
    }
    int name = at;
    while (at < end && isAsciiLetter(text.charAt(at))) {
      at++;
    }
    if (at == name) {
      at = Math.min(end, at + Character.charCount(text.codePointAt(at)));
    }
    String word = text.substring(name, at);
    Span span = new Span(from, at);
    switch (word) {
      case "\\", "cr", "newline" -> row(span);
      case "begin" -> environment(Kind.BEGIN, span);
      case "end" -> environment(Kind.END, span);
      case "%" -> symbol("%", span);
      case "&" -> add(Kind.WORD, "&", span);
      case "$" -> symbol("$", span);
      case "#", "_" -> add(Kind.WORD, word, span);
      case "quad", "qquad", "enspace", "hfill", "hskip" -> add(Kind.GAP, word, span);
      default -> named(word, span);
    }
  }

  private void named(String word, Span span) {
    if (LatexWords.TEXT.contains(word)) {
      upright(span);
    } else {
      add(Kind.COMMAND, word, span);
    }
  }

  /// `\\[2pt]`: the length is no mathematics.
  private void row(Span span) {
    add(Kind.ROW, "\\\\", span);
    if (at < end && text.charAt(at) == '*') {
      at++;
    }
    if (at < end && text.charAt(at) == '[') {
      int close = text.indexOf(']', at);
      if (close > 0
          && close < end
          && text.substring(at + 1, close).matches("\\s*-?[\\d.]+\\s*[a-z]{2}\\s*")) {
        at = close + 1;
      }
    }
  }

  private void environment(Kind kind, Span command) {
    int open = skipSpace(at);
    int close = open < end && text.charAt(open) == '{' ? text.indexOf('}', open) : -1;
    if (close < 0 || close >= end || close - open > LONGEST_NAME) {
      add(Kind.COMMAND, kind == Kind.BEGIN ? "begin" : "end", command);
      return;
    }
    at = close + 1;
    String name = text.substring(open + 1, close).strip();
    add(
        kind,
        name.endsWith("*") ? name.substring(0, name.length() - 1) : name,
        new Span(command.start(), at));
    if (kind == Kind.BEGIN && LatexWords.COLUMNS.contains(tokens.getLast().text())) {
      skipColumns();
    }
  }

  /// The `{rcl}` of an array, with an optional `[t]` before it.
  private void skipColumns() {
    int from = skipSpace(at);
    if (from < end && text.charAt(from) == '[') {
      int close = text.indexOf(']', from);
      from = close > 0 && close < end ? skipSpace(close + 1) : from;
    }
    if (from < end && text.charAt(from) == '{') {
      int close = closing(from);
      at = close < 0 ? at : close + 1;
    }
  }

  private int skipSpace(int from) {
    int to = from;
    while (to < end && Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /// The offset of the brace that closes the one at `open`, or -1.
  private int closing(int open) {
    if (braces.length == 0) {
      braces = matchBraces();
    }
    return braces[open - start];
  }

  /// For each opening brace where it is closed, found in one go so that deep nests cost no more.
  private int[] matchBraces() {
    int[] matches = new int[end - start];
    Arrays.fill(matches, -1);
    int[] open = new int[end - start];
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        open[depth++] = i;
      } else if (c == '}' && depth > 0) {
        matches[open[--depth] - start] = i;
      }
    }
    return matches;
  }

  /// `\text{…}`: words and numbers, in a group of their own.
  private void upright(Span command) {
    int open = skipSpace(at < end && text.charAt(at) == '*' ? at + 1 : at);
    int close = open < end && text.charAt(open) == '{' ? closing(open) : -1;
    if (close >= 0) {
      at = open;
    }
    if (close < 0) {
      add(Kind.COMMAND, "mathrm", command);
      return;
    }
    uprightUntil = Math.max(uprightUntil, close);
    tokens.add(Token.of(Kind.COMMAND, "text", command, takeSpace()));
  }

  static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
