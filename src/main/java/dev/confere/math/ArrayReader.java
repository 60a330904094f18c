package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Operand.Form;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads brackets, lists, vectors and matrices.
final class ArrayReader {
  private static final int MOST_ELEMENTS = 20_000;

  private final Cursor c;
  private final ExpressionReader expressions;

  ArrayReader(Cursor cursor, ExpressionReader expressions) {
    this.c = cursor;
    this.expressions = expressions;
  }

  // Brackets.

  /// A bracket around one thing groups it; around several it is a vector.
  Operand bracket() {
    Token open = c.take();
    int bars = c.bars;
    c.bars = 0;
    Optional<Operand> plain = spacedVector(open);
    if (plain.isPresent()) {
      return plain.get();
    }
    List<List<Operand>> rows = rows();
    c.bars = bars;
    close(open);
    Span span = open.span().to(c.previous().span());
    if (rows.size() == 1 && rows.getFirst().size() == 1) {
      return single(open, rows.getFirst().getFirst(), span);
    }
    if (open.is(Kind.COMMAND)) {
      throw Halt.silent(span, "a set");
    }
    return isColumn(rows) ? vector(span, firsts(rows)) : table(span, rows);
  }

  private List<List<Operand>> rows() {
    List<List<Operand>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(List.of(expressions.sum())));
    int count = 1;
    while (c.peek().isSymbol(',') || c.peek().isSymbol(';')) {
      if (c.take().isSymbol(';')) {
        rows.add(new ArrayList<>());
      }
      if (++count > MOST_ELEMENTS) {
        throw Halt.unread(c.peek().span(), "too many elements");
      }
      rows.getLast().add(expressions.sum());
    }
    return rows;
  }

  private void close(Token open) {
    Token close = c.peek();
    boolean fits =
        open.isSymbol('(')
            ? close.isSymbol(')')
            : open.isSymbol('[')
                ? close.isSymbol(']')
                : close.isCommand("}") || close.isCommand("rbrace") || close.isCommand("rbrack");
    if (fits) {
      c.take();
      return;
    }
    boolean interval = close.isSymbol(')') || close.isSymbol(']');
    throw interval
        ? Halt.silent(open.span().to(close.span()), "an interval")
        : new Lookahead(c).unexpected(close);
  }

  private Operand single(Token open, Operand inner, Span span) {
    Token last = c.tokens.get(c.at - 2);
    boolean parts =
        last.payload() instanceof Payload.Spelled s && s.parts().size() > 1 && inner.isNumber();
    if (parts && open.isSymbol('(') && c.chooses(Choice.COMMAS_SEPARATE)) {
      List<Operand> elements =
          ((Payload.Spelled) last.payload())
              .parts().stream().map(p -> Operand.piece(Build.number(last.span(), p))).toList();
      return vector(span, elements);
    }
    boolean amount =
        inner.isNumber()
            && inner.unit().filter(Unit::isMoney).isPresent()
            && !(inner.expression() instanceof Expression.Unary);
    if (amount && open.isSymbol('(') && c.chooses(Choice.NEGATIVE_IN_BRACKETS)) {
      return Sums.negative(open.span(), inner);
    }
    Form form = inner.isNumber() ? Form.NUMBER : Form.PIECE;
    return new Operand(
        inner.expression(), inner.printed(), inner.unit(), form, inner.percent(), inner.mixed());
  }

  /// `[1 2 3]`: numbers parted by space alone.
  private Optional<Operand> spacedVector(Token open) {
    if (!open.isSymbol('[')) {
      return Optional.empty();
    }
    int at = c.at;
    int numbers = 0;
    while (at < c.end && !c.tokens.get(at).isSymbol(']')) {
      Token token = c.tokens.get(at);
      boolean sign =
          (token.isSymbol('-') || token.isSymbol('+')) && (token.spaced() || numbers == 0);
      Token number = sign && at + 1 < c.end ? c.tokens.get(at + 1) : token;
      if (!number.is(Kind.NUMBER) || sign && number.spaced() || numbers > 0 && !token.spaced()) {
        return Optional.empty();
      }
      at += sign ? 2 : 1;
      numbers++;
    }
    return numbers < 2 || at >= c.end ? Optional.empty() : Optional.of(takeSpaced(open, numbers));
  }

  private Operand takeSpaced(Token open, int numbers) {
    List<Operand> elements = new ArrayList<>();
    for (int i = 0; i < numbers; i++) {
      boolean minus = c.peek().isSymbol('-');
      Token sign = c.peek();
      if (minus || sign.isSymbol('+')) {
        c.take();
      }
      Token token = c.take();
      if (!(token.payload() instanceof Payload.Spelled(var number, var parts))) {
        throw Halt.ambiguous(token.span(), "not one number for certain");
      }
      Expression literal =
          new Expression.NumberLiteral(token.span(), number.value(), number.decimals());
      Operand element = Operand.number(literal, number);
      elements.add(minus ? Sums.negative(sign.span(), element) : element);
    }
    c.takeSymbol(']');
    return vector(open.span().to(c.previous().span()), elements);
  }

  /// `\langle 1, 2 \rangle` is a vector; of two vectors it is their product.
  Operand angles() {
    Token open = c.take();
    List<List<Operand>> rows = rows();
    if (!c.takeCommand("rangle")) {
      throw Halt.unread(c.peek().span(), "\\rangle is missing");
    }
    Span span = open.span().to(c.previous().span());
    List<Operand> elements = rows.getFirst();
    boolean product =
        elements.size() == 2
            && elements.stream().allMatch(e -> StaticRank.isVector(e.expression(), c.names));
    return product
        ? Operand.piece(
            Build.call(span, "dot", elements.get(0).expression(), elements.get(1).expression()))
        : vector(span, elements);
  }

  private static Operand vector(Span span, List<Operand> elements) {
    List<Expression> expressions = new ArrayList<>(elements.size());
    for (Operand element : elements) {
      expressions.add(element.expression());
    }
    return new Operand(
        new Expression.ArrayLiteral(span, expressions),
        printed(elements),
        Optional.empty(),
        Form.PIECE,
        false,
        false);
  }

  /// The numbers as printed if every element is one, or an array of such.
  private static List<WrittenNumber> printed(List<Operand> elements) {
    List<WrittenNumber> printed = new ArrayList<>();
    for (Operand element : elements) {
      if (element.printed().isEmpty()) {
        return List.of();
      }
      printed.addAll(element.printed());
    }
    return printed;
  }

  private static Operand table(Span span, List<List<Operand>> rows) {
    List<Operand> vectors = vectors(rows);
    return vectors.size() == 1 ? vectors.getFirst() : vector(span, vectors);
  }

  private static List<Operand> vectors(List<List<Operand>> rows) {
    List<Operand> vectors = new ArrayList<>(rows.size());
    for (List<Operand> row : rows) {
      vectors.add(vector(row.getFirst().span().to(row.getLast().span()), row));
    }
    return vectors;
  }

  /// Whether one stands below the other.
  private static boolean isColumn(List<List<Operand>> rows) {
    for (List<Operand> row : rows) {
      if (row.size() != 1) {
        return false;
      }
    }
    return true;
  }

  private static List<Operand> firsts(List<List<Operand>> rows) {
    List<Operand> firsts = new ArrayList<>(rows.size());
    for (List<Operand> row : rows) {
      firsts.add(row.getFirst());
    }
    return firsts;
  }

  // Environments.

  Operand environment() {
    Token begin = c.take();
    String name = begin.text();
    boolean matrix =
        LatexWords.MATRICES.contains(name) || name.equals("array") || name.equals("tabular");
    if (name.endsWith("cases")) {
      throw Halt.silent(begin.span(), "a definition by cases");
    }
    if (!matrix) {
      throw Halt.unread(begin.span(), "the environment " + name + " is not read inside a formula");
    }
    List<List<Operand>> rows = cells();
    Span span = begin.span().to(c.previous().span());
    return switch (name) {
      case "vmatrix" -> Operand.piece(Build.call(span, "det", matrix(span, rows).expression()));
      case "Vmatrix" -> Operand.piece(Build.call(span, "norm", matrix(span, rows).expression()));
      default -> shaped(span, rows, name);
    };
  }

  private List<List<Operand>> cells() {
    List<List<Operand>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    int count = 0;
    while (!c.peek().is(Kind.END)) {
      if (c.isDone()) {
        throw Halt.unread(c.peek().span(), "the environment does not end");
      }
      if (++count > MOST_ELEMENTS) {
        throw Halt.unread(c.peek().span(), "too many elements");
      }
      rows.getLast().add(expressions.sum());
      Token next = c.peek();
      if (next.is(Kind.ROW)) {
        c.take();
        if (!c.peek().is(Kind.END)) {
          rows.add(new ArrayList<>());
        }
      } else if (next.is(Kind.CELL) || next.isSymbol(',')) {
        c.take();
      } else if (!next.is(Kind.END)) {
        throw new Lookahead(c).unexpected(next);
      }
    }
    c.take();
    if (rows.getFirst().isEmpty()) {
      throw Halt.unread(c.previous().span(), "an empty array");
    }
    return rows;
  }

  /// A column or a row is a vector, unless it is taken as the matrix that it is.
  private Operand shaped(Span span, List<List<Operand>> rows, String name) {
    boolean column = isColumn(rows);
    boolean line = rows.size() == 1;
    if (!column && !line) {
      return matrix(span, rows);
    }
    if (column
        && rows.size() == 2
        && name.equals("array")
        && inRoundBrackets(span)
        && c.chooses(Choice.BINOMIAL)) {
      return Operand.piece(
          Build.call(
              span,
              "binomial",
              rows.get(0).getFirst().expression(),
              rows.get(1).getFirst().expression()));
    }
    if (c.chooses(Choice.ARRAYS_AS_MATRICES)) {
      return matrix(span, rows);
    }
    return vector(span, column ? firsts(rows) : rows.getFirst());
  }

  private boolean inRoundBrackets(Span span) {
    return c.peek().isSymbol(')') && !span.isEmpty();
  }

  private static Operand matrix(Span span, List<List<Operand>> rows) {
    return vector(span, vectors(rows));
  }
}
