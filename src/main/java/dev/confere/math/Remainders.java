package dev.confere.math;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.math.Side.Reading;
import dev.confere.math.SideReader.Result;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `17 / 5 = 3 R 2`: a quotient with its remainder is the quotient and the remainder's share of the divisor.
final class Remainders {
  private Remainders() {}

  private static final Set<String> WORDS =
      Set.of("R", "r", "remainder", "rem", "resto", "Remainder");

  static Optional<Result> read(List<Token> tokens, int from, int to, List<Result> before) {
    int end = to;
    while (end > from && tokens.get(end - 1).isSymbolOf(".,;")) {
      end--;
    }
    if (end - from != 3 || before.isEmpty() || !isMark(tokens.get(from + 1))) {
      return Optional.empty();
    }
    Span span = tokens.get(from).span().to(tokens.get(end - 1).span());
    return literal(tokens.get(from))
        .flatMap(
            q -> literal(tokens.get(end(from))).map(r -> result(span, q, r, before.getLast())));
  }

  private static int end(int from) {
    return from + 2;
  }

  private static boolean isMark(Token token) {
    return (token.is(Kind.WORD) || token.is(Kind.LETTERS)) && WORDS.contains(token.text());
  }

  private static Optional<Expression> literal(Token token) {
    return token.payload() instanceof Payload.Spelled(var number, var parts)
        ? Optional.of(new Expression.NumberLiteral(token.span(), number.value(), number.decimals()))
        : Optional.empty();
  }

  private static Result result(Span span, Expression quotient, Expression remainder, Result left) {
    boolean division =
        left.side() instanceof Side.Read read
            && read.expression() instanceof Expression.Binary binary
            && binary.operator() == BinaryOperator.DIVIDE;
    if (!division) {
      return new Result(new Side.Silent(span, "a remainder of no division"));
    }
    Expression divisor = ((Expression.Binary) ((Side.Read) left.side()).expression()).right();
    Expression value = Build.plus(quotient, Build.over(remainder, divisor));
    return new Result(
        new Side.Read(span, new Reading(value, List.of(), ""), List.of(), Optional.empty()));
  }
}
