package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.Selector;
import dev.confere.engine.number.Rational;
import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads names: of values with their indices, of functions, of constants. What stands for nothing known ends the side.
final class NameReader {
  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("zeta", "ζ"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("vartheta", "θ"),
          Map.entry("iota", "ι"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("upsilon", "υ"),
          Map.entry("phi", "φ"),
          Map.entry("varphi", "φ"),
          Map.entry("chi", "χ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("Xi", "Ξ"),
          Map.entry("Pi", "Π"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"),
          Map.entry("ell", "ℓ"));

  private final Cursor c;
  private final AtomReader atoms;
  private final CallReader calls;

  static boolean isGreek(String command) {
    return GREEK.containsKey(command);
  }

  NameReader(Cursor cursor, AtomReader atoms, CallReader calls) {
    this.c = cursor;
    this.atoms = atoms;
    this.calls = calls;
  }

  /// Letters or an upright word.
  Operand read() {
    Token token = c.take();
    String text = token.text();
    Optional<Operand> joined = joinedWords(token);
    if (joined.isPresent()) {
      return joined.get();
    }
    Optional<Operand> known = known(token, List.of(text));
    if (known.isPresent()) {
      return known.get();
    }
    if (text.equals("e") && (!c.prose || c.peek().isSymbol('^'))) {
      return euler(token);
    }
    if (text.equals("π")) {
      return Operand.piece(Build.pi(token.span()));
    }
    Optional<String> function = FunctionNames.find(text);
    if (function.isPresent() && isApplied(text)) {
      return calls.call(token, text.toLowerCase(java.util.Locale.ROOT), function.get());
    }
    return token.is(Kind.LETTERS) && text.length() > 1 ? letters(token) : unknown(token, text);
  }

  private boolean isApplied(String spelling) {
    Token next = c.peek();
    boolean bracket =
        next.isSymbol('(')
            || next.isSymbol('[')
            || next.isCommand("{")
            || next.isSymbol('\'')
            || next.isSymbol('^')
            || next.isSymbol('_');
    return bracket
        || c.latex && FunctionNames.isPrefix(spelling) && atoms.lookahead().startsOperand(next);
  }

  private static Operand unknown(Token token, String name) {
    String reason =
        token.is(Kind.WORD) ? "words stand for a number" : name + " stands for nothing known";
    throw Halt.silent(token.span(), reason);
  }

  /// `\text{Leaky ReLU}(…)`: a name of several words.
  private Optional<Operand> joinedWords(Token first) {
    if (!first.is(Kind.WORD)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(first.text());
    for (int ahead = 0; ahead < 3; ahead++) {
      Token next = c.peek(ahead);
      if (!next.is(Kind.WORD) && !next.isSymbol('_') && !next.isSymbol('-')) {
        return Optional.empty();
      }
      text.append(next.text());
      boolean called = c.peek(ahead + 1).isSymbol('(') && next.is(Kind.WORD);
      Optional<String> own = c.names.function(text.toString());
      Optional<String> function = own.or(() -> FunctionNames.find(text.toString()));
      if (called && function.isPresent()) {
        c.at += ahead + 1;
        return Optional.of(
            calls.call(first, text.toString().toLowerCase(java.util.Locale.ROOT), function.get()));
      }
    }
    return Optional.empty();
  }

  /// The value or function of the exercise that one of the spellings names.
  private Optional<Operand> known(Token token, List<String> spellings) {
    for (String spelling : spellings) {
      if (c.isVariable(spelling)) {
        return Optional.of(Operand.piece(new Expression.Name(token.span(), spelling)));
      }
      Optional<Operand> subscripted = subscriptedName(token, spelling);
      if (subscripted.isPresent()) {
        return subscripted;
      }
      Optional<String> function = c.names.function(spelling);
      if (function.isPresent()
          && (c.peek().isSymbol('(')
              || c.peek().isSymbol('\'')
              || c.peek().isSymbol('^') && c.peek(1).isCommand("prime"))) {
        return Optional.of(calls.call(token, spelling, function.get()));
      }
      Optional<String> value = c.names.value(spelling);
      if (value.isPresent()) {
        return Optional.of(indexed(new Expression.Name(token.span(), value.get())));
      }
    }
    return Optional.empty();
  }

  /// `w_in`, `\mathrm{fan}_{\mathrm{in}}`: the index belongs to the name.
  private Optional<Operand> subscriptedName(Token token, String spelling) {
    if (!c.peek().isSymbol('_')) {
      return Optional.empty();
    }
    boolean group = c.peek(1).isSymbol('{');
    StringBuilder index = new StringBuilder();
    int at = group ? 2 : 1;
    do {
      index.append(c.peek(at).text());
      at++;
    } while (group && !c.peek(at).isSymbol('}') && at < 8);
    Optional<String> value =
        c.names.value(spelling + "_" + index).or(() -> c.names.value(spelling + index));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    c.at += group ? at + 1 : at;
    return Optional.of(indexed(new Expression.Name(token.span(), value.get())));
  }

  /// `z_1`, `x_{1,2}`, `z[1]`.
  private Operand indexed(Expression.Name name) {
    Token mark = c.peek();
    int rank = c.names.rank(name.name()).orElse(-1);
    if (mark.isSymbol('[') && !mark.spaced() && rank != 0) {
      c.take();
      return index(name, ']');
    }
    if (!mark.isSymbol('_')) {
      return Operand.piece(name);
    }
    c.take();
    if (c.takeSymbol('{')) {
      return index(name, '}');
    }
    Expression single = atoms.atom().expression();
    return Operand.piece(
        new Expression.Index(
            name.span().to(single.span()), name, List.of(new Selector.At(single))));
  }

  private Operand index(Expression.Name name, char close) {
    List<Selector> selectors = new ArrayList<>(twoDigits(name));
    while (selectors.isEmpty() || c.takeSymbol(',')) {
      selectors.add(selector());
    }
    atoms.close(close);
    return Operand.piece(
        new Expression.Index(name.span().to(c.previous().span()), name, selectors));
  }

  private Selector selector() {
    Token token = c.peek();
    if (c.takeSymbol(':')) {
      return new Selector.All(token.span());
    }
    return new Selector.At(new ExpressionReader(c).sum().expression());
  }

  /// `x_{12}` of a matrix is row 1, column 2.
  private List<Selector> twoDigits(Expression.Name name) {
    Token token = c.peek();
    boolean two =
        token.is(Kind.NUMBER) && token.text().matches("[1-9]{2}") && c.peek(1).isSymbol('}');
    if (!two || c.names.rank(name.name()).orElse(0) != 2) {
      return List.of();
    }
    c.take();
    return token
        .text()
        .chars()
        .<Selector>mapToObj(d -> new Selector.At(Build.number(token.span(), Rational.of(d - '0'))))
        .toList();
  }

  /// Letters that are names one by one.
  private Operand letters(Token token) {
    Operand product = letter(token, 0);
    for (int i = 1; i < token.text().length(); i++) {
      Operand next = letter(token, i);
      product = Operand.piece(Build.times(product.expression(), next.expression()));
    }
    return product;
  }

  private Operand letter(Token token, int index) {
    String letter = token.text().substring(index, index + 1);
    Span span = new Span(token.span().start() + index, token.span().start() + index + 1);
    if (c.isVariable(letter)) {
      return Operand.piece(new Expression.Name(span, letter));
    }
    Optional<String> value = c.names.value(letter);
    if (value.isEmpty()) {
      throw Halt.silent(token.span(), token.text() + " stands for nothing known");
    }
    Expression.Name name = new Expression.Name(span, value.get());
    return index == token.text().length() - 1 ? indexed(name) : Operand.piece(name);
  }

  /// The base of the natural logarithm where it is raised; alone, `e` may be anything.
  private Operand euler(Token token) {
    boolean logarithm = c.at >= 2 && FunctionNames.find(c.tokens.get(c.at - 2).text()).isPresent();
    if (!c.peek().isSymbol('^') && !logarithm) {
      c.tentative = true;
    }
    return Operand.piece(new Expression.Name(token.span(), "e"));
  }

  Operand pi() {
    Token token = c.take();
    Optional<Operand> known = known(token, List.of("π", "pi"));
    if (known.isPresent()) {
      return known.get();
    }
    boolean call = c.peek().isSymbol('(') && c.peek(1).is(Kind.NUMBER) && c.peek(2).isSymbol(')');
    c.tentative |= call || c.peek().isSymbol('_');
    return Operand.piece(Build.pi(token.span()));
  }

  /// `\alpha`, `\max`: a command that is a name.
  Operand command() {
    Token token = c.take();
    String name = token.text();
    Optional<String> greek = Optional.ofNullable(GREEK.get(name));
    if (greek.isPresent()) {
      List<String> spellings =
          List.of(
              greek.get(),
              name.equals("varepsilon") ? "epsilon" : name.equals("varphi") ? "phi" : name,
              name);
      return known(token, spellings)
          .orElseGet(() -> unknown(Token.of(Kind.LETTERS, name, token.span(), false), "\\" + name));
    }
    Optional<String> function = FunctionNames.find(name);
    if (function.isPresent()) {
      return calls.call(token, name, function.get());
    }
    throw atoms.lookahead().unexpected(token);
  }

  /// `\hat{y}`, `\bar{x}`: a name with something on it.
  Operand accented() {
    Token accent = c.take();
    boolean group = c.takeSymbol('{');
    Token inner = c.take();
    if (group && !c.takeSymbol('}')
        || !inner.is(Kind.LETTERS) && !inner.is(Kind.COMMAND) && !inner.is(Kind.WORD)) {
      throw Halt.silent(accent.span(), "\\" + accent.text() + " stands for nothing known");
    }
    String base = GREEK.getOrDefault(inner.text(), inner.text());
    List<String> spellings =
        List.of(base + "_" + accent.text(), base + accent.text(), accent.text() + base);
    Token whole =
        Token.of(Kind.LETTERS, base, accent.span().to(c.previous().span()), accent.spaced());
    return known(whole, spellings)
        .orElseGet(() -> unknown(whole, "\\" + accent.text() + "{" + inner.text() + "}"));
  }
}
