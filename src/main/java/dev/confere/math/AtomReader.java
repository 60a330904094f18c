package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Operand.Form;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what stands by itself: numbers, names, brackets, fractions, roots.
final class AtomReader {
  private static final Set<String> FRACTIONS =
      Set.of("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac");
  private static final Set<String> BINOMIALS = Set.of("binom", "dbinom", "tbinom");
  private static final Set<String> DOTS =
      Set.of(
          "ldots", "cdots", "dots", "dotsb", "dotsc", "vdots", "ddots", "hdots", "dotsm", "dotso");
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
  private static final Set<String> CLOSING_COMMANDS =
      Set.of("}", "rbrace", "rbrack", "rfloor", "rceil", "rvert", "rVert", "rangle", "right");
  private static final Set<String> OPERATOR_COMMANDS =
      Set.of(
          "cdot",
          "times",
          "ast",
          "star",
          "div",
          "bmod",
          "pmod",
          "pod",
          "mod",
          "odot",
          "circ",
          "otimes",
          "pm",
          "mp",
          "centerdot",
          "bigcdot",
          "degree",
          "over",
          "choose",
          "atop",
          "prime",
          "oplus",
          "slash",
          "text");

  private final Cursor c;
  private final ExpressionReader expressions;
  private final CallReader calls;
  private final ArrayReader arrays;
  private final NameReader names;
  private int lastFractionEnd = -1;

  AtomReader(Cursor cursor, ExpressionReader expressions) {
    this.c = cursor;
    this.expressions = expressions;
    this.calls = new CallReader(cursor, expressions, this);
    this.arrays = new ArrayReader(cursor, expressions);
    this.names = new NameReader(cursor, this, calls);
  }

  int lastFractionEnd() {
    return lastFractionEnd;
  }

  // Looking ahead.

  boolean startsOperand(Token token) {
    return switch (token.kind()) {
      case NUMBER, INSERTED, LETTERS -> true;
      case BEGIN -> true;
      case WORD ->
          isKnownWord(token)
              || Units.isCurrencyWord(token.text()) && c.prose
              || c.latex && isName(token);
      case COMMAND -> startsWithCommand(token);
      case SYMBOL ->
          !token.text().isEmpty() && "([{|‖√⌊⌈-+".contains(token.text())
              || Units.isCurrencySign(token.text())
              || token.isSymbol("∑")
              || token.isSymbol("∏")
              || token.isSymbol("…");
      case DIGITS, END, CELL, ROW, GAP, LINE -> false;
    };
  }

  private boolean startsWithCommand(Token token) {
    String name = token.text();
    return !OPERATOR_COMMANDS.contains(name)
        && !CLOSING_COMMANDS.contains(name)
        && !Relations.isRelation(token)
        && !Relations.isOther(token)
        && !Relations.isEnd(token);
  }

  boolean isKnownWord(Token word) {
    return isName(word)
        || word.text().equals("π")
        || word.text().equals("e") && isFollowed(word, "^")
        || FunctionNames.find(word.text()).isPresent() && isCalled(word);
  }

  private boolean isFollowed(Token word, String symbol) {
    for (int ahead = 0; ahead < 4; ahead++) {
      if (c.peek(ahead).equals(word)) {
        return c.peek(ahead + 1).isSymbol(symbol);
      }
    }
    return false;
  }

  private boolean isName(Token word) {
    return c.names.isValue(word.text()) || c.names.isFunction(word.text());
  }

  /// Whether a bracket follows: `max(` is a function, "the max of" is not.
  private boolean isCalled(Token word) {
    for (int ahead = 0; ahead < 4; ahead++) {
      if (c.peek(ahead).equals(word)) {
        Token next = c.peek(ahead + 1);
        return next.isSymbol("(") && !next.spaced()
            || c.latex
            || next.isSymbol("√")
            || next.isSymbol("[");
      }
    }
    return c.latex;
  }

  Halt unexpected(Token token) {
    return switch (token.kind()) {
      case WORD -> Halt.silent(token.span(), "words stand for a number");
      case COMMAND -> command(token);
      default ->
          token.isSymbol("…") || token.isSymbol("?") || token.isSymbol("_")
              ? Halt.silent(token.span(), "something is left out")
              : Halt.unread(
                  token.span(),
                  token.text().isEmpty()
                      ? "something is missing"
                      : "not expected here: " + token.text());
    };
  }

  private static Halt command(Token token) {
    if (DOTS.contains(token.text())) {
      return Halt.silent(token.span(), "an ellipsis");
    }
    return switch (token.text()) {
      case "point" -> Halt.silent(token.span(), "a point between two numbers may be a product");
      case "infty" -> Halt.silent(token.span(), "infinity is no number");
      case "int", "iint", "oint", "lim", "partial", "nabla", "limsup", "liminf" ->
          Halt.silent(token.span(), "calculus is not computed");
      case "angle",
          "triangle",
          "measuredangle",
          "emptyset",
          "varnothing",
          "square",
          "Box",
          "Pr",
          "mathbb",
          "cup",
          "cap" ->
          Halt.silent(token.span(), "\\" + token.text() + " stands for nothing known");
      default -> Halt.unread(token.span(), "\\" + token.text() + " is not read");
    };
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
          case NUMBER -> number();
          case INSERTED -> inserted();
          case LETTERS, WORD -> isCurrency(token) ? currency() : names.read();
          case COMMAND -> commandAtom(token);
          case SYMBOL -> symbolAtom(token);
          case BEGIN -> arrays.environment();
          case DIGITS, END, CELL, ROW, GAP, LINE -> throw unexpected(token);
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
    if (next.isSymbol("-")) {
      c.take();
      Operand amount = atom();
      return Sums.negative(next.span(), amount).with(Units.of(letters + sign));
    }
    if (!next.is(Kind.NUMBER)
        && !next.isSymbol("(")
        && !next.isSymbol("{")
        && !next.is(Kind.COMMAND)
        && !next.is(Kind.LETTERS)) {
      throw unexpected(next);
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

  private Operand number() {
    Token token = c.take();
    if (!(token.payload() instanceof Payload.Spelled(var written, var parts))) {
      String reason = token.payload() instanceof Payload.Dubious(var why) ? why : "not a number";
      throw reason.contains("starts with 0")
          ? Halt.silent(token.span(), reason)
          : Halt.ambiguous(token.span(), reason);
    }
    if (written.form() == WrittenNumber.Form.SCIENTIFIC && c.latex) {
      c.tentative = true;
    }
    if (c.peek().isSymbol("…") || c.peek().is(Kind.COMMAND) && DOTS.contains(c.peek().text())) {
      throw Halt.silent(c.peek().span(), "an ellipsis");
    }
    Expression literal =
        new Expression.NumberLiteral(token.span(), written.value(), written.decimals());
    Operand number =
        written.unit().isPresent() ? Operand.number(literal, written) : Operand.piece(literal);
    return written.value().isInteger() && written.decimals() == 0
        ? mixed(number).orElse(number)
        : number;
  }

  /// `2\frac12`, `2½`, `2 1/2`.
  private Optional<Operand> mixed(Operand whole) {
    Token next = c.peek();
    if (next.is(Kind.NUMBER) && Glyphs.isFraction(next.text().charAt(0))) {
      c.take();
      return Optional.of(mixedSum(whole, literal(next)));
    }
    if (next.is(Kind.COMMAND) && FRACTIONS.contains(next.text())) {
      return fractionOfIntegers()
          .filter(f -> !c.chooses(Choice.MIXED_AS_PRODUCT))
          .map(f -> mixedSum(whole, takeFraction()));
    }
    int and = next.is(Kind.WORD) && (next.text().equals("and") || next.text().equals("e")) ? 1 : 0;
    if (!isTightFraction(and)) {
      return Optional.empty();
    }
    // `1 and 1/4` may as well be two numbers.
    c.tentative |= and > 0;
    c.at += and;
    Operand numerator = Operand.piece(literal(c.take()));
    c.take();
    Expression denominator = literal(c.take());
    return Optional.of(mixedSum(whole, Build.over(numerator.expression(), denominator)));
  }

  private boolean isTightFraction(int ahead) {
    return c.prose
        && c.peek(ahead).is(Kind.NUMBER)
        && c.peek(ahead).spaced()
        && c.peek(ahead + 1).isSymbol("/")
        && !c.peek(ahead + 1).spaced()
        && c.peek(ahead + 2).is(Kind.NUMBER)
        && !c.peek(ahead + 2).spaced();
  }

  private static Operand mixedSum(Operand whole, Expression fraction) {
    return Operand.piece(Build.plus(whole.expression(), fraction));
  }

  private static Expression literal(Token token) {
    return token.payload() instanceof Payload.Spelled(var number, var parts)
        ? new Expression.NumberLiteral(token.span(), number.value(), number.decimals())
        : throwAmbiguous(token);
  }

  private static Expression throwAmbiguous(Token token) {
    throw Halt.ambiguous(token.span(), "not one number for certain");
  }

  /// The index after a proper `\frac` of two integers at the cursor, if there is one.
  private Optional<Integer> fractionOfIntegers() {
    int at = 1;
    List<Rational> values = new ArrayList<>();
    while (values.size() < 2) {
      boolean group = c.peek(at).isSymbol("{");
      Token number = c.peek(group ? at + 1 : at);
      boolean plain =
          number.payload() instanceof Payload.Spelled s && s.number().value().isInteger();
      if (!plain || group && !c.peek(at + 2).isSymbol("}")) {
        return Optional.empty();
      }
      values.add(((Payload.Spelled) number.payload()).number().value());
      at += group ? 3 : 1;
    }
    return values.get(0).compareTo(values.get(1)) < 0 ? Optional.of(c.at + at) : Optional.empty();
  }

  private Expression takeFraction() {
    Token command = c.take();
    return fraction(command).expression();
  }

  // Brackets and signs.

  private Operand symbolAtom(Token token) {
    if (Units.isCurrencySign(token.text())) {
      return currency();
    }
    return switch (token.text()) {
      case "(", "[" -> arrays.bracket();
      case "{" -> group();
      case "|" -> bars("|", "abs");
      case "‖" -> bars("‖", "norm");
      case "⌊" -> enclosed("⌋", "floor");
      case "⌈" -> enclosed("⌉", "ceil");
      case "√" -> root();
      case "∑" -> calls.sum(c.take(), "sum");
      case "∏" -> calls.sum(c.take(), "product");
      case "-", "+" -> expressions.factor();
      default -> throw unexpected(token);
    };
  }

  /// `{…}`: what LaTeX groups, the reader does not see.
  Operand group() {
    Token open = c.peek();
    if (!c.takeSymbol("{")) {
      return atom();
    }
    if (c.peek().isSymbol("}")) {
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
    close("}");
    return inner;
  }

  void close(String symbol) {
    if (!c.takeSymbol(symbol)) {
      throw unexpected(c.peek());
    }
  }

  private Operand enclosed(String close, String function) {
    Token open = c.take();
    Operand inner = expressions.sum();
    close(close);
    return Operand.piece(
        Build.call(open.span().to(c.previous().span()), function, inner.expression()));
  }

  private Operand bars(String bar, String function) {
    Token open = c.take();
    if (bar.equals("|") && c.peek().isSymbol("|")) {
      return doubleBars(open);
    }
    return inBars(
        open,
        t ->
            t.isSymbol(bar)
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
    return inBars(open, t -> t.isSymbol("|") && c.peek(1).isSymbol("|"), "norm", 2);
  }

  private Operand inBars(
      Token open, java.util.function.Predicate<Token> closes, String function, int length) {
    c.bars++;
    Operand inner = expressions.sum();
    c.bars--;
    if (!closes.test(c.peek())) {
      throw unexpected(c.peek());
    }
    c.at += length;
    Span span = open.span().to(c.previous().span());
    if (function.equals("norm")) {
      return calls.norm(span, inner.expression());
    }
    int rank = StaticRank.of(inner.expression(), c.names).orElse(0);
    String meant = rank == 2 ? "det" : rank == 1 ? "norm" : "abs";
    return Operand.piece(Build.call(span, meant, inner.expression()));
  }

  private Operand root() {
    Token sign = c.take();
    Operand inner = c.peek().isSymbol("{") ? group() : atom();
    return Operand.piece(Build.call(sign.span().to(inner.span()), "sqrt", inner.expression()));
  }

  // Commands.

  private static final Map<String, String> PAIRS = Map.of("lfloor", "floor", "lceil", "ceil");

  private Operand commandAtom(Token token) {
    String name = token.text();
    if (FRACTIONS.contains(name)) {
      c.take();
      return fraction(token);
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
        throw unexpected(c.peek());
      }
      return Operand.piece(
          Build.call(
              token.span().to(c.previous().span()),
              PAIRS.getOrDefault(name, "floor"),
              inner.expression()));
    }
    if (ACCENTS.contains(name)) {
      return names.accented();
    }
    return switch (name) {
      case "sqrt" -> sqrt();
      case "sum" -> calls.sum(c.take(), "sum");
      case "prod" -> calls.sum(c.take(), "product");
      case "lvert", "vert" -> bars("vert", "abs");
      case "|", "lVert", "Vert" -> bars("‖", "norm");
      case "{", "lbrace", "lbrack" -> arrays.bracket();
      case "langle" -> arrays.angles();
      case "pi" -> names.pi();
      default -> names.command();
    };
  }

  /// One argument of a command: a group, or one token.
  Operand argument() {
    if (c.peek().isSymbol("{")) {
      return group();
    }
    return atom();
  }

  private Operand fraction(Token command) {
    Operand upper = argument();
    Operand lower = argument();
    lastFractionEnd = c.at;
    Expression expression =
        new Expression.Binary(
            command.span().to(c.previous().span()),
            dev.confere.engine.expression.BinaryOperator.DIVIDE,
            upper.expression(),
            lower.expression());
    return new Operand(
        expression, List.of(), Sums.quotientUnit(upper, lower), Form.PIECE, false, false);
  }

  private Operand sqrt() {
    Token command = c.take();
    Optional<Expression> index = Optional.empty();
    if (c.takeSymbol("[")) {
      index = Optional.of(expressions.sum().expression());
      close("]");
    }
    boolean braced = c.peek().isSymbol("{");
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
      lastFractionEnd = c.at;
    }
    Span span = command.span().to(c.previous().span());
    Expression result =
        index.isEmpty() || isTwo(index.get())
            ? Build.call(span, "sqrt", radicand)
            : calls.root(span, radicand, index.get());
    return Operand.piece(result);
  }

  private static boolean isTwo(Expression index) {
    return index instanceof Expression.NumberLiteral number
        && number.value().equals(Rational.of(2));
  }
}
