package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Operand.Form;
import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what comes after an atom: powers, factorials, per cents, degrees, units, bases of numerals.
final class FactorReader {
  private static final Rational HUNDRED = Rational.of(100);
  private static final Rational MOST_MATRICES = Rational.of(50);
  private static final Set<String> TRANSPOSES = Set.of("top", "intercal", "mathsf");

  private final Cursor c;
  private final ExpressionReader expressions;
  private final AtomReader atoms;
  private final UnitReader units;

  FactorReader(Cursor cursor, ExpressionReader expressions, Lookahead lookahead) {
    this.c = cursor;
    this.expressions = expressions;
    this.atoms = new AtomReader(cursor, expressions, lookahead);
    this.units = new UnitReader(cursor);
  }

  /// Whether what ends before `index` is a `\frac` with single digits.
  boolean endedFraction(int index) {
    return atoms.endedFraction(index);
  }

  Operand power() {
    c.enter();
    Operand base = atoms.atom();
    Optional<Operand> more = after(base);
    while (more.isPresent()) {
      base = more.get();
      more = after(base);
    }
    c.leave();
    return base;
  }

  private Optional<Operand> after(Operand base) {
    if (c.isDone()) {
      return Optional.empty();
    }
    Token token = c.peek();
    return switch (token.kind()) {
      case SYMBOL -> symbol(base, token);
      case COMMAND -> token.isCommand("degree") ? Optional.of(degrees(base, 1)) : Optional.empty();
      case WORD -> token.text().equals("π") ? Optional.empty() : units.after(base);
      case DIGITS, NUMBER, LETTERS, BEGIN, END, CELL, ROW, GAP, LINE, INSERTED -> Optional.empty();
    };
  }

  private Optional<Operand> symbol(Operand base, Token token) {
    return switch (token.symbol()) {
      case '^' -> Optional.of(raised(base));
      case '(' -> gloss(base);
      case '!' -> factorial(base, token);
      case '%' -> c.peek(1).is(Kind.NUMBER) ? Optional.empty() : Optional.of(percent(base));
      case '°' -> Optional.of(degrees(base, 1));
      case '_' -> Optional.of(inBase(base, token));
      case '\'' -> throw Halt.silent(token.span(), "a prime after a number");
      case '/' -> units.after(base);
      case '-' -> units.after(base);
      case '¢' -> units.currencyAfter(base);
      default ->
          Units.isCurrencySign(token.symbol()) ? units.currencyAfter(base) : Optional.empty();
    };
  }

  /// `0.225 (22.5%)`: the same number again, said otherwise.
  private Optional<Operand> gloss(Operand base) {
    boolean percent =
        base.isNumber()
            && c.peek(1).is(Kind.NUMBER)
            && c.peek(2).isSymbol('%')
            && c.peek(3).isSymbol(')');
    if (!percent) {
      return Optional.empty();
    }
    c.at += 4;
    return Optional.of(base);
  }

  private Operand degrees(Operand base, int tokens) {
    c.at += tokens;
    if (c.peek().is(Kind.NUMBER) && !c.peek().spaced() || c.peek().isSymbol('\'')) {
      throw Halt.silent(c.peek().span(), "minutes of an angle");
    }
    return base.with(Units.DEGREE);
  }

  // Powers.

  private Operand raised(Operand base) {
    Token hat = c.take();
    if (isDegree(0)) {
      return degrees(base, c.peek().isSymbol('{') ? 3 : 1);
    }
    if (base.unit().isPresent() && c.tokens.get(c.at - 2).is(Kind.WORD)) {
      exponent();
      return base.with(Unit.thing(base.unit().get().text() + "^"));
    }
    if (isTranspose()) {
      return transposed(base);
    }
    if (base.unit().isPresent() && base.unit().get().dimension().equals("angle")) {
      throw Halt.silent(hat.span(), "a power of an angle");
    }
    Expression exponent = exponent();
    if (StaticRank.of(base.expression(), c.names).orElse(0) > 0) {
      return Operand.piece(arrayPower(base.expression(), exponent, hat));
    }
    Expression power = Build.power(base.expression(), exponent);
    Optional<Integer> ten = c.peek().isSymbol('^') ? Optional.empty() : Powers10.exponent(power);
    List<WrittenNumber> printed = ten.isPresent() ? List.of(powerOfTen(ten.get())) : List.of();
    return new Operand(power, printed, base.unit(), Form.PIECE, false, base.mixed());
  }

  /// A matrix times itself; the square of a vector may mean two things.
  private Expression arrayPower(Expression base, Expression exponent, Token hat) {
    boolean matrix = StaticRank.of(base, c.names).orElse(0) == 2;
    if (matrix && isMinusOne(exponent)) {
      return Build.call(base.span().to(exponent.span()), "inverse", base);
    }
    boolean small =
        exponent instanceof Expression.NumberLiteral n
            && n.value().isInteger()
            && n.value().signum() > 0
            && n.value().compareTo(MOST_MATRICES) <= 0;
    if (!matrix || !small) {
      throw Halt.silent(hat.span(), "a power of an array");
    }
    Expression product = base;
    for (int i = ((Expression.NumberLiteral) exponent).value().numerator().intValueExact();
        i > 1;
        i--) {
      product = Build.call(base.span().to(exponent.span()), "matmul", product, base);
    }
    return product;
  }

  private static WrittenNumber powerOfTen(int exponent) {
    Rational value = Rational.ofTenToThe(exponent);
    return new WrittenNumber(
        "10^" + exponent,
        value,
        WrittenNumber.Form.SCIENTIFIC,
        0,
        Optional.of(value),
        WrittenNumber.Sign.NONE,
        false);
  }

  private static boolean isMinusOne(Expression exponent) {
    return exponent
            instanceof
            Expression.Unary(var span, UnaryOperator operator, Expression.NumberLiteral one)
        && operator == UnaryOperator.NEGATE
        && one.value().equals(Rational.ONE);
  }

  private boolean isDegree(int ahead) {
    Token token = c.peek(ahead);
    if (token.isSymbol('{')) {
      return c.peek(ahead + 2).isSymbol('}') && isDegree(ahead + 1);
    }
    return token.isCommand("circ")
        || token.isSymbol('°')
        || token.isCommand("degree")
        || token.isSymbol('∘');
  }

  private boolean isTranspose() {
    int ahead = c.peek().isSymbol('{') ? 1 : 0;
    Token token = c.peek(ahead);
    boolean letter =
        (token.is(Kind.LETTERS) || token.is(Kind.WORD))
            && token.text().equals("T")
            && !c.names.isValue("T");
    boolean sign =
        token.is(Kind.COMMAND) && TRANSPOSES.contains(token.text()) || token.isSymbol('⊤');
    return (letter || sign) && (ahead == 0 || c.peek(2).isSymbol('}'));
  }

  private Operand transposed(Operand base) {
    Token sign = c.peek();
    c.at += sign.isSymbol('{') ? 3 : 1;
    int rank = StaticRank.of(base.expression(), c.names).orElse(-1);
    if (rank < 1) {
      throw Halt.silent(sign.span(), "T stands for nothing known");
    }
    return rank == 1
        ? base
        : Operand.piece(Build.call(base.span().to(sign.span()), "transpose", base.expression()));
  }

  Expression exponent() {
    Token token = c.peek();
    if (c.isDone()) {
      throw Halt.unread(token.span(), "nothing is raised");
    }
    if (token.isSymbol('{')) {
      return atoms.group().expression();
    }
    if (!c.latex) {
      return expressions.factor().expression();
    }
    if (token.isSymbol('-') || token.isSymbol('+') || token.isSymbol('*')) {
      throw Halt.silent(token.span(), "a sign alone is raised");
    }
    Operand first = atoms.atom();
    return wholeScript(first).orElse(first.expression());
  }

  /// `2^10` is shown as 2¹0, but is mostly meant as 2¹⁰.
  private Optional<Expression> wholeScript(Operand first) {
    Token rest = c.peek();
    boolean digits =
        first.isPlainInteger()
            && rest.is(Kind.NUMBER)
            && !rest.spaced()
            && c.previous().is(Kind.NUMBER)
            && c.previous().span().end() == rest.span().start();
    if (!digits
        || !c.chooses(Choice.WHOLE_SCRIPT)
        || !rest.text().chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String all = c.previous().text() + c.take().text();
    return Optional.of(
        Build.number(first.span().to(rest.span()), Rational.of(new BigInteger(all))));
  }

  // Marks after a number.

  private Optional<Operand> factorial(Operand base, Token mark) {
    boolean last = c.at + 1 >= c.end || c.peek(1).is(Kind.GAP) || c.prose && !continues(c.peek(1));
    if (c.peek(1).isSymbol('!')) {
      throw Halt.unread(mark.span(), "double factorials are not read");
    }
    c.take();
    if (last && c.chooses(Choice.EXCLAIMED)) {
      return Optional.of(base);
    }
    return Optional.of(
        Operand.piece(Build.call(base.span().to(mark.span()), "factorial", base.expression())));
  }

  private static boolean continues(Token next) {
    return next.isSymbolOf("+-*/×÷·=)^<>≈") || Relations.isRelation(next);
  }

  private Operand percent(Operand base) {
    Token mark = c.take();
    Span span = base.span().to(mark.span());
    if (c.chooses(Choice.PERCENT_AS_NUMBER)) {
      return new Operand(base.expression(), base.printed(), base.unit(), base.form(), false, false);
    }
    if (base.expression() instanceof Expression.NumberLiteral literal
        && base.printed().size() == 1) {
      WrittenNumber number = base.printed().getFirst();
      WrittenNumber written =
          new WrittenNumber(
              number.text() + "%",
              number.value().dividedBy(HUNDRED),
              WrittenNumber.Form.PERCENT,
              number.decimals(),
              number.unit().map(u -> u.dividedBy(HUNDRED)),
              number.sign(),
              number.grouped());
      Expression value =
          new Expression.NumberLiteral(
              span, literal.value().dividedBy(HUNDRED), literal.decimals() + 2);
      return new Operand(value, List.of(written), Optional.empty(), Form.NUMBER, true, false);
    }
    return new Operand(
        Build.over(base.expression(), Build.number(mark.span(), HUNDRED)),
        List.of(),
        Optional.empty(),
        Form.PIECE,
        true,
        false);
  }

  /// `101_2`: a numeral to another base.
  private Operand inBase(Operand base, Token mark) {
    c.take();
    boolean group = c.peek().isSymbol('{');
    Token numeral = c.peek(group ? 1 : 0);
    boolean plain =
        numeral.payload() instanceof Token.Payload.Spelled spelled
            && spelled.number().value().isInteger();
    if (!plain || !base.isPlainInteger() || group && !c.peek(2).isSymbol('}')) {
      throw Halt.silent(mark.span(), "an index on something that is no array");
    }
    String radix = numeral.text();
    c.at += group ? 3 : 1;
    if (!group
        && c.peek().is(Kind.NUMBER)
        && !c.peek().spaced()
        && numeral.span().end() == c.peek().span().start()) {
      radix += c.take().text();
    }
    String digits = ((Expression.NumberLiteral) base.expression()).value().numerator().toString();
    return Operand.piece(
        Build.number(base.span().to(c.previous().span()), value(digits, radix, mark)));
  }

  private static Rational value(String digits, String radix, Token mark) {
    if (!radix.matches("[1-9]|[12]\\d|3[0-6]") || radix.equals("1")) {
      throw Halt.silent(mark.span(), "an index on a number");
    }
    try {
      return Rational.of(new BigInteger(digits, Integer.parseInt(radix)));
    } catch (NumberFormatException notOfThisBase) {
      throw Halt.silent(mark.span(), "digits that the base does not have");
    }
  }
}
