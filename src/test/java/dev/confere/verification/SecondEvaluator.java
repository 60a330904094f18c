package dev.confere.verification;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A second evaluator for the expressions of ledgers, so that the engine is not its own judge.
///
/// It shares nothing with the engine: it reads and computes at once, without a tree, in fractions of its own and with another library for
/// what is not rational. A value is a [SecondNumber], a `String`, a `Boolean` or a `List` of values. It knows as much of the language as
/// the ledgers of our content need.
final class SecondEvaluator {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\\d+(?:\\.\\d+)?)|([\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)('*)|\"([^\"]*)\"|(\\.\\.|!=|<=|>=|[-+*/^=<>(){}\\[\\],:.]))");

  private record Token(String kind, String text, int primes) {}

  record Function(List<String> parameters, String body) {}

  private final Map<String, Supplier<Object>> names;
  private final Map<String, Function> functions;
  private final SecondNumber kink;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private SecondEvaluator(
      String text,
      Map<String, Supplier<Object>> names,
      Map<String, Function> functions,
      SecondNumber kink) {
    this.names = names;
    this.functions = functions;
    this.kink = kink;
    Matcher token = TOKEN.matcher(text);
    int from = 0;
    while (from < text.length() && token.find(from) && token.start() == from) {
      String kind =
          token.group(1) != null
              ? "number"
              : token.group(2) != null ? "name" : token.group(4) != null ? "text" : "sign";
      String group = token.group(1);
      group = group == null ? token.group(2) : group;
      group = group == null ? token.group(4) : group;
      group = group == null ? token.group(5) : group;
      tokens.add(new Token(kind, group, token.group(3) == null ? 0 : token.group(3).length()));
      from = token.end();
    }
    if (!text.substring(from).isBlank()) {
      throw new IllegalArgumentException("not a token: " + text.substring(from));
    }
    tokens.add(new Token("end", "", 0));
  }

  static Object evaluate(
      String text,
      Map<String, Supplier<Object>> names,
      Map<String, Function> functions,
      SecondNumber kink) {
    SecondEvaluator evaluator = new SecondEvaluator(text, names, functions, kink);
    Object value = evaluator.expression();
    if (!evaluator.peek().kind().equals("end")) {
      throw new IllegalArgumentException("stopped at " + evaluator.peek() + " in " + text);
    }
    return value;
  }

  // Reading and computing at once.

  private Token peek() {
    return tokens.get(at);
  }

  private boolean is(String text) {
    return !peek().kind().equals("text") && peek().text().equals(text);
  }

  private boolean take(String text) {
    boolean found = is(text);
    at += found ? 1 : 0;
    return found;
  }

  private void require(String text) {
    if (!take(text)) {
      throw new IllegalArgumentException("expected " + text + ", found " + peek());
    }
  }

  private Object expression() {
    if (take("if")) {
      // What is not chosen may have no value, as beyond the end of a vector.
      Object condition = expression();
      require("then");
      Object yes = expression();
      require("else");
      Object no = expression();
      return choose(condition, yes, no);
    }
    return either();
  }

  private static Object choose(Object condition, Object yes, Object no) {
    if (condition instanceof List<?> many) {
      List<Object> chosen = new ArrayList<>();
      for (int i = 0; i < many.size(); i++) {
        chosen.add(choose(many.get(i), element(yes, i), element(no, i)));
      }
      return chosen;
    }
    return condition.equals(true) ? yes : no;
  }

  private static Object element(Object value, int index) {
    return value instanceof List<?> list ? list.get(index) : value;
  }

  private Object either() {
    Object left = both();
    while (take("or")) {
      boolean right = (Boolean) both();
      left = (Boolean) left || right;
    }
    return left;
  }

  private Object both() {
    Object left = denial();
    while (take("and")) {
      boolean right = (Boolean) denial();
      left = (Boolean) left && right;
    }
    return left;
  }

  private Object denial() {
    return take("not") ? (Object) !((Boolean) denial()) : comparison();
  }

  private Object comparison() {
    Object left = range();
    for (String sign : List.of("=", "!=", "<=", ">=", "<", ">")) {
      if (take(sign)) {
        Object right = range();
        return pairwise(left, right, (a, b) -> compare(sign, a, b));
      }
    }
    return left;
  }

  private static Object compare(String sign, Object a, Object b) {
    int order =
        a instanceof SecondNumber x && b instanceof SecondNumber y
            ? x.compareTo(y)
            : a.equals(b) ? 0 : 1;
    return switch (sign) {
      case "=" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private Object range() {
    Object from = sum();
    if (!take("..")) {
      return from;
    }
    int last = number(sum()).whole();
    List<Object> range = new ArrayList<>();
    for (int i = number(from).whole(); i <= last; i++) {
      range.add(SecondNumber.of(i));
    }
    return range;
  }

  private Object sum() {
    Object left = product();
    while (is("+") || is("-")) {
      boolean plus = take("+");
      if (!plus) {
        require("-");
      }
      left = arithmetic(left, product(), plus ? SecondNumber::plus : SecondNumber::minus);
    }
    return left;
  }

  private Object product() {
    Object left = signed();
    while (is("*") || is("/")) {
      boolean times = take("*");
      if (!times) {
        require("/");
      }
      left = arithmetic(left, signed(), times ? SecondNumber::times : SecondNumber::over);
    }
    return left;
  }

  private Object signed() {
    if (take("-")) {
      return each(signed(), SecondNumber::negate);
    }
    return take("+") ? signed() : power();
  }

  private Object power() {
    Object base = indexed();
    return take("^") ? arithmetic(base, signed(), SecondNumber::power) : base;
  }

  private Object indexed() {
    Object value = atom();
    while (take("[")) {
      List<Object> selectors = new ArrayList<>();
      do {
        selectors.add(take(":") ? ":" : expression());
      } while (take(","));
      require("]");
      value = select(value, selectors, 0);
    }
    return value;
  }

  private static Object select(Object value, List<Object> selectors, int axis) {
    if (axis == selectors.size()) {
      return value;
    }
    List<?> list = (List<?>) value;
    if (selectors.get(axis) instanceof SecondNumber index) {
      return select(list.get(index.whole() - 1), selectors, axis + 1);
    }
    List<Object> chosen = new ArrayList<>();
    if (selectors.get(axis) instanceof List<?> indices) {
      for (Object index : indices) {
        chosen.add(select(list.get(number(index).whole() - 1), selectors, axis + 1));
      }
    } else {
      list.forEach(row -> chosen.add(select(row, selectors, axis + 1)));
    }
    return chosen;
  }

  private Object atom() {
    Token token = peek();
    at++;
    return switch (token.kind()) {
      case "number" -> SecondNumber.of(new BigDecimal(token.text()));
      case "text" -> token.text();
      case "name" -> is("(") ? call(token) : name(token.text());
      default -> bracket(token.text());
    };
  }

  private Object bracket(String open) {
    if (open.equals("(")) {
      Object value = expression();
      require(")");
      return value;
    }
    if (!open.equals("[")) {
      throw new IllegalArgumentException("unexpected " + open);
    }
    List<Object> values = list("]");
    require("]");
    return values;
  }

  private Object name(String name) {
    if (name.equals("true") || name.equals("false")) {
      return name.equals("true");
    }
    Supplier<Object> value = names.get(name);
    if (value == null && (name.equals("e") || name.equals("pi"))) {
      return SecondNumber.rough(
          name.equals("e")
              ? BigDecimalMath.e(SecondNumber.DIGITS)
              : BigDecimalMath.pi(SecondNumber.DIGITS));
    }
    if (value == null) {
      throw new IllegalArgumentException("no name " + name);
    }
    return value.get();
  }

  /// Elements, or one for each value of a name.
  private List<Object> list(String close) {
    List<Object> values = new ArrayList<>();
    while (!is(close)) {
      int start = at;
      int end = forKeyword(close);
      if (end >= 0) {
        values.addAll(comprehension(start, end));
      } else {
        values.add(expression());
      }
      take(",");
    }
    return values;
  }

  /// Where `for` stands at this level, before the bracket closes.
  private int forKeyword(String close) {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      String text = tokens.get(i).kind().equals("text") ? "" : tokens.get(i).text();
      if (depth == 0 && (text.equals(close) || text.equals(","))) {
        return -1;
      }
      if (depth == 0 && text.equals("for")) {
        return i;
      }
      depth += "([{".contains(text) && !text.isEmpty() ? 1 : 0;
      depth -= ")]}".contains(text) && !text.isEmpty() ? 1 : 0;
    }
    return -1;
  }

  private List<Object> comprehension(int body, int end) {
    at = end + 1;
    String variable = peek().text();
    at++;
    require("in");
    List<?> range = (List<?>) expression();
    int after = at;
    List<Object> values = new ArrayList<>();
    Supplier<Object> outer = names.get(variable);
    for (Object value : range) {
      names.put(variable, () -> value);
      at = body;
      values.add(expression());
    }
    names.remove(variable);
    if (outer != null) {
      names.put(variable, outer);
    }
    at = after;
    return values;
  }

  // Functions.

  private Object call(Token function) {
    require("(");
    int start = at;
    int end = forKeyword(")");
    List<Object> arguments = new ArrayList<>();
    if (end >= 0) {
      arguments.add(comprehension(start, end));
    }
    while (!is(")")) {
      arguments.add(expression());
      take(",");
    }
    require(")");
    Function own = functions.get(function.text());
    return own == null || function.primes() > 0
        ? apply(function.text() + "'".repeat(function.primes()), arguments)
        : apply(own, arguments);
  }

  private Object apply(Function own, List<Object> arguments) {
    Map<String, Supplier<Object>> inside = new HashMap<>(names);
    for (int i = 0; i < own.parameters().size(); i++) {
      Object value = arguments.get(i);
      inside.put(own.parameters().get(i), () -> value);
    }
    return evaluate(own.body(), inside, functions, kink);
  }

  private Object apply(String function, List<Object> x) {
    Object first = x.getFirst();
    return switch (function) {
      case "relu" -> each(first, n -> n.compareTo(SecondNumber.ZERO) > 0 ? n : SecondNumber.ZERO);
      case "relu'" -> each(first, n -> slope(n, SecondNumber.ZERO));
      case "leaky_relu" -> each(first, n -> leak(n, number(x.get(1))));
      case "leaky_relu'" -> each(first, n -> slope(n, number(x.get(1))));
      case "max" -> extreme(x, 1);
      case "min" -> extreme(x, -1);
      case "sqrt" -> each(first, SecondNumber::root);
      case "floor" -> each(first, SecondNumber::floor);
      case "log" -> x.size() == 1 ? rough(first, BigDecimalMath::log) : logarithm(x);
      case "exp" -> rough(first, BigDecimalMath::exp);
      case "sin" -> rough(first, BigDecimalMath::sin);
      case "cos" -> rough(first, BigDecimalMath::cos);
      case "tan" -> rough(first, BigDecimalMath::tan);
      case "tanh" -> rough(first, BigDecimalMath::tanh);
      case "sigmoid" -> each(first, SecondEvaluator::sigmoid);
      case "mean" -> total(flat(first)).over(SecondNumber.of(flat(first).size()));
      case "abs" -> each(first, n -> n.compareTo(SecondNumber.ZERO) < 0 ? n.negate() : n);
      case "len" -> SecondNumber.of(((List<?>) first).size());
      case "sum" -> total(flat(first));
      case "count" -> SecondNumber.of(flat(first).stream().filter(Boolean.TRUE::equals).count());
      case "sparsity" -> sparsity(flat(first));
      case "dot" -> total(flat(pairwise(first, x.get(1), (a, b) -> number(a).times(number(b)))));
      case "argmax" -> argmax((List<?>) first);
      case "transpose" -> transpose((List<?>) first);
      case "softmax" -> softmax((List<?>) first);
      case "conv2d" -> convolution(x);
      case "he_std" -> SecondNumber.of(2).over(number(first)).root();
      case "xavier_std" -> SecondNumber.of(2).over(number(first).plus(number(x.get(1)))).root();
      default -> throw new IllegalArgumentException("no function " + function);
    };
  }

  private static Object rough(Object value, BiFunction<BigDecimal, MathContext, BigDecimal> f) {
    return each(value, n -> SecondNumber.rough(f.apply(n.decimal(), SecondNumber.DIGITS)));
  }

  private static Object logarithm(List<Object> x) {
    return arithmetic(
        rough(x.get(0), BigDecimalMath::log),
        rough(x.get(1), BigDecimalMath::log),
        SecondNumber::over);
  }

  private static SecondNumber sigmoid(SecondNumber n) {
    SecondNumber power =
        SecondNumber.rough(BigDecimalMath.exp(n.negate().decimal(), SecondNumber.DIGITS));
    return SecondNumber.ONE.over(SecondNumber.ONE.plus(power));
  }

  private SecondNumber slope(SecondNumber n, SecondNumber below) {
    int sign = n.compareTo(SecondNumber.ZERO);
    // At the kink, from the slope on the left (0) to that on the right (1).
    SecondNumber between = below.plus(kink.times(SecondNumber.ONE.minus(below)));
    return sign > 0 ? SecondNumber.ONE : sign < 0 ? below : between;
  }

  private static SecondNumber leak(SecondNumber n, SecondNumber slope) {
    return n.compareTo(SecondNumber.ZERO) > 0 ? n : n.times(slope);
  }

  private static SecondNumber number(Object value) {
    return (SecondNumber) value;
  }

  /// Of one vector its extreme element; of several arguments, element by element.
  private static Object extreme(List<Object> values, int sign) {
    if (values.size() == 1) {
      return flat(values.getFirst()).stream()
          .map(SecondEvaluator::number)
          .reduce((a, b) -> Integer.signum(a.compareTo(b)) == -sign ? b : a)
          .orElseThrow();
    }
    Object best = values.getFirst();
    for (Object value : values) {
      best =
          pairwise(
              best,
              value,
              (a, b) -> Integer.signum(number(a).compareTo(number(b))) == -sign ? b : a);
    }
    return best;
  }

  private static SecondNumber total(List<Object> values) {
    return values.stream()
        .map(SecondEvaluator::number)
        .reduce(SecondNumber.ZERO, SecondNumber::plus);
  }

  private static SecondNumber sparsity(List<Object> values) {
    long zeros = values.stream().filter(v -> number(v).compareTo(SecondNumber.ZERO) == 0).count();
    return SecondNumber.of(zeros).over(SecondNumber.of(values.size()));
  }

  private static SecondNumber argmax(List<?> values) {
    int best = 0;
    for (int i = 1; i < values.size(); i++) {
      best = number(values.get(i)).compareTo(number(values.get(best))) > 0 ? i : best;
    }
    return SecondNumber.of(best + 1L);
  }

  private static List<Object> transpose(List<?> rows) {
    List<Object> columns = new ArrayList<>();
    for (int i = 0; i < ((List<?>) rows.getFirst()).size(); i++) {
      int column = i;
      columns.add(rows.stream().map(row -> (Object) ((List<?>) row).get(column)).toList());
    }
    return columns;
  }

  private static List<Object> softmax(List<?> values) {
    List<BigDecimal> powers =
        values.stream()
            .map(v -> BigDecimalMath.exp(number(v).decimal(), SecondNumber.DIGITS))
            .toList();
    BigDecimal sum = powers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return powers.stream()
        .map(p -> (Object) SecondNumber.rough(p.divide(sum, SecondNumber.DIGITS)))
        .toList();
  }

  /// Cross-correlation of two matrices, as deep learning means it: the kernel is not turned, and zeros stand around the image.
  private static List<Object> convolution(List<Object> arguments) {
    List<?> image = (List<?>) arguments.get(0);
    List<?> kernel = (List<?>) arguments.get(1);
    int step = arguments.size() > 2 ? number(arguments.get(2)).whole() : 1;
    int border = arguments.size() > 3 ? number(arguments.get(3)).whole() : 0;
    int height = kernel.size();
    int width = ((List<?>) kernel.getFirst()).size();
    List<Object> map = new ArrayList<>();
    for (int i = -border; i + height <= image.size() + border; i += step) {
      List<Object> row = new ArrayList<>();
      for (int j = -border; j + width <= pixels(image, 0).size() + border; j += step) {
        SecondNumber sum = SecondNumber.ZERO;
        for (int k = 0; k < height * width; k++) {
          SecondNumber weight = number(pixels(kernel, k / width).get(k % width));
          sum = sum.plus(pixel(image, i + k / width, j + k % width).times(weight));
        }
        row.add(sum);
      }
      map.add(row);
    }
    return map;
  }

  private static List<?> pixels(List<?> image, int row) {
    return (List<?>) image.get(row);
  }

  private static SecondNumber pixel(List<?> image, int row, int column) {
    boolean inside =
        row >= 0 && row < image.size() && column >= 0 && column < pixels(image, row).size();
    return inside ? number(pixels(image, row).get(column)) : SecondNumber.ZERO;
  }

  private static List<Object> flat(Object value) {
    List<Object> all = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(one -> all.addAll(flat(one)));
    } else {
      all.add(value);
    }
    return all;
  }

  private static Object each(Object value, UnaryOperator<SecondNumber> function) {
    return value instanceof List<?> list
        ? list.stream().map(one -> each(one, function)).toList()
        : function.apply(number(value));
  }

  private static Object arithmetic(
      Object left, Object right, BinaryOperator<SecondNumber> operator) {
    return pairwise(left, right, (a, b) -> operator.apply(number(a), number(b)));
  }

  /// Element by element; a single value goes with each.
  private static Object pairwise(Object left, Object right, BinaryOperator<Object> operator) {
    if (!(left instanceof List<?>) && !(right instanceof List<?>)) {
      return operator.apply(left, right);
    }
    int size = ((List<?>) (left instanceof List<?> ? left : right)).size();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(pairwise(element(left, i), element(right, i), operator));
    }
    return values;
  }
}
