package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import dev.confere.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads functions with their arguments, sums over an index, norms and roots.
final class CallReader {
  /// They take one array; several numbers between the brackets are its elements.
  private static final Set<String> OF_ARRAY =
      Set.of(
          "softmax",
          "log_softmax",
          "relu",
          "sigmoid",
          "tanh",
          "sum",
          "mean",
          "var",
          "std",
          "argmax",
          "argmin",
          "norm",
          "step");

  private final Cursor c;
  private final ExpressionReader expressions;
  private final AtomReader atoms;

  CallReader(Cursor cursor, ExpressionReader expressions, AtomReader atoms) {
    this.c = cursor;
    this.expressions = expressions;
    this.atoms = atoms;
  }

  // Functions.

  /// A function whose name was just taken.
  ///
  /// @param spelling as written
  /// @param function the engine's name
  Operand call(Token name, String spelling, String function) {
    int order = primes();
    Optional<Expression> base = subscript(function);
    Optional<Expression> power = superscript();
    boolean inverse = power.isPresent() && power.get() instanceof Expression.Unary;
    if (inverse && !FunctionNames.isAngular(function)) {
      throw Halt.silent(name.span(), "the inverse of a function");
    }
    String meant = inverse ? "a" + function : function;
    Operand result = applied(name, spelling, meant, order, base);
    return power.isEmpty() || inverse
        ? result
        : Operand.piece(Build.power(result.expression(), power.get()));
  }

  private int primes() {
    int order = 0;
    while (c.peek().isSymbol('\'')) {
      c.take();
      order++;
    }
    if (c.peek().isSymbol('^') && (c.peek(1).isCommand("prime") || c.peek(1).isSymbol('\''))) {
      c.at += 2;
      order++;
    }
    return order;
  }

  private Optional<Expression> subscript(String function) {
    if (!c.peek().isSymbol('_')) {
      return Optional.empty();
    }
    Token mark = c.take();
    if (!function.equals("log")) {
      throw Halt.silent(mark.span(), "an index on a function");
    }
    return Optional.of(atoms.argument().expression());
  }

  private Optional<Expression> superscript() {
    if (!c.peek().isSymbol('^') || !c.latex) {
      return Optional.empty();
    }
    c.take();
    return Optional.of(atoms.argument().expression());
  }

  private Operand applied(
      Token name, String spelling, String function, int order, Optional<Expression> base) {
    List<Operand> arguments = isBracket(c.peek()) ? bracketed() : List.of(bare(name, spelling));
    Span span = name.span().to(c.previous().span());
    List<Expression> expressions = expressions(arguments);
    if (FunctionNames.isAngular(function)) {
      return angular(span, name, function, order, arguments);
    }
    if (function.equals("log")) {
      return Operand.piece(logarithm(span, name, spelling, expressions, base));
    }
    if (expressions.size() > 1 && OF_ARRAY.contains(function)) {
      expressions =
          List.of(
              new Expression.ArrayLiteral(
                  expressions.getFirst().span().to(expressions.getLast().span()), expressions));
    }
    if (expressions.size() > 2 && (function.equals("gcd") || function.equals("lcm"))) {
      return Operand.piece(
          expressions.stream().reduce((a, b) -> Build.call(span, function, a, b)).orElseThrow());
    }
    return Operand.piece(Build.call(span, name.span(), function, order, expressions));
  }

  private static List<Expression> expressions(List<Operand> operands) {
    List<Expression> expressions = new ArrayList<>(operands.size());
    for (Operand operand : operands) {
      expressions.add(operand.expression());
    }
    return expressions;
  }

  private static boolean isBracket(Token token) {
    return token.isSymbol('(')
        || token.isSymbol('[')
        || token.isCommand("{")
        || token.isCommand("lbrace");
  }

  private Operand angular(
      Span span, Token name, String function, int order, List<Operand> arguments) {
    Operand angle = arguments.getFirst();
    boolean marked = angle.unit().filter(u -> u.dimension().equals("angle")).isPresent();
    boolean number =
        angle.expression() instanceof Expression.NumberLiteral literal
            && literal.value().compareTo(Rational.of(5)) >= 0;
    boolean degrees = marked || number && c.chooses(Choice.DEGREES);
    Expression radians =
        degrees
            ? Build.over(Build.times(angle.expression(), Build.pi(span)), Build.number(span, 180))
            : angle.expression();
    return switch (function) {
      case "cot" ->
          Operand.piece(
              Build.over(
                  Build.number(span, 1),
                  Build.call(span, name.span(), "tan", 0, List.of(radians))));
      case "sec" ->
          Operand.piece(
              Build.over(
                  Build.number(span, 1),
                  Build.call(span, name.span(), "cos", 0, List.of(radians))));
      case "csc" ->
          Operand.piece(
              Build.over(
                  Build.number(span, 1),
                  Build.call(span, name.span(), "sin", 0, List.of(radians))));
      default -> Operand.piece(Build.call(span, name.span(), function, order, List.of(radians)));
    };
  }

  private Expression logarithm(
      Span span,
      Token name,
      String spelling,
      List<Expression> arguments,
      Optional<Expression> base) {
    Expression of = arguments.getFirst();
    Optional<Expression> meant = base.or(() -> usualBase(span, spelling));
    return meant.isEmpty()
        ? Build.call(span, name.span(), "log", 0, List.of(of))
        : Build.call(span, name.span(), "log", 0, List.of(of, meant.get()));
  }

  /// The base of a logarithm that shows none, unless it is e.
  private Optional<Expression> usualBase(Span span, String spelling) {
    if (spelling.equals("lg") || spelling.equals("log") && c.chooses(Choice.DECIMAL_LOGARITHM)) {
      return Optional.of(Build.number(span, 10));
    }
    return spelling.equals("log") && c.chooses(Choice.BINARY_LOGARITHM)
        ? Optional.of(Build.number(span, 2))
        : Optional.empty();
  }

  private List<Operand> bracketed() {
    Token open = c.take();
    int bars = c.bars;
    c.bars = 0;
    List<Operand> arguments = new ArrayList<>();
    arguments.add(expressions.sum());
    while (c.peek().isSymbol(',') || c.peek().isSymbol(';')) {
      c.take();
      arguments.add(expressions.sum());
    }
    c.bars = bars;
    boolean closed =
        open.isSymbol('(')
            ? c.takeSymbol(')')
            : open.isSymbol('[')
                ? c.takeSymbol(']')
                : c.takeCommand("}") || c.takeCommand("rbrace");
    if (!closed) {
      throw atoms.lookahead().unexpected(c.peek());
    }
    return arguments.size() == 1 ? splitCommas(arguments) : arguments;
  }

  private List<Operand> splitCommas(List<Operand> arguments) {
    Token inner = c.tokens.get(c.at - 2);
    boolean parts =
        inner.payload() instanceof Payload.Spelled s
            && s.parts().size() > 1
            && arguments.getFirst().isNumber();
    if (!parts || !c.chooses(Choice.COMMAS_SEPARATE)) {
      return arguments;
    }
    return ((Payload.Spelled) inner.payload())
        .parts().stream().map(p -> Operand.piece(Build.number(inner.span(), p))).toList();
  }

  /// `\ln 2`, `\sin 2\pi`: factors without a sign between them.
  private Operand bare(Token name, String spelling) {
    if (!FunctionNames.isPrefix(spelling)
        || c.isDone()
        || !atoms.lookahead().startsOperand(c.peek())) {
      throw Halt.silent(name.span(), spelling + " without an argument");
    }
    Operand argument = expressions.factor();
    while (!c.isDone() && isBareFactor(c.peek())) {
      Operand next = expressions.factor();
      argument =
          argument.with(
              Build.times(argument.expression(), next.expression()), Operand.Form.PRODUCT);
    }
    return argument;
  }

  private boolean isBareFactor(Token token) {
    boolean name = token.is(Kind.LETTERS) && !token.text().equalsIgnoreCase("x");
    boolean pi = token.isCommand("pi");
    boolean fraction = token.isCommand("frac") && !c.previous().is(Kind.NUMBER);
    return name && FunctionNames.find(token.text()).isEmpty() || pi || fraction;
  }

  // Norms and roots.

  /// The norm of a vector, with the index that may follow.
  Operand norm(Span span, Expression of) {
    if (!c.takeSymbol('_')) {
      return Operand.piece(Build.call(span, "norm", of));
    }
    boolean infinite =
        c.peek().isCommand("infty") || c.peek().isSymbol('{') && c.peek(1).isCommand("infty");
    if (infinite) {
      c.at += c.peek().isSymbol('{') ? 3 : 1;
      return Operand.piece(Build.call(span, "max", Build.call(span, "abs", of)));
    }
    Operand order = atoms.argument();
    boolean two =
        order.expression() instanceof Expression.NumberLiteral n
            && n.value().equals(Rational.of(2));
    boolean one =
        order.expression() instanceof Expression.NumberLiteral n && n.value().equals(Rational.ONE);
    if (!two && !one) {
      throw Halt.silent(order.span(), "a norm that is not computed");
    }
    return Operand.piece(
        two ? Build.call(span, "norm", of) : Build.call(span, "sum", Build.call(span, "abs", of)));
  }

  Expression root(Span span, Expression radicand, Expression index) {
    return Build.call(span, "root", radicand, index);
  }

  // Sums and products over an index.

  Operand sum(Token command, String function) {
    int lower = -1;
    Optional<Expression> upper = Optional.empty();
    for (int i = 0; i < 2 && (c.peek().isSymbol('_') || c.peek().isSymbol('^')); i++) {
      if (c.take().isSymbol('^')) {
        upper = Optional.of(atoms.argument().expression());
      } else {
        lower = c.at;
        skipArgument();
      }
    }
    if (lower < 0 || upper.isEmpty()) {
      throw Halt.silent(command.span(), "a sum without bounds");
    }
    return overIndex(command, function, lower, upper.get());
  }

  private void skipArgument() {
    int depth = 0;
    do {
      Token token = c.take();
      depth += token.isSymbol('{') ? 1 : token.isSymbol('}') ? -1 : 0;
    } while (depth > 0 && !c.isDone());
  }

  private Operand overIndex(Token command, String function, int lower, Expression upper) {
    int resume = c.at;
    c.at = lower;
    boolean group = c.takeSymbol('{');
    Token variable = c.take();
    boolean index = variable.is(Kind.LETTERS) && c.takeSymbol('=');
    if (!index) {
      throw Halt.silent(variable.span(), "a sum whose index is not counted");
    }
    Expression from = expressions.sum().expression();
    if (group) {
      atoms.close('}');
    }
    c.at = resume;
    limit(from, upper);
    boolean shadowing = c.isVariable(variable.text());
    c.bind(variable.text());
    Operand body = expressions.term();
    if (!shadowing) {
      c.unbind(variable.text());
    }
    Expression range = new Expression.Range(from.span().to(upper.span()), from, upper);
    Span span = command.span().to(body.span());
    Expression each =
        new Expression.Comprehension(
            span, body.expression(), variable.text(), variable.span(), range);
    return Operand.piece(Build.call(span, command.span(), function, 0, List.of(each)));
  }

  /// A sum over more terms than anybody checks is not worth computing.
  private static void limit(Expression from, Expression upper) {
    boolean far =
        upper instanceof Expression.NumberLiteral last
            && last.value().abs().compareTo(Rational.of(BigInteger.valueOf(200_000))) > 0;
    if (far) {
      throw Halt.unread(from.span(), "a sum of very many terms");
    }
  }
}
