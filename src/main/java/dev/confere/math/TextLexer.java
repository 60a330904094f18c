package dev.confere.math;

import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts plain text into words, numbers and signs with their exact places.
///
/// What only arranges the text is left out: bullets and numbers of lists, marks of emphasis, quotation of lines.
final class TextLexer {
  private static final Set<String> PAIRS =
      Set.of("==", "<=", ">=", "!=", "=>", "->", "~=", "=~", ":=", "<<", ">>");
  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]{2,20})");
  private static final String ESCAPED = "*_$%{}[]()#<>-+.!|&";

  /// Commands of TeX that people use outside of formulas.
  private static final Map<String, String> COMMANDS =
      Map.of(
          "times", "×", "cdot", "·", "div", "÷", "approx", "≈", "neq", "!=", "le", "<=", "leq",
          "<=", "ge", ">=", "geq", ">=");

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "ths", "º", "ª");
  private static final Pattern LINE_START =
      Pattern.compile(
          "[ \\t]*+(?:>[> \\t]*+)?(?:#{1,6}[ \\t]+)?(?:[-*+•▪◦–—‣][ \\t]+|\\(?(?:\\d{1,3}|[a-zA-Z])[.)][ \\t]+(?![-+*/×÷·=^<>≈)\\s]))?");
  private static final Pattern ADDRESS = Pattern.compile("(?:[a-z]+://|www\\.)\\S+");

  /// Arithmetic repeated for a machine, as some collections of exercises do.
  private static final Pattern ANNOTATION = Pattern.compile("<<[^<>\\n]{1,300}>>");

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Span> annotations = new ArrayList<>();
  private int at;
  private boolean space;

  private TextLexer(String text, Span span) {
    this.text = text;
    this.at = span.start();
    this.end = span.end();
  }

  /// @param annotations the insides of `<<…>>`, which are not among the tokens
  record Lexed(List<Token> tokens, List<Span> annotations) {}

  static Lexed lex(String text, Span span) {
    TextLexer lexer = new TextLexer(text, span);
    if (span.start() == 0 || text.charAt(span.start() - 1) == '\n') {
      lexer.lineStart();
    }
    lexer.space = true;
    while (lexer.at < lexer.end) {
      lexer.step();
    }
    return new Lexed(lexer.tokens, lexer.annotations);
  }

  private void lineStart() {
    Matcher start = LINE_START.matcher(text).region(at, end);
    if (start.lookingAt()) {
      at = Math.max(at, start.end());
    }
    space = true;
  }

  private void add(Kind kind, String content, int from, int to) {
    tokens.add(Token.of(kind, content, new Span(from, to), space));
    space = false;
    at = to;
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      newLine();
    } else if (c == '\\') {
      backslash();
    } else if (Character.isWhitespace(c)
        || c >= 128 && Character.isSpaceChar(c)
        || c == '`'
        || c == '\uFEFF'
        || c == '\u200B') {
      space = true;
      at++;
    } else if (Glyphs.isDigit(c)) {
      digits();
    } else if (c < 128 || !script(c)) {
      wordOrSign(c);
    }
  }

  private void wordOrSign(char c) {
    if (Glyphs.isLetter(text.codePointAt(at))) {
      word();
    } else {
      sign(c);
    }
  }

  /// Takes a raised or lowered digit or a fraction that is a character of its own, if one stands here.
  private boolean script(char c) {
    int from = at;
    if (Glyphs.isRaised(c)) {
      at = Scripts.raised(text, at, end, false, tokens);
    } else if (Glyphs.subscript(c) >= 0) {
      at = Scripts.lowered(text, at, end, false, tokens);
    } else if (Glyphs.isFraction(c)) {
      at = Scripts.fraction(text, at, space, tokens);
      space = false;
    }
    return at > from;
  }

  /// `5\*5` is how Markdown writes a star; `\times` without dollar signs is a command all the same.
  private void backslash() {
    Matcher command = COMMAND.matcher(text).region(at, end);
    boolean spaceBefore = space;
    if (command.lookingAt()) {
      String name = command.group(1);
      String sign = COMMANDS.get(name);
      space = true;
      add(sign == null ? Kind.COMMAND : Kind.SYMBOL, sign == null ? name : sign, at, command.end());
      return;
    }
    boolean escape = at + 1 < end && ESCAPED.indexOf(text.charAt(at + 1)) >= 0;
    space = spaceBefore || !escape;
    at++;
  }

  private void newLine() {
    int from = at;
    boolean pair = text.charAt(at) == '\r' && at + 1 < end && text.charAt(at + 1) == '\n';
    add(Kind.LINE, "\n", from, at + (pair ? 2 : 1));
    int next = at;
    while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    lineStart();
  }

  private void digits() {
    int to = at;
    while (to < end && Glyphs.isDigit(text.charAt(to))) {
      to++;
    }
    int letters = to;
    while (letters < end && Character.isLetter(text.charAt(letters))) {
      letters++;
    }
    if (ORDINALS.contains(text.substring(to, letters))) {
      add(Kind.WORD, text.substring(at, letters), at, letters);
      return;
    }
    add(Kind.DIGITS, text.substring(at, to), at, to);
  }

  private void word() {
    if (address()) {
      return;
    }
    int to = at;
    while (to < end && isWordPart(to)) {
      to += Character.charCount(text.codePointAt(to));
    }
    to = Math.min(to, end);
    String word = text.substring(at, to);
    boolean times =
        word.length() > 1
            && (word.charAt(0) == 'x' || word.charAt(0) == 'X')
            && Glyphs.isDigit(word.charAt(1))
            && word.chars().allMatch(d -> d >= '0' && d <= '9' || d == 'x' || d == 'X');
    if (times && !tokens.isEmpty() && isOperandEnd(tokens.getLast())) {
      add(Kind.SYMBOL, "×", at, at + 1);
      return;
    }
    boolean exponent =
        (word.charAt(0) == 'e' || word.charAt(0) == 'E')
            && !space
            && !tokens.isEmpty()
            && tokens.getLast().is(Kind.DIGITS)
            && word.length() > 1
            && word.substring(1).chars().allMatch(d -> d >= '0' && d <= '9');
    if (exponent) {
      add(Kind.WORD, word.substring(0, 1), at, at + 1);
      return;
    }
    add(Kind.WORD, word, at, to);
  }

  private boolean address() {
    boolean likely =
        text.startsWith("http", at) || text.startsWith("www.", at) || text.startsWith("ftp", at);
    if (!likely) {
      return false;
    }
    Matcher address = ADDRESS.matcher(text).region(at, end);
    if (!address.lookingAt()) {
      return false;
    }
    add(Kind.WORD, "address", at, address.end());
    return true;
  }

  private boolean isWordPart(int index) {
    int c = text.codePointAt(index);
    boolean inner = index > at && (c == '_' || c >= '0' && c <= '9');
    boolean apostrophe =
        index > at
            && (c == '\'' || c == '’')
            && index + 1 < end
            && Character.isLetter(text.charAt(index + 1));
    return Glyphs.isLetter(c) || inner || apostrophe;
  }

  private static boolean isOperandEnd(Token token) {
    return token.is(Kind.DIGITS) || token.isSymbol(')') || token.isSymbol('%');
  }

  private void sign(char c) {
    if (c == '<' && annotation()) {
      return;
    }
    if (c == '*') {
      star();
      return;
    }
    if (c == '.' && text.startsWith("...", at)) {
      add(Kind.SYMBOL, "…", at, Math.min(end, at + 3));
      return;
    }
    if (c == '|') {
      bar();
      return;
    }
    if (c == '.' && space && isProductPoint()) {
      add(Kind.COMMAND, "point", at, at + 1);
      return;
    }
    if ((c == '<' || c == '>') && text.startsWith(" = ", at + 1)) {
      add(Kind.SYMBOL, c + "=", at, at + 3);
      return;
    }
    String pair = at + 1 < end ? text.substring(at, at + 2) : "";
    if (PAIRS.contains(pair) && !isFactorialEqual(pair)) {
      String meant = pair.equals("=~") ? "~=" : pair.equals("==") ? "=" : pair;
      add(Kind.SYMBOL, meant, at, at + 2);
      return;
    }
    int to = Math.min(end, at + Character.charCount(text.codePointAt(at)));
    add(Kind.SYMBOL, to - at == 1 ? Glyphs.symbol(c) : text.substring(at, to), at, to);
  }

  /// `5 . 120 = 12 . 50` is a product for some, and the end of a sentence for others: what stands around it is not taken for a side.
  private boolean isProductPoint() {
    boolean spaced = at + 2 < end && text.charAt(at + 1) == ' ';
    return spaced
        && !tokens.isEmpty()
        && isOperandEnd(tokens.getLast())
        && (Glyphs.isDigit(text.charAt(at + 2)) || Character.isLetter(text.charAt(at + 2)));
  }

  private boolean annotation() {
    Matcher annotation = ANNOTATION.matcher(text).region(at, end);
    if (!annotation.lookingAt()) {
      return false;
    }
    annotations.add(new Span(at + 2, annotation.end() - 2));
    at = annotation.end();
    return true;
  }

  /// `5!=120` is a factorial.
  private boolean isFactorialEqual(String pair) {
    return pair.equals("!=") && !space && !tokens.isEmpty() && isOperandEnd(tokens.getLast());
  }

  /// A star multiplies between operands; elsewhere it is emphasis.
  private void star() {
    int to = at;
    while (to < end && text.charAt(to) == '*') {
      to++;
    }
    boolean before =
        !tokens.isEmpty() && !tokens.getLast().is(Kind.LINE) && !isOperator(tokens.getLast());
    int next = to;
    while (next < end && text.charAt(next) == ' ') {
      next++;
    }
    char after = next < end ? text.charAt(next) : ' ';
    boolean operand =
        Glyphs.isDigit(after)
            || "($.-√€£[".indexOf(after) >= 0
            || Character.isLetter(after)
                && isOperandEnd(
                    tokens.isEmpty()
                        ? Token.of(Kind.LINE, "", Span.at(at), true)
                        : tokens.getLast());
    boolean evenly = space == next > to || isBetweenNumbers(to);
    if (to - at <= 2 && before && operand && evenly) {
      add(Kind.SYMBOL, to - at == 2 ? "^" : "*", at, to);
    } else {
      at = to;
    }
  }

  /// `20/100 *15`: no star closes an emphasis before the line ends.
  private boolean isBetweenNumbers(int to) {
    int line = text.indexOf('\n', to);
    int star = text.indexOf('*', to);
    boolean closed = star >= 0 && (line < 0 || star < line);
    return !closed
        && !tokens.isEmpty()
        && isOperandEnd(tokens.getLast())
        && to < end
        && Glyphs.isDigit(text.charAt(to));
  }

  private static boolean isOperator(Token token) {
    return token.isSymbolOf("+-*/×÷·=(<>≈");
  }

  private void bar() {
    boolean wide = space || at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
    add(wide ? Kind.GAP : Kind.SYMBOL, "|", at, at + 1);
  }
}
