package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import dev.confere.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what stands by itself: numbers, names, brackets, fractions, roots.
final class AtomReader {
  private static final Set<String> BINOMIALS = Set.of("binom", "dbinom", "tbinom");
  private static final Set<String> ACCENTS =
      Set.of(
          "hat",
          "bar",
          "tilde",
          "widehat",
          "widetilde",
          "overline",
          "dot",
          "ddot",
          "check",
          "breve");

  private final Cursor c;
  private final ExpressionReader expressions;
  private final FractionReader fractions;
  private final Lookahead lookahead;

  // Most sides are numbers and signs, and need none of these.
  private @Nullable CallReader calls;
  private @Nullable ArrayReader arrays;
  private @Nullable NameReader names;

  AtomReader(Cursor cursor, ExpressionReader expressions, Lookahead lookahead) {
    this.c = cursor;
    this.expressions = expressions;
    this.lookahead = lookahead;
    this.fractions = new FractionReader(cursor, this);
  }

  private CallReader calls() {
    CallReader known = calls;
    if (known == null) {
      known = new CallReader(c, expressions, this);
      calls = known;
    }
    return known;
  }

  private ArrayReader arrays() {
    ArrayReader known = arrays;
    if (known == null) {
      known = new ArrayReader(c, expressions);
      arrays = known;
    }
    return known;
  }

  private NameReader names() {
    NameReader known = names;
    if (known == null) {
      known = new NameReader(c, this, calls());
      names = known;
    }
    return known;
  }

  /// Whether what ends before `index` is a `\frac` or a root with single digits.
  boolean endedFraction(int index) {
    return fractions.endedAt(index);
  }

  Lookahead lookahead() {
    return lookahead;
  }

  // Atoms.

  Operand atom() {
    c.enter();
    Token token = c.peek();
    if (c.isDone()) {
      throw Halt.unread(token.span(), "something is missing");
    }
    Operand atom =
        switch (token.kind()) {
          case NUMBER -> fractions.number();
          case INSERTED -> inserted();
          case LETTERS, WORD -> isCurrency(token) ? currency() : names().read();
          case COMMAND -> commandAtom(token);
          case SYMBOL -> symbolAtom(token);
          case BEGIN -> arrays().environment();
          case DIGITS, END, CELL, ROW, GAP, LINE -> throw lookahead.unexpected(token);
        };
    c.leave();
    return atom;
  }

  private boolean isCurrency(Token token) {
    return Units.isCurrencyWord(token.text())
        && (Units.isCurrencySign(c.peek(1).text())
            || token.text().length() > 1 && c.peek(1).is(Kind.NUMBER));
  }

  private Operand currency() {
    String letters = c.peek().is(Kind.SYMBOL) ? "" : c.take().text();
    String sign = Units.isCurrencySign(c.peek().text()) ? c.take().text() : "";
    Token next = c.peek();
    if (next.isSymbol('-')) {
      c.take();
      Operand amount = atom();
      return Sums.negative(next.span(), amount).with(Units.of(letters + sign));
    }
    if (!next.is(Kind.NUMBER)
        && !next.isSymbol('(')
        && !next.isSymbol('{')
        && !next.is(Kind.COMMAND)
        && !next.is(Kind.LETTERS)) {
      throw lookahead.unexpected(next);
    }
    Unit unit = Units.of(letters + sign);
    return atom().with(unit.isMeasure() ? unit : Units.of(sign.isEmpty() ? letters : sign));
  }

  private Operand inserted() {
    Token token = c.take();
    return token.payload() instanceof Payload.Put(var expression)
        ? Operand.piece(expression)
        : Operand.piece(Build.number(token.span(), 0));
  }

  // Brackets and signs.

  private Operand symbolAtom(Token token) {
    if (Units.isCurrencySign(token.symbol())) {
      return currency();
    }
    return switch (token.symbol()) {
      case '(', '[' -> arrays().bracket();
      case '{' -> group();
      case '|' -> bars("|", "abs");
      case '‖' -> bars("‖", "norm");
      case '⌊' -> enclosed('⌋', "floor");
      case '⌈' -> enclosed('⌉', "ceil");
      case '√' -> root();
      case '∑' -> calls().sum(c.take(), "sum");
      case '∏' -> calls().sum(c.take(), "product");
      case '-', '+' -> expressions.factor();
      default -> throw lookahead.unexpected(token);
    };
  }

  /// `{…}`: what LaTeX groups, the reader does not see.
  Operand group() {
    Token open = c.peek();
    if (!c.takeSymbol('{')) {
      return atom();
    }
    if (c.peek().isSymbol('}')) {
      throw Halt.silent(open.span(), "an empty group");
    }
    Operand inner = expressions.sum();
    if (c.takeCommand("over")) {
      inner = Operand.piece(Build.over(inner.expression(), expressions.sum().expression()));
    } else if (c.takeCommand("choose")) {
      Expression lower = expressions.sum().expression();
      inner =
          Operand.piece(
              Build.call(inner.span().to(lower.span()), "binomial", inner.expression(), lower));
    }
    close('}');
    return inner;
  }

  void close(char symbol) {
    if (!c.takeSymbol(symbol)) {
      throw lookahead.unexpected(c.peek());
    }
  }

  private Operand enclosed(char close, String function) {
    Token open = c.take();
    Operand inner = expressions.sum();
    close(close);
    return Operand.piece(
        Build.call(open.span().to(c.previous().span()), function, inner.expression()));
  }

  private Operand bars(String bar, String function) {
    Token open = c.take();
    if (bar.equals("|") && c.peek().isSymbol('|')) {
      return doubleBars(open);
    }
    return inBars(
        open,
        t ->
            t.isSymbolOf(bar)
                || bar.equals("‖") && t.isCommand("|")
                || t.isCommand("vert")
                || t.isCommand("Vert")
                || t.isCommand("rvert")
                || t.isCommand("rVert"),
        function,
        1);
  }

  /// `||x||` in plain letters.
  private Operand doubleBars(Token open) {
    c.take();
    return inBars(open, t -> t.isSymbol('|') && c.peek(1).isSymbol('|'), "norm", 2);
  }

  private Operand inBars(
      Token open, java.util.function.Predicate<Token> closes, String function, int length) {
    c.bars++;
    Operand inner = expressions.sum();
    c.bars--;
    if (!closes.test(c.peek())) {
      throw lookahead.unexpected(c.peek());
    }
    c.at += length;
    Span span = open.span().to(c.previous().span());
    if (function.equals("norm")) {
      return calls().norm(span, inner.expression());
    }
    int rank = StaticRank.of(inner.expression(), c.names).orElse(0);
    String meant = rank == 2 ? "det" : rank == 1 ? "norm" : "abs";
    return Operand.piece(Build.call(span, meant, inner.expression()));
  }

  private Operand root() {
    Token sign = c.take();
    Operand inner = c.peek().isSymbol('{') ? group() : atom();
    return Operand.piece(Build.call(sign.span().to(inner.span()), "sqrt", inner.expression()));
  }

  // Commands.

  private static final Map<String, String> PAIRS = Map.of("lfloor", "floor", "lceil", "ceil");

  private Operand commandAtom(Token token) {
    String name = token.text();
    if (FractionReader.COMMANDS.contains(name)) {
      c.take();
      return fractions.fraction(token);
    }
    if (BINOMIALS.contains(name)) {
      c.take();
      Expression upper = argument().expression();
      Expression lower = argument().expression();
      return Operand.piece(
          Build.call(token.span().to(c.previous().span()), "binomial", upper, lower));
    }
    if (PAIRS.containsKey(name)) {
      c.take();
      Operand inner = expressions.sum();
      if (!c.takeCommand(name.replaceFirst("l", "r"))) {
        throw lookahead.unexpected(c.peek());
      }
      return Operand.piece(
          Build.call(
              token.span().to(c.previous().span()),
              PAIRS.getOrDefault(name, "floor"),
              inner.expression()));
    }
    if (ACCENTS.contains(name)) {
      return names().accented();
    }
    return switch (name) {
      case "sqrt" -> sqrt();
      case "sum" -> calls().sum(c.take(), "sum");
      case "prod" -> calls().sum(c.take(), "product");
      case "lvert", "vert" -> bars("", "abs");
      case "|", "lVert", "Vert" -> bars("‖", "norm");
      case "{", "lbrace", "lbrack" -> arrays().bracket();
      case "langle" -> arrays().angles();
      case "pi" -> names().pi();
      default -> names().command();
    };
  }

  /// One argument of a command: a group, or one token.
  Operand argument() {
    if (c.peek().isSymbol('{')) {
      return group();
    }
    return atom();
  }

  private Operand sqrt() {
    Token command = c.take();
    Optional<Expression> index = Optional.empty();
    if (c.takeSymbol('[')) {
      index = Optional.of(expressions.sum().expression());
      close(']');
    }
    boolean braced = c.peek().isSymbol('{');
    Operand inner = argument();
    Expression radicand = inner.expression();
    Token rest = c.peek();
    boolean digits =
        !braced
            && inner.isPlainInteger()
            && rest.is(Kind.NUMBER)
            && !rest.spaced()
            && c.previous().span().end() == rest.span().start()
            && rest.text().chars().allMatch(Character::isDigit);
    if (digits && c.chooses(Choice.WHOLE_SCRIPT)) {
      String all = c.previous().text() + c.take().text();
      radicand =
          Build.number(inner.span().to(rest.span()), Rational.of(new java.math.BigInteger(all)));
    }
    if (digits) {
      fractions.end();
    }
    Span span = command.span().to(c.previous().span());
    Expression result =
        index.isEmpty() || isTwo(index.get())
            ? Build.call(span, "sqrt", radicand)
            : calls().root(span, radicand, index.get());
    return Operand.piece(result);
  }

  private static boolean isTwo(Expression index) {
    return index instanceof Expression.NumberLiteral number
        && number.value().equals(Rational.of(2));
  }
}
