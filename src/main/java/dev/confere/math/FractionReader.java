package dev.confere.math;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Operand.Form;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads numbers, fractions, and the two side by side: `2\frac12`, `2½`, `2 1/2`, `2 and 1/2`.
final class FractionReader {
  static final Set<String> COMMANDS =
      Set.of("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac");

  private final Cursor c;
  private final AtomReader atoms;
  private int lastEnd = -1;

  FractionReader(Cursor cursor, AtomReader atoms) {
    this.c = cursor;
    this.atoms = atoms;
  }

  /// Whether what ends before `index` took single digits for its arguments.
  boolean endedAt(int index) {
    return lastEnd == index;
  }

  /// Notes that single digits were taken up to the cursor.
  void end() {
    lastEnd = c.at;
  }

  Operand number() {
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
    if (Lookahead.isDots(c.peek())) {
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
    if (next.is(Kind.COMMAND) && COMMANDS.contains(next.text())) {
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
        && c.peek(ahead + 1).isSymbol('/')
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
      boolean group = c.peek(at).isSymbol('{');
      Token number = c.peek(group ? at + 1 : at);
      boolean plain =
          number.payload() instanceof Payload.Spelled s && s.number().value().isInteger();
      if (!plain || group && !c.peek(at + 2).isSymbol('}')) {
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

  Operand fraction(Token command) {
    Operand upper = atoms.argument();
    Operand lower = atoms.argument();
    end();
    Expression expression =
        new Expression.Binary(
            command.span().to(c.previous().span()),
            BinaryOperator.DIVIDE,
            upper.expression(),
            lower.expression());
    return new Operand(
        expression, List.of(), Sums.quotientUnit(upper, lower), Form.PIECE, false, false);
  }
}
