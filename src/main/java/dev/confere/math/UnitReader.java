package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.math.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the words after a number: `5 kg`, `60 km/h`, `3 apples per day`.
///
/// In a sentence other words follow too, so that words are only taken when the arithmetic goes on after them; one word
/// right after the number is taken anyway.
final class UnitReader {
  private static final int MOST_WORDS = 7;
  private static final Set<String> OPERATOR_WORDS =
      Set.of(
          "x",
          "X",
          "times",
          "plus",
          "minus",
          "mod",
          "vezes",
          "mais",
          "menos",
          "remainder",
          "rem",
          "resto");
  private static final String UNIT_LETTERS = "mghslLkKMBCFVWANJ";
  private static final Set<String> THOUSANDS = Set.of("k", "K", "M", "B");
  private static final Set<String> CLAUSE =
      Set.of(
          "and",
          "so",
          "then",
          "which",
          "that",
          "is",
          "are",
          "was",
          "were",
          "because",
          "but",
          "since",
          "if",
          "when",
          "he",
          "she",
          "they",
          "it",
          "we",
          "in",
          "on",
          "at",
          "for",
          "with",
          "to",
          "from",
          "by",
          "e",
          "que",
          "é",
          "são",
          "pois",
          "mas",
          "se",
          "em",
          "no",
          "na",
          "para",
          "com",
          "por",
          "or",
          "ou",
          "as",
          "this",
          "thus",
          "hence",
          "therefore",
          "portanto",
          "logo",
          "então",
          "where",
          "onde",
          "of",
          "de",
          "do",
          "da",
          "the",
          "o",
          "a",
          "i",
          "you",
          "there");
  private static final Set<String> PARTING =
      Set.of(
          "and", "e", "so", "then", "is", "are", "que", "because", "but", "which", "where", "if",
          "or", "ou", "when", "while", "since", "was", "were", "has", "have", "get", "gets", "é",
          "são");

  /// They join two statements, so that what follows belongs to another one.
  private static final Set<String> JOINING =
      Set.of("and", "e", "so", "then", "but", "because", "ou", "or");

  private static final Set<String> SHARES = Set.of("of", "de", "do", "da", "dos", "das");

  private final Cursor c;

  UnitReader(Cursor cursor) {
    this.c = cursor;
  }

  /// Takes a unit after an operand, if one stands there.
  Optional<Operand> after(Operand base) {
    Token first = c.peek();
    if (c.prose && isVariable(first) && c.names.value(first.text()).isEmpty()) {
      throw Halt.silent(first.span(), first.text() + " stands for nothing known");
    }
    // `35k` may be thousands.
    c.tentative |= c.prose && !first.spaced() && THOUSANDS.contains(first.text());
    int end = c.latex ? endInFormula() : endInSentence();
    if (end == c.at) {
      return Optional.empty();
    }
    if (c.prose && base.percent() && SHARES.contains(first.text())) {
      throw Halt.silent(first.span(), "a share of something that is no number");
    }
    String text = text(end);
    boolean ratio = text.contains("/") || text.contains(" per ") || text.startsWith("per ");
    boolean lead = text.startsWith("/") || text.startsWith("per ");
    c.at = end;
    Optional<Unit> unit =
        ratio ? (lead ? Optional.empty() : Optional.of(Unit.thing(text))) : Optional.of(unit(text));
    unit.ifPresent(c::meet);
    boolean kept = base.unit().filter(Unit::isMeasure).isPresent() && !ratio;
    Operand measured =
        kept ? base : unit.isPresent() ? base.with(unit.get()) : base.withUnit(Optional.empty());
    return Optional.of(compound(measured).orElse(measured));
  }

  /// `1 hour 30 minutes`, `5 feet and 3 inches`.
  private Optional<Operand> compound(Operand larger) {
    int and =
        c.peek().is(Kind.WORD) && (c.peek().text().equals("and") || c.peek().text().equals("e"))
            ? 1
            : 0;
    Token number = c.peek(and);
    Token word = c.peek(and + 1);
    if (larger.unit().isEmpty() || !number.is(Kind.NUMBER) || !word.is(Kind.WORD)) {
      return Optional.empty();
    }
    Unit smaller = Units.of(word.text());
    boolean fits =
        larger.unit().get().converts(smaller)
            && smaller.scale().compareTo(larger.unit().get().scale()) < 0;
    if (!fits || !(number.payload() instanceof Token.Payload.Spelled(var written, var parts))) {
      return Optional.empty();
    }
    c.at += and + 2;
    Expression literal =
        new Expression.NumberLiteral(number.span(), written.value(), written.decimals());
    return Optional.of(Sums.of(List.of(larger, Operand.piece(literal).with(smaller))));
  }

  /// `6t`: a letter right after a number, unless it is a common sign of a unit.
  private static boolean isVariable(Token token) {
    return token.is(Kind.WORD)
        && token.text().length() == 1
        && !token.spaced()
        && !OPERATOR_WORDS.contains(token.text())
        && UNIT_LETTERS.indexOf(token.text().charAt(0)) < 0;
  }

  private static Unit unit(String text) {
    Unit whole = Units.of(text);
    int space = text.indexOf(' ');
    if (whole.isMeasure() || space < 0) {
      return whole;
    }
    Unit first = Units.of(text.substring(0, space));
    return first.isMeasure() && !first.isMoney()
        ? new Unit(text, first.dimension(), first.scale())
        : whole;
  }

  private String text(int end) {
    StringBuilder text = new StringBuilder();
    for (int i = c.at; i < end; i++) {
      Token token = c.tokens.get(i);
      text.append(token.spaced() && i > c.at ? " " : "").append(token.text());
    }
    return text.toString();
  }

  /// `5€`, `50¢`, `30 $`.
  Optional<Operand> currencyAfter(Operand base) {
    Token sign = c.peek();
    boolean belongsToNext = c.peek(1).is(Kind.NUMBER) && !c.peek(1).spaced();
    if (belongsToNext || base.unit().isPresent()) {
      return Optional.empty();
    }
    c.take();
    return Optional.of(base.with(Units.of(sign.text())));
  }

  private int endInFormula() {
    int at = c.at;
    while (at < c.end && isUnitPart(at)) {
      at += isPower(at) ? powerLength(at) : 1;
    }
    return at;
  }

  /// A word that reckons. A lone R is a remainder.
  private boolean isOperatorWord(Token token) {
    return OPERATOR_WORDS.contains(token.text())
        || token.text().equals("R") && !c.tokens.isEmpty() && isRemainder(token);
  }

  private boolean isRemainder(Token token) {
    for (int i = c.at; i + 1 < c.end && i < c.at + 12; i++) {
      if (c.tokens.get(i).equals(token)) {
        return c.tokens.get(i + 1).is(Kind.NUMBER);
      }
    }
    return false;
  }

  private boolean isUnitPart(int at) {
    Token token = c.tokens.get(at);
    boolean word = at + 1 < c.end && c.tokens.get(at + 1).is(Kind.WORD);
    if (token.is(Kind.WORD)) {
      return !isCall(at)
          && !isOperatorWord(token)
          && !(at == c.at && SHARES.contains(token.text()));
    }
    boolean joint =
        (token.isSymbol('/')
                || token.isSymbol('·')
                || token.isSymbol('-') && !token.spaced()
                || token.isCommand("cdot"))
            && word
            && (at > c.at || token.isSymbol('/'));
    return joint && !isCall(at + 1) || at > c.at && isPower(at);
  }

  /// `m^2`: the power of a unit.
  private boolean isPower(int at) {
    return c.tokens.get(at).isSymbol('^')
        && c.tokens.get(at - 1).is(Kind.WORD)
        && powerLength(at) > 1;
  }

  private int powerLength(int at) {
    for (int length = 2; length <= 5 && at + length <= c.end; length++) {
      Token last = c.tokens.get(at + length - 1);
      boolean group = c.tokens.get(at + 1).isSymbol('{');
      if (group ? last.isSymbol('}') : last.is(Kind.NUMBER)) {
        return length;
      }
    }
    return 1;
  }

  private boolean isCall(int at) {
    Token token = c.tokens.get(at);
    boolean known =
        FunctionNames.find(token.text()).isPresent()
            || c.names.isFunction(token.text())
            || c.names.isValue(token.text());
    return known
        && at + 1 < c.end
        && (c.tokens.get(at + 1).isSymbol('(') || c.names.isValue(token.text()));
  }

  private int endInSentence() {
    int at = c.at;
    int words = 0;
    while (at < c.end && words <= MOST_WORDS && isSentencePart(at)) {
      words += c.tokens.get(at).is(Kind.WORD) ? 1 : 0;
      at++;
    }
    if (words == 0) {
      return c.at;
    }
    if (words <= MOST_WORDS && arithmeticGoesOn(at) && !isParted(at)) {
      return at;
    }
    return oneWord();
  }

  private boolean isSentencePart(int at) {
    Token token = c.tokens.get(at);
    if (token.is(Kind.WORD)) {
      return !isOperatorWord(token) && !isCall(at);
    }
    boolean word = at + 1 < c.end && c.tokens.get(at + 1).is(Kind.WORD) && !isCall(at + 1);
    return word
            && (token.isSymbol('/')
                || token.isSymbol('-') && !token.spaced() && !c.tokens.get(at + 1).spaced())
            && c.tokens.get(at + 1).text().length() > 1
        || token.isSymbol('\'') && !token.spaced() && word;
  }

  private boolean isParted(int end) {
    for (int i = c.at; i < end; i++) {
      String word = c.tokens.get(i).text();
      if (PARTING.contains(word) && (end < c.end || JOINING.contains(word))) {
        return true;
      }
    }
    return false;
  }

  /// Whether an operator with an operand, a relation or a closing bracket follows the words.
  private boolean arithmeticGoesOn(int at) {
    if (at >= c.end) {
      return c.end < c.tokens.size() && Relations.isRelation(c.tokens.get(c.end));
    }
    Token token = c.tokens.get(at);
    if (Relations.isRelation(token) || token.isSymbol(')') || token.isSymbol(']')) {
      return true;
    }
    boolean operator = token.isSymbolOf("+-*/×÷·") || isOperatorWord(token);
    if (!operator || at + 1 >= c.end) {
      return false;
    }
    Token next = c.tokens.get(at + 1);
    boolean number =
        next.is(Kind.NUMBER) || next.isSymbol('(') || Units.isCurrencySign(next.text());
    return number && (!token.isSymbol('-') || relationFollows(at));
  }

  /// Before the line ends: a dash after words may as well start a remark.
  private boolean relationFollows(int from) {
    for (int i = from; i < c.tokens.size() && i < from + 40; i++) {
      Token token = c.tokens.get(i);
      if (token.is(Kind.LINE) || token.is(Kind.GAP)) {
        return false;
      }
      if (Relations.isRelation(token)) {
        return true;
      }
    }
    return false;
  }

  private int oneWord() {
    Token first = c.peek();
    boolean unit =
        first.is(Kind.WORD)
            && !CLAUSE.contains(first.text())
            && !CLAUSE.contains(first.text().toLowerCase(java.util.Locale.ROOT))
            && (first.text().length() > 1 || UNIT_LETTERS.contains(first.text()));
    if (!first.is(Kind.WORD)) {
      return afterRatio(c.at);
    }
    return unit && !isCall(c.at) ? afterRatio(c.at + 1) : afterRatio(c.at);
  }

  /// Takes `/hour` after a word or number.
  private int afterRatio(int from) {
    int at = from;
    while (at + 1 < c.end
        && c.tokens.get(at).isSymbol('/')
        && c.tokens.get(at + 1).is(Kind.WORD)
        && !isCall(at + 1)) {
      at += 2;
    }
    return at;
  }
}
