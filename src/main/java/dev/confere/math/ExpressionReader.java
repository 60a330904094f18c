package dev.confere.math;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Operand.Form;
import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads sums, products and signs; what they are made of is read by [FactorReader].
final class ExpressionReader {
  private static final int MOST_FACTORS = 300;
  private static final Set<String> TIMES =
      Set.of("cdot", "times", "ast", "star", "centerdot", "bigcdot");
  private static final Set<String> ELEMENTWISE = Set.of("odot", "circ", "otimes");
  private static final Set<String> ADDING = Set.of("plus", "minus", "mais", "menos");
  private static final Set<String> OF = Set.of("of", "de", "da", "do", "das", "dos");
  private static final Set<String> ARTICLES =
      Set.of("the", "those", "these", "his", "her", "their", "its", "os", "as", "seus");

  private final Cursor c;
  private final FactorReader factors;
  private final Lookahead lookahead;

  ExpressionReader(Cursor cursor) {
    this.c = cursor;
    this.lookahead = new Lookahead(cursor);
    this.factors = new FactorReader(cursor, this, lookahead);
  }

  /// How two factors are joined.
  private enum Join {
    TIMES,
    DOT,
    STAR,
    CROSS,
    ELEMENTWISE,
    JUXTAPOSED,
    DIVIDED,
    MODULO,
    /// Not at all: the product ends.
    NONE
  }

  // Sums.

  Operand sum() {
    c.enter();
    Operand first = signedTerm();
    Operand sum = isAdding() ? sum(first) : first;
    c.leave();
    return sum;
  }

  private Operand sum(Operand first) {
    List<Operand> terms = new ArrayList<>();
    terms.add(first);
    do {
      Token sign = c.take();
      Operand term = term();
      boolean minus = isMinus(sign);
      Operand change = percentChange(terms, term, minus);
      terms.add(change != null ? change : minus ? negated(sign, term) : term);
    } while (isAdding());
    return Sums.of(terms);
  }

  private Operand signedTerm() {
    Token sign = c.peek();
    if (sign.isSymbol('-') || sign.isSymbol('+')) {
      c.take();
      if (c.isDone()) {
        throw Halt.unread(sign.span(), "nothing follows the sign");
      }
      // `+-3`, `- -3`
      Operand term = c.peek().isSymbol('-') || c.peek().isSymbol('+') ? nestedSign() : term();
      return sign.isSymbol('-')
          ? Sums.negative(sign.span(), term)
          : Sums.positive(sign.span(), term);
    }
    return term();
  }

  private Operand nestedSign() {
    c.enter();
    Operand inner = signedTerm();
    c.leave();
    return inner;
  }

  private Operand negated(Token sign, Operand term) {
    return term.with(Build.negate(sign.span().to(term.span()), term.expression()), Form.PIECE);
  }

  private static boolean isMinus(Token sign) {
    return sign.isSymbol('-') || sign.text().equals("minus") || sign.text().equals("menos");
  }

  private boolean isAdding() {
    Token sign = c.peek();
    if (sign.isCommand("pm") || sign.isCommand("mp") || sign.isSymbol('±')) {
      throw Halt.silent(sign.span(), "two values at once");
    }
    boolean word = c.prose && sign.is(Kind.WORD) && ADDING.contains(sign.text());
    if (!word && !sign.isSymbol('+') && !sign.isSymbol('-')) {
      return false;
    }
    return goesOn(sign, 1);
  }

  /// Whether an operand follows an operator. In a sentence a dash may start a remark.
  private boolean goesOn(Token operator, int ahead) {
    Token next = c.peek(ahead);
    if (next.isSymbol('-') || next.isSymbol('+')) {
      next = c.peek(ahead + 1);
    }
    if (lookahead.startsOperand(next)) {
      return !(c.prose && operator.isSymbol('-') && isRemark(next));
    }
    if (!c.prose) {
      throw c.at + ahead >= c.end
          ? Halt.unread(operator.span(), "nothing follows " + operator.text())
          : lookahead.unexpected(next);
    }
    if (next.is(Kind.WORD) && !operator.isSymbol('-')) {
      throw Halt.silent(next.span(), "words stand for a number");
    }
    return false;
  }

  private boolean isRemark(Token next) {
    return next.is(Kind.WORD) && next.text().length() > 1 && !lookahead.isKnownWord(next);
  }

  /// `100 + 10%`: ten per cent of the hundred, as people reckon.
  private @Nullable Operand percentChange(List<Operand> before, Operand term, boolean minus) {
    boolean fits = term.percent() && before.stream().noneMatch(Operand::percent);
    if (!fits || !c.chooses(Choice.PERCENT_CHANGE)) {
      return null;
    }
    Operand total = before.size() == 1 ? before.getFirst() : Sums.of(List.copyOf(before));
    Expression share = Build.times(total.expression(), term.expression());
    return Operand.piece(minus ? Build.negate(term.span(), share) : share).withUnit(total.unit());
  }

  // Products.

  Operand term() {
    c.enter();
    Operand left = factor();
    int count = 0;
    for (Join join = join(); join != Join.NONE; join = join()) {
      if (++count > MOST_FACTORS) {
        throw Halt.unread(c.peek().span(), "too many factors");
      }
      left = joined(left, join);
    }
    c.leave();
    return left;
  }

  /// A factor with a sign of its own, as in `3 \times -2`.
  Operand factor() {
    Token sign = c.peek();
    if (sign.isSymbol('-') || sign.isSymbol('+')) {
      c.take();
      c.enter();
      Operand operand = factor();
      c.leave();
      return sign.isSymbol('-')
          ? Sums.negative(sign.span(), operand)
          : Sums.positive(sign.span(), operand);
    }
    return factors.power();
  }

  /// Takes the sign between two factors, if there is one.
  private Join join() {
    if (c.isDone()) {
      return Join.NONE;
    }
    Token sign = c.peek();
    Join explicit = explicit(sign);
    if (explicit != Join.NONE) {
      if (!goesOn(sign, 1)) {
        return Join.NONE;
      }
      c.take();
      return explicit;
    }
    if (isOf(sign)) {
      c.take();
      while (c.peek().is(Kind.WORD) && ARTICLES.contains(c.peek().text())) {
        c.take();
      }
      return Join.TIMES;
    }
    return isJuxtaposed(sign) ? Join.JUXTAPOSED : Join.NONE;
  }

  private Join explicit(Token sign) {
    return switch (sign.kind()) {
      case SYMBOL -> symbolJoin(sign);
      case COMMAND -> commandJoin(sign);
      case LETTERS, WORD -> wordJoin(sign);
      case DIGITS, NUMBER, BEGIN, END, CELL, ROW, GAP, LINE, INSERTED -> Join.NONE;
    };
  }

  private Join symbolJoin(Token sign) {
    return switch (sign.symbol()) {
      case '×' -> Join.CROSS;
      case '·' -> Join.DOT;
      case '*' -> Join.STAR;
      case '⊙' -> Join.ELEMENTWISE;
      case '/', '÷' -> Join.DIVIDED;
      case ':' -> colon(sign);
      case '%' -> c.peek(1).is(Kind.NUMBER) ? Join.MODULO : Join.NONE;
      default -> Join.NONE;
    };
  }

  /// A colon divides; written tight it is a ratio or a time of day, of which only a confirmation counts.
  private Join colon(Token sign) {
    Token next = c.peek(1);
    if (!next.is(Kind.NUMBER) && !next.isSymbol('(') && !next.is(Kind.COMMAND)) {
      return Join.NONE;
    }
    if (!sign.spaced() || !next.spaced()) {
      if (c.prose && sign.spaced() != next.spaced()) {
        return Join.NONE;
      }
      c.tentative = true;
    }
    return Join.DIVIDED;
  }

  private Join commandJoin(Token sign) {
    String name = sign.text();
    if (name.equals("times")) {
      return Join.CROSS;
    }
    if (name.equals("star")) {
      // Mostly an operation that a problem defines.
      c.tentative = true;
    }
    if (name.equals("ast") || name.equals("star")) {
      return Join.STAR;
    }
    if (TIMES.contains(name)) {
      return Join.DOT;
    }
    if (ELEMENTWISE.contains(name)) {
      return Join.ELEMENTWISE;
    }
    return switch (name) {
      case "div", "slash" -> Join.DIVIDED;
      case "bmod", "mod" -> Join.MODULO;
      default -> Join.NONE;
    };
  }

  private Join wordJoin(Token word) {
    if (isTimesLetter(word)) {
      return Join.CROSS;
    }
    return switch (word.text()) {
      case "mod" -> Join.MODULO;
      case "times", "vezes" -> c.prose ? Join.TIMES : Join.NONE;
      default -> Join.NONE;
    };
  }

  /// `3 x 4`: the letter between two numbers, unless it stands for something.
  private boolean isTimesLetter(Token word) {
    if (!word.text().equalsIgnoreCase("x") || c.names.isValue("x") || c.isVariable("x")) {
      return false;
    }
    Token next = c.peek(1);
    Token before = c.previous();
    boolean number =
        next.is(Kind.NUMBER)
            || next.isSymbol('$')
            || next.isSymbol('-') && c.peek(2).is(Kind.NUMBER);
    boolean bracket = next.isSymbol('(') && word.spaced() && next.spaced() && c.prose;
    boolean after =
        before.is(Kind.NUMBER)
            || before.isSymbol(')')
            || before.isSymbol('%')
            || before.is(Kind.WORD);
    return after && (number && !next.isSymbol('-') || bracket);
  }

  private boolean isOf(Token word) {
    if (!word.is(Kind.WORD) || !OF.contains(word.text())) {
      return false;
    }
    int ahead = 1;
    while (ahead < 4 && c.peek(ahead).is(Kind.WORD) && ARTICLES.contains(c.peek(ahead).text())) {
      ahead++;
    }
    Token next = c.peek(ahead);
    Token before = c.previous();
    boolean share = before.isSymbol('%') || isFractionBefore() || c.latex && before.isSymbol('}');
    boolean amount =
        c.latex && next.is(Kind.COMMAND)
            || next.is(Kind.NUMBER)
            || next.isSymbol('(')
            || Units.isCurrencySign(next.text())
            || Units.isCurrencyWord(next.text());
    return share && amount && !before.is(Kind.WORD);
  }

  private boolean isFractionBefore() {
    boolean slash =
        c.at >= 3
            && c.tokens.get(c.at - 1).is(Kind.NUMBER)
            && c.tokens.get(c.at - 2).isSymbol('/')
            && c.tokens.get(c.at - 3).is(Kind.NUMBER);
    return slash
        || c.previous().is(Kind.NUMBER) && Glyphs.isFraction(c.previous().text().charAt(0));
  }

  /// Two factors side by side; two bare numbers are no product.
  private boolean isJuxtaposed(Token next) {
    if (!lookahead.startsOperand(next)
        || next.isSymbol('-')
        || next.isSymbol('+')
        || next.isSymbol('$')) {
      return false;
    }
    boolean bar =
        next.isSymbol('|')
            || next.isSymbol('‖')
            || next.isCommand("|")
            || next.isCommand("vert")
            || next.isCommand("Vert");
    if (bar && c.bars > 0) {
      return false;
    }
    Token before = c.previous();
    if (c.prose) {
      return proseJuxtaposed(before, next);
    }
    if (next.is(Kind.NUMBER)
        && (before.is(Kind.NUMBER) || before.is(Kind.LETTERS) || before.is(Kind.WORD))) {
      boolean script = before.is(Kind.NUMBER) && isScript(c.at - 2);
      boolean argument = before.is(Kind.NUMBER) && factors.endedFraction(c.at);
      if (!script && !argument) {
        throw Halt.unread(next.span(), "two numbers stand side by side");
      }
    }
    return true;
  }

  private boolean isScript(int index) {
    return index >= 0 && (c.tokens.get(index).isSymbol('^') || c.tokens.get(index).isSymbol('_'));
  }

  private boolean proseJuxtaposed(Token before, Token next) {
    if (next.is(Kind.WORD)) {
      return next.text().equals("π");
    }
    boolean bracket = next.isSymbol('(');
    if (bracket) {
      return !next.spaced() || before.isSymbol(')') && isArithmetic(c.at);
    }
    boolean root = next.isSymbol('√') || next.is(Kind.LETTERS);
    return root && !next.spaced() || before.isSymbol(')') && next.is(Kind.NUMBER) && !next.spaced();
  }

  /// Whether a bracket holds numbers and signs only.
  private boolean isArithmetic(int open) {
    for (int i = open + 1; i < c.end && !c.tokens.get(i).isSymbol(')'); i++) {
      if (c.tokens.get(i).is(Kind.WORD)) {
        return false;
      }
    }
    return true;
  }

  private Operand joined(Operand left, Join join) {
    Token sign = c.previous();
    return switch (join) {
      case DIVIDED -> divided(left, sign);
      case MODULO -> product(left, factor(), BinaryOperator.MODULO);
      case TIMES, DOT, STAR, CROSS, ELEMENTWISE, JUXTAPOSED -> multiplied(left, factor(), join);
      case NONE -> left;
    };
  }

  private Operand divided(Operand left, Token sign) {
    Operand right = factor();
    Token slash = c.peek();
    boolean loose =
        sign.text().equals("÷")
            || sign.text().equals("div")
            || sign.text().equals(":")
            || c.tokens.get(c.at - 1).spaced() && right.isNumber();
    boolean fraction =
        loose
            && right.isNumber()
            && slash.isSymbol('/')
            && !slash.spaced()
            && c.peek(1).is(Kind.NUMBER)
            && !c.peek(1).spaced();
    if (fraction && c.chooses(Choice.TIGHT_FRACTION)) {
      c.take();
      right = product(right, factor(), BinaryOperator.DIVIDE);
    }
    while (!c.isDone()
        && explicit(c.peek()) == Join.NONE
        && isJuxtaposed(c.peek())
        && c.chooses(Choice.TIGHT_PRODUCT)) {
      right = multiplied(right, factor(), Join.JUXTAPOSED);
    }
    return product(left, right, BinaryOperator.DIVIDE);
  }

  private Operand multiplied(Operand left, Operand right, Join join) {
    boolean arrays =
        StaticRank.isArray(right.expression(), c.names)
            && StaticRank.isArray(left.expression(), c.names);
    if (!arrays || join == Join.ELEMENTWISE || join == Join.STAR && !c.chooses(Choice.DOT)) {
      return power10(left, right, product(left, right, BinaryOperator.MULTIPLY));
    }
    boolean vectors =
        StaticRank.isVector(left.expression(), c.names)
            && StaticRank.isVector(right.expression(), c.names);
    Span span = left.span().to(right.span());
    if (join == Join.CROSS && isTriple(left.expression()) && isTriple(right.expression())) {
      return Operand.piece(Build.call(span, "cross", left.expression(), right.expression()));
    }
    if (vectors && join == Join.CROSS) {
      throw Halt.silent(span, "a cross product of vectors that do not have three elements");
    }
    return Operand.piece(
        Build.call(span, vectors ? "dot" : "matmul", left.expression(), right.expression()));
  }

  /// A row or a column of three numbers, as written.
  private static boolean isTriple(Expression expression) {
    if (!(expression instanceof Expression.ArrayLiteral array)) {
      return false;
    }
    boolean row =
        array.elements().size() == 1
            && array.elements().getFirst() instanceof Expression.ArrayLiteral inner
            && isTriple(inner);
    return row
        || array.elements().size() == 3
            && array.elements().stream()
                .allMatch(
                    e ->
                        !(e instanceof Expression.ArrayLiteral cell)
                            || cell.elements().size() == 1);
  }

  private Operand product(Operand left, Operand right, BinaryOperator operator) {
    Expression expression = Build.binary(operator, left.expression(), right.expression());
    Optional<Unit> unit =
        operator == BinaryOperator.DIVIDE
            ? Sums.quotientUnit(left, right)
            : Sums.productUnit(left, right);
    return new Operand(
        expression, List.of(), unit, Form.PRODUCT, false, left.mixed() || right.mixed());
  }

  /// `1.024 \times 10^{12}` is one number as printed.
  private static Operand power10(Operand left, Operand right, Operand product) {
    Optional<Integer> exponent = Powers10.exponent(right.expression());
    if (exponent.isEmpty() || left.printed().size() != 1 || !left.isNumber() || left.percent()) {
      return product;
    }
    WrittenNumber mantissa = left.printed().getFirst();
    Rational scale = Rational.ofTenToThe(exponent.get());
    WrittenNumber written =
        new WrittenNumber(
            mantissa.text() + " × 10^" + exponent.get(),
            mantissa.value().times(scale),
            WrittenNumber.Form.SCIENTIFIC,
            mantissa.decimals(),
            mantissa.unit().map(scale::times),
            mantissa.sign(),
            mantissa.grouped());
    return new Operand(
        product.expression(), List.of(written), right.unit(), Form.PRODUCT, false, false);
  }
}
