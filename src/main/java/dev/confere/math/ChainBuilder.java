package dev.confere.math;

import dev.confere.document.Relation;
import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.math.Cursor.Style;
import dev.confere.math.Link.Standing;
import dev.confere.math.Side.Reading;
import dev.confere.math.SideReader.Result;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a chain of the tokens of one statement: cuts at relations, reads the sides, weighs the links.
final class ChainBuilder {
  /// Sides that most chains do not have more of.
  private static final int FEW = 4;

  private final List<Token> tokens;
  private final SideReader reader;
  private final List<Result> results = new ArrayList<>(FEW);
  private final List<Link> links = new ArrayList<>(FEW);

  ChainBuilder(List<Token> tokens, Names names, Style style) {
    this.tokens = tokens;
    this.reader = new SideReader(tokens, names, style);
  }

  /// The chain of these tokens, if they hold a relation.
  ///
  /// @param listBefore whether the first side is the last member of a list, so that it says nothing by itself
  /// @param listAfter whether the last side is the first member of a list
  static Optional<Chain> build(
      List<Token> tokens, Names names, boolean listBefore, boolean listAfter) {
    ChainBuilder builder = new ChainBuilder(tokens, names, Style.LATEX);
    List<Integer> cuts = builder.cuts();
    if (cuts.isEmpty()) {
      return Optional.empty();
    }
    builder.read(cuts);
    builder.silence(listBefore, listAfter);
    return Optional.of(builder.chain());
  }

  // Reading.

  private List<Integer> cuts() {
    List<Integer> cuts = new ArrayList<>(FEW);
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int deeper = token.depth();
      if (deeper != 0) {
        depth = Math.max(0, depth + deeper);
      } else if (depth == 0 && Relations.isRelation(token)) {
        cuts.add(i);
      }
    }
    return cuts;
  }

  private void read(List<Integer> cuts) {
    Optional<Congruence> congruence = Congruence.find(tokens, cuts);
    int from = 0;
    for (int cut : cuts) {
      side(from, cut);
      link(tokens.get(cut));
      from = cut + 1;
    }
    side(from, congruence.map(Congruence::from).orElse(tokens.size()));
    congruence.ifPresent(this::modulo);
    weigh();
  }

  private void side(int from, int to) {
    Optional<Result> remainder = remainder(from, to);
    Result result = remainder.isPresent() ? remainder.get() : reader.read(from, to);
    results.add(results.isEmpty() ? result : Squares.also(result));
  }

  /// A quotient with a remainder on the side from `from` to `to`, if it is one.
  Optional<Result> remainder(int from, int to) {
    return Remainders.read(tokens, from, to, results);
  }

  void add(Result result) {
    results.add(result);
  }

  void link(Token sign) {
    Relation relation = Relations.relation(sign).orElse(Relation.EQUAL);
    Link link = Link.asserted(relation, sign.span());
    if (Relations.isQuestioned(sign)) {
      link = link.weaken(Standing.QUESTIONED, "a question mark stands over the sign");
    } else if (Relations.isCongruence(sign)) {
      link = link.weaken(Standing.TENTATIVE, "an identity or a congruence");
    }
    links.add(link);
  }

  /// `17 ≡ 2 (mod 5)`: all sides are taken modulo.
  private void modulo(Congruence congruence) {
    Result modulus = reader.read(congruence.inner(), congruence.end());
    for (int i = 0; i < results.size(); i++) {
      results.set(i, congruent(results.get(i), modulus));
    }
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      links.set(i, Link.asserted(link.relation(), link.span()));
    }
  }

  private static Result congruent(Result result, Result modulus) {
    if (!(result.side() instanceof Side.Read read)) {
      return result;
    }
    if (!(modulus.side() instanceof Side.Read by) || divides(read.expression())) {
      return new Result(new Side.Silent(read.span(), "a congruence of fractions"));
    }
    List<Reading> readings =
        read.readings().stream()
            .map(r -> new Reading(modulo(r.expression(), by.expression()), List.of(), r.manner()))
            .toList();
    return new Result(
        new Side.Read(
            read.span(),
            readings.getFirst(),
            readings.subList(1, readings.size()),
            Optional.empty()));
  }

  private static Expression modulo(Expression value, Expression by) {
    return new Expression.Binary(value.span(), BinaryOperator.MODULO, value, by);
  }

  private static boolean divides(Expression expression) {
    return switch (expression) {
      case Expression.Binary binary ->
          binary.operator() == BinaryOperator.DIVIDE
              || binary.operator() == BinaryOperator.POWER
                  && !(binary.right() instanceof Expression.NumberLiteral)
              || divides(binary.left())
              || divides(binary.right());
      case Expression.Unary unary -> divides(unary.operand());
      case Expression.NumberLiteral number -> !number.value().isInteger();
      case Expression.Call call -> call.arguments().stream().anyMatch(a -> divides(a.value()));
      default -> false;
    };
  }

  // Weighing.

  void weigh() {
    for (int i = 0; i < links.size(); i++) {
      Weights.Pair pair = Weights.weigh(results.get(i), links.get(i), results.get(i + 1));
      results.set(i, pair.left());
      links.set(i, pair.link());
      results.set(i + 1, pair.right());
    }
  }

  private void silence(boolean first, boolean last) {
    if (first) {
      results.set(0, list(results.getFirst()));
    }
    if (last) {
      results.set(results.size() - 1, list(results.getLast()));
    }
  }

  private static Result list(Result result) {
    return new Result(new Side.Silent(result.side().span(), "one of several"));
  }

  Chain chain() {
    List<Side> sides = new ArrayList<>(results.size());
    for (Result result : results) {
      sides.add(result.side());
    }
    Span span = sides.getFirst().span().to(sides.getLast().span());
    for (Link link : links) {
      span = span.to(link.span());
    }
    return new Chain(span, sides, links);
  }
}
