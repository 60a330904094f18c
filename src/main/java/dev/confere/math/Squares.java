package dev.confere.math;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.math.Side.Reading;
import dev.confere.math.SideReader.Result;
import java.util.ArrayList;
import java.util.List;

/// `(224 - 3 + 2)/1 + 1 = 224 × 224`: the size of a square image may follow the length of its side.
final class Squares {
  private Squares() {}

  static Result also(Result result) {
    boolean square =
        result.side() instanceof Side.Read read
            && read.expression()
                instanceof Expression.Binary(var span, var operator, var left, var right)
            && operator == BinaryOperator.MULTIPLY
            && left instanceof Expression.NumberLiteral a
            && right instanceof Expression.NumberLiteral b
            && a.value().equals(b.value())
            && a.value().isInteger();
    if (!square) {
      return result;
    }
    Side.Read read = (Side.Read) result.side();
    Expression length = ((Expression.Binary) read.expression()).left();
    List<Reading> alternatives = new ArrayList<>(read.alternatives());
    alternatives.add(new Reading(length, List.of(), "the length of a square's side"));
    Side side = new Side.Read(read.span(), read.reading(), alternatives, read.unit());
    return new Result(side, result.operand(), result.tentative());
  }
}
