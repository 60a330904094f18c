package dev.confere.engine.expression;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts the text of an expression into tokens.
final class Lexer {

  static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "if", "then", "else", "mod", "true", "false", "for", "in");

  /// Symbols of two signs; the second one is a point or an equals sign.
  private static final List<String> PAIRS = List.of("..", "!=", "<=", ">=", "==");

  private static final List<String> SINGLES =
      List.of(
          "(", ")", "[", "]", "{", "}", ",", ":", ".", "+", "-", "*", "/", "^", "=", "<", ">", "%",
          "'");

  private static final String SINGLE_SIGNS = String.join("", SINGLES);

  /// Signs that mean the same as an ASCII symbol.
  private static final Map<Character, String> SYNONYMS =
      Map.of(
          '−', "-", '×', "*", '·', "*", '⋅', "*", '÷', "/", '≤', "<=", '≥', ">=", '≠', "!=", '’',
          "'", '′', "'");

  private final SourceFile file;
  private final String text;
  private final int end;
  private int at;

  Lexer(SourceFile file, Span span) {
    this.file = file;
    this.text = file.text();
    this.at = span.start();
    this.end = span.end();
  }

  /// All tokens; after the first character that starts none, an END token stands there and `stray` tells of it.
  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    Token token = next();
    while (token.kind() != Token.Kind.END) {
      tokens.add(token);
      token = next();
    }
    tokens.add(token);
    return tokens;
  }

  private Token next() {
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    if (at >= end) {
      return new Token(Token.Kind.END, Span.at(end), "");
    }
    char c = text.charAt(at);
    if (isDigit(c)) {
      return number();
    }
    if (c == '"' || c == '“') {
      return quoted(c == '"' ? '"' : '”');
    }
    if (startsWord(text.codePointAt(at))) {
      return word();
    }
    return symbol();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c >= 128 && Character.isSpaceChar(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Digits, a fraction, an exponent; `1..5` is a number and a range, `2.x` a number and a field.
  private Token number() {
    int start = at;
    skipDigits();
    if (at + 1 < end && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      skipDigits();
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int mark = at++;
      if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int digits = at;
      skipDigits();
      at = at == digits ? mark : at;
    }
    return token(Token.Kind.NUMBER, start);
  }

  private void skipDigits() {
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private Token quoted(char close) {
    int start = at++;
    int closing = text.indexOf(close, at);
    if (closing < 0 || closing >= end) {
      throw failure(new Span(start, end), "this text has no closing quotation mark");
    }
    at = closing + 1;
    return new Token(Token.Kind.TEXT, new Span(start, at), text.substring(start + 1, closing));
  }

  private Token word() {
    int start = at;
    while (at < end && isNamePart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    Token token = token(Token.Kind.NAME, start);
    return KEYWORDS.contains(token.text())
        ? new Token(Token.Kind.KEYWORD, token.span(), token.text())
        : token;
  }

  private static boolean isNamePart(int codePoint) {
    return Character.isUnicodeIdentifierPart(codePoint)
        && !Character.isIdentifierIgnorable(codePoint);
  }

  /// Whether a word is one token that is a name.
  static boolean isName(String word) {
    if (word.isEmpty() || !startsWord(word.codePointAt(0)) || KEYWORDS.contains(word)) {
      return false;
    }
    int at = 0;
    while (at < word.length() && isNamePart(word.codePointAt(at))) {
      at += Character.charCount(word.codePointAt(at));
    }
    return at == word.length();
  }

  private static boolean startsWord(int codePoint) {
    return Character.isUnicodeIdentifierStart(codePoint) || codePoint == '_';
  }

  private Token symbol() {
    int start = at;
    String synonym = text.charAt(at) < 128 ? null : SYNONYMS.get(text.charAt(at));
    if (synonym != null) {
      at++;
      return new Token(Token.Kind.SYMBOL, new Span(start, at), synonym);
    }
    String symbol = symbolHere();
    if (symbol != null) {
      at += symbol.length();
      return new Token(Token.Kind.SYMBOL, new Span(start, at), symbol.equals("==") ? "=" : symbol);
    }
    int width = Character.charCount(text.codePointAt(at));
    return new Token(
        Token.Kind.SYMBOL,
        new Span(start, at += width),
        text.substring(start, Math.min(start + width, text.length())));
  }

  private @Nullable String symbolHere() {
    char next = at + 1 < end ? text.charAt(at + 1) : ' ';
    if (next == '=' || next == '.') {
      for (String pair : PAIRS) {
        if (text.startsWith(pair, at)) {
          return pair;
        }
      }
    }
    int single = SINGLE_SIGNS.indexOf(text.charAt(at));
    return single < 0 ? null : SINGLES.get(single);
  }

  private Token token(Token.Kind kind, int start) {
    return new Token(kind, new Span(start, at), text.substring(start, at));
  }

  private SyntaxFailure failure(Span span, String message) {
    return new SyntaxFailure(Diagnostic.of(Code.EXPRESSION_SYNTAX, file.place(span), message));
  }
}
