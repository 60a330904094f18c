package dev.confere.engine.expression;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.expression.Definition.Parameter;
import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.expression.Expression.Selector;
import dev.confere.engine.number.LimitException;
import dev.confere.engine.number.Rational;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses expressions by precedence climbing; what it cannot read becomes one diagnostic.
///
/// Binding power, loosest first: `if`, `or`, `and`, `not`, comparisons (which do not associate), `..`, `+ -`, `* / mod`, the sign,
/// `^` (to the right), and last calls, indices and fields.
public final class ExpressionParser {

  /// An expression at the start of a text, and the offset behind it.
  public record Prefix(Expression expression, int end) {}

  private static final int DEEPEST = 200;

  /// Operands of a row of operators: the tree leans to the left, and is walked by recursion.
  private static final int WIDEST = 1_000;

  private static final int NOT_POWER = 3;
  private static final int RANGE_POWER = 5;
  private static final int SIGN_POWER = 8;

  /// More digits in an exponent than any limit of the engine allows.
  private static final int EXPONENT_DIGITS = 5;

  private static final Map<String, BinaryOperator> OPERATORS =
      Map.ofEntries(
          Map.entry("or", BinaryOperator.OR),
          Map.entry("and", BinaryOperator.AND),
          Map.entry("=", BinaryOperator.EQUAL),
          Map.entry("!=", BinaryOperator.NOT_EQUAL),
          Map.entry("<", BinaryOperator.LESS),
          Map.entry("<=", BinaryOperator.LESS_OR_EQUAL),
          Map.entry(">", BinaryOperator.GREATER),
          Map.entry(">=", BinaryOperator.GREATER_OR_EQUAL),
          Map.entry("+", BinaryOperator.ADD),
          Map.entry("-", BinaryOperator.SUBTRACT),
          Map.entry("*", BinaryOperator.MULTIPLY),
          Map.entry("/", BinaryOperator.DIVIDE),
          Map.entry("mod", BinaryOperator.MODULO),
          Map.entry("^", BinaryOperator.POWER));

  private final SourceFile file;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private ExpressionParser(SourceFile file, Span span) {
    this.file = file;
    this.tokens = new Lexer(file, span).tokens();
  }

  /// The expression that fills the whole span; empty after a diagnostic.
  public static Optional<Expression> parse(SourceFile file, Span span, Diagnostics diagnostics) {
    return attempt(
        file,
        span,
        diagnostics,
        parser -> {
          Expression expression = parser.expression();
          parser.expectEnd();
          return expression;
        });
  }

  /// The expression at the start of the span, up to the first token that cannot go on with it.
  public static Optional<Prefix> parsePrefix(SourceFile file, Span span, Diagnostics diagnostics) {
    return attempt(
        file,
        span,
        diagnostics,
        parser -> {
          Expression expression = parser.expression();
          return new Prefix(expression, parser.peek().span().start());
        });
  }

  /// `name = expression` or `f(x) = expression`; empty after a diagnostic.
  public static Optional<Definition> parseDefinition(
      SourceFile file, Span span, Diagnostics diagnostics) {
    return attempt(file, span, diagnostics, ExpressionParser::definition);
  }

  /// Whether a word can be defined: it is a name and none of the words of the language.
  public static boolean isName(String word) {
    return Lexer.isName(word);
  }

  private static <T> Optional<T> attempt(
      SourceFile file,
      Span span,
      Diagnostics diagnostics,
      Function<ExpressionParser, T> production) {
    try {
      return Optional.of(production.apply(new ExpressionParser(file, span)));
    } catch (SyntaxFailure failure) {
      diagnostics.report(failure.diagnostic());
      return Optional.empty();
    }
  }

  // Definitions

  private Definition definition() {
    Token name = expectName("a name to define");
    List<Parameter> parameters = peek().is("(") ? parameters() : List.of();
    if (!peek().is("=")) {
      throw failure(peek().span(), "expected `=` after " + name.shown() + ", found " + found());
    }
    advance();
    Expression body = expression();
    expectEnd();
    return new Definition(name.span().to(body.span()), name.text(), name.span(), parameters, body);
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    expect("(");
    do {
      Token parameter = expectName("the name of a parameter");
      parameters.add(new Parameter(parameter.text(), parameter.span()));
    } while (accept(","));
    expect(")");
    return parameters;
  }

  // Expressions

  private Expression expression() {
    return peek().is("if") ? conditional() : binary(0);
  }

  private Expression conditional() {
    Span start = advance().span();
    enter();
    Expression condition = expression();
    expect("then");
    Expression whenTrue = expression();
    expect("else");
    Expression whenFalse = expression();
    leave();
    return new Expression.Conditional(start.to(whenFalse.span()), condition, whenTrue, whenFalse);
  }

  /// Operators that bind at least as tightly as `power`.
  private Expression binary(int power) {
    enter();
    Expression left = unary();
    int operands = 0;
    while (true) {
      if (++operands > WIDEST) {
        throw tooComplex("has more than " + WIDEST + " operands in a row");
      }
      if (peek().is("..") && RANGE_POWER >= power) {
        advance();
        Expression to = binary(RANGE_POWER + 1);
        left = new Expression.Range(left.span().to(to.span()), left, to);
        continue;
      }
      BinaryOperator operator = operatorAhead();
      if (operator == null || operator.precedence() < power) {
        leave();
        return left;
      }
      refuseChain(left, operator);
      advance();
      // To the right of `^` a sign or another power may stand; all else associates to the left.
      Expression right =
          operator == BinaryOperator.POWER ? binary(SIGN_POWER) : binary(operator.precedence() + 1);
      left = new Expression.Binary(left.span().to(right.span()), operator, left, right);
    }
  }

  private @Nullable BinaryOperator operatorAhead() {
    Token token = peek();
    boolean symbolic = token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.KEYWORD;
    return symbolic ? OPERATORS.get(token.text()) : null;
  }

  private void refuseChain(Expression left, BinaryOperator operator) {
    boolean chained =
        operator.isComparison()
            && left instanceof Expression.Binary before
            && before.operator().isComparison()
            && !closedBefore();
    if (chained) {
      throw new SyntaxFailure(
          Diagnostic.of(
                  Code.EXPRESSION_SYNTAX,
                  file.place(peek().span()),
                  "comparisons do not chain here")
              .help("join two comparisons with `and`"));
    }
  }

  private boolean closedBefore() {
    return at > 0 && tokens.get(at - 1).is(")");
  }

  private Expression unary() {
    Token token = peek();
    if (token.is("-") || token.is("+")) {
      advance();
      Expression operand = binary(SIGN_POWER);
      UnaryOperator sign = token.is("-") ? UnaryOperator.NEGATE : UnaryOperator.PLUS;
      return new Expression.Unary(token.span().to(operand.span()), sign, operand);
    }
    if (token.is("not")) {
      advance();
      Expression operand = binary(NOT_POWER);
      return new Expression.Unary(token.span().to(operand.span()), UnaryOperator.NOT, operand);
    }
    return postfix(primary());
  }

  private Expression postfix(Expression start) {
    Expression target = start;
    while (true) {
      if (peek().is("[")) {
        target = index(target);
      } else if (peek().is(".")) {
        advance();
        Token field = expectName("the name of a field");
        target =
            new Expression.Field(
                target.span().to(field.span()), target, field.text(), field.span());
      } else {
        return target;
      }
    }
  }

  private Expression index(Expression target) {
    expect("[");
    List<Selector> selectors = new ArrayList<>();
    do {
      selectors.add(
          peek().is(":") ? new Selector.All(advance().span()) : new Selector.At(expression()));
    } while (accept(","));
    Token close = expect("]");
    return new Expression.Index(target.span().to(close.span()), target, selectors);
  }

  private Expression primary() {
    Token token = peek();
    return switch (token.kind()) {
      case NUMBER -> number();
      case TEXT -> {
        advance();
        yield new Expression.TextLiteral(token.span(), token.text());
      }
      case NAME -> nameOrCall();
      case KEYWORD, SYMBOL, END -> bracketed(token);
    };
  }

  private Expression bracketed(Token token) {
    if (token.is("true") || token.is("false")) {
      advance();
      return new Expression.BooleanLiteral(token.span(), token.is("true"));
    }
    if (token.is("(")) {
      advance();
      Expression inner = expression();
      expect(")");
      return inner;
    }
    if (token.is("[")) {
      return array();
    }
    if (token.is("{")) {
      return entries();
    }
    if (token.is("if")) {
      return conditional();
    }
    throw failure(token.span(), "expected a value, found " + found());
  }

  private Expression number() {
    Token token = advance();
    String text = token.text();
    int exponentAt = Math.max(text.indexOf('e'), text.indexOf('E'));
    String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
    int exponent = exponentAt < 0 ? 0 : exponent(token, text.substring(exponentAt + 1));
    int point = mantissa.indexOf('.');
    int decimals = Math.max(0, (point < 0 ? 0 : mantissa.length() - point - 1) - exponent);
    Rational value = value(token, mantissa, exponent);
    if (peek().is("%") && peek().span().start() == token.span().end()) {
      Span span = token.span().to(advance().span());
      return new Expression.NumberLiteral(span, value.dividedBy(Rational.of(100)), decimals + 2);
    }
    return new Expression.NumberLiteral(token.span(), value, decimals);
  }

  private Rational value(Token token, String mantissa, int exponent) {
    try {
      return Rational.ofDecimal(mantissa).times(Rational.ofTenToThe(exponent));
    } catch (LimitException limit) {
      throw new SyntaxFailure(
          Diagnostic.of(
              Code.LIMIT_EXCEEDED, file.place(token.span()), "this number has too many digits"));
    }
  }

  private int exponent(Token token, String digits) {
    if (digits.length() > EXPONENT_DIGITS) {
      throw new SyntaxFailure(
          Diagnostic.of(
              Code.LIMIT_EXCEEDED, file.place(token.span()), "this exponent is too large"));
    }
    return Integer.parseInt(digits);
  }

  private Expression nameOrCall() {
    Token name = advance();
    int order = 0;
    while (peek().is("'")) {
      advance();
      order++;
    }
    if (peek().is("(")) {
      return call(name, order);
    }
    if (order > 0) {
      throw failure(peek().span(), "expected `(` after the derivative sign, found " + found());
    }
    return new Expression.Name(name.span(), name.text());
  }

  private Expression call(Token name, int order) {
    expect("(");
    List<Argument> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      do {
        arguments.add(argument());
      } while (accept(","));
    }
    Token close = expect(")");
    return new Expression.Call(
        name.span().to(close.span()), name.text(), name.span(), order, arguments);
  }

  /// `expression`, `name = expression`, or `expression for x in range`.
  private Argument argument() {
    Token first = peek();
    if (first.kind() == Token.Kind.NAME && tokens.get(at + 1).is("=")) {
      advance();
      advance();
      Expression value = expression();
      return new Argument(first.span().to(value.span()), Optional.of(first.text()), value);
    }
    Expression value = comprehended(expression());
    return new Argument(value.span(), Optional.empty(), value);
  }

  private Expression comprehended(Expression body) {
    if (!accept("for")) {
      return body;
    }
    Token variable = expectName("the name that runs through the range");
    expect("in");
    Expression range = expression();
    return new Expression.Comprehension(
        body.span().to(range.span()), body, variable.text(), variable.span(), range);
  }

  private Expression array() {
    Token open = expect("[");
    List<Expression> elements = new ArrayList<>();
    if (!peek().is("]")) {
      Expression first = expression();
      if (peek().is("for")) {
        Expression comprehension = comprehended(first);
        expect("]");
        return comprehension;
      }
      elements.add(first);
      while (accept(",")) {
        elements.add(expression());
      }
    }
    Token close = expect("]");
    return new Expression.ArrayLiteral(open.span().to(close.span()), elements);
  }

  private Expression entries() {
    Token open = expect("{");
    List<Expression.RecordLiteral.Entry> entries = new ArrayList<>();
    if (!peek().is("}")) {
      do {
        Token name = expectName("the name of a field");
        expect(":");
        entries.add(new Expression.RecordLiteral.Entry(name.span(), name.text(), expression()));
      } while (accept(","));
    }
    Token close = expect("}");
    return new Expression.RecordLiteral(open.span().to(close.span()), entries);
  }

  // Tokens

  private Token peek() {
    return tokens.get(at);
  }

  private Token advance() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  private boolean accept(String symbol) {
    if (!peek().is(symbol)) {
      return false;
    }
    advance();
    return true;
  }

  private Token expect(String symbol) {
    if (!peek().is(symbol)) {
      throw failure(peek().span(), "expected `" + symbol + "`, found " + found());
    }
    return advance();
  }

  private Token expectName(String what) {
    if (peek().kind() == Token.Kind.KEYWORD) {
      throw new SyntaxFailure(
          Diagnostic.of(
              Code.RESERVED_NAME,
              file.place(peek().span()),
              peek().shown() + " is a word of the language and cannot be a name"));
    }
    if (peek().kind() != Token.Kind.NAME) {
      throw failure(peek().span(), "expected " + what + ", found " + found());
    }
    return advance();
  }

  private void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw failure(peek().span(), "expected the end of the expression, found " + found());
    }
  }

  private String found() {
    return peek().shown();
  }

  private void enter() {
    if (++depth > DEEPEST) {
      throw tooComplex("nests more than " + DEEPEST + " levels deep");
    }
  }

  private SyntaxFailure tooComplex(String how) {
    return new SyntaxFailure(
        Diagnostic.of(
            Code.EXPRESSION_TOO_DEEP, file.place(peek().span()), "this expression " + how));
  }

  private void leave() {
    depth--;
  }

  private SyntaxFailure failure(Span span, String message) {
    return new SyntaxFailure(Diagnostic.of(Code.EXPRESSION_SYNTAX, file.place(span), message));
  }
}
