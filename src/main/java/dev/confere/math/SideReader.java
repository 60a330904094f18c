package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberException;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Cursor.Style;
import dev.confere.math.Operand.Form;
import dev.confere.math.Side.Reading;
import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the tokens of one side in every way that they can be taken.
final class SideReader {
  private static final int LONGEST = 4_000;
  private static final int MOST_TOGETHER = 3;

  private final List<Token> tokens;
  private final Names names;
  private final Style style;

  /// What one way of reading came to.
  ///
  /// @param end the index after the last token read
  record Parsed(Operand operand, int end, boolean tentative, Set<Choice> met) {}

  /// A side with what the links beside it need to know.
  ///
  /// @param operand of the usual reading, when there is one
  record Result(Side side, Optional<Operand> operand, boolean tentative) {
    Result(Side side) {
      this(side, Optional.empty(), false);
    }
  }

  SideReader(List<Token> tokens, Names names, Style style) {
    this.tokens = tokens;
    this.names = names;
    this.style = style;
  }

  /// All the tokens from `from` to `to`.
  Result read(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(tokens.get(start))) {
      start++;
    }
    while (end > start && isTrailing(tokens.get(end - 1))) {
      end--;
    }
    if (start == end) {
      return new Result(new Side.Silent(place(from, to), "nothing stands here"));
    }
    Span span = tokens.get(start).span().to(tokens.get(end - 1).span());
    if (end - start > LONGEST) {
      return new Result(new Side.Unread(span, tokens.get(start).span(), "the side is too long"));
    }
    return attempt(start, end, span);
  }

  private Span place(int from, int to) {
    int near = Math.min(Math.max(0, from), tokens.size() - 1);
    return from < to ? tokens.get(from).span() : Span.at(tokens.get(near).span().start());
  }

  private static boolean isBlank(Token token) {
    return token.is(Kind.CELL) || token.is(Kind.GAP) || token.is(Kind.LINE);
  }

  private static boolean isTrailing(Token token) {
    return isBlank(token) || token.isSymbolOf(".,;:");
  }

  private Result attempt(int from, int to, Span span) {
    try {
      Parsed usual = whole(from, to, Set.of());
      return result(from, to, span, usual);
    } catch (Halt halt) {
      return new Result(halted(halt, from, to, span));
    } catch (NumberException tooLarge) {
      return new Result(new Side.Unread(span, span, "a number is too large to hold"));
    }
  }

  private Side halted(Halt halt, int from, int to, Span span) {
    return switch (halt.kind()) {
      case SILENT -> new Side.Silent(span, halt.reason());
      case AMBIGUOUS -> new Side.Ambiguous(span, halt.reason());
      case UNREAD ->
          Unbound.find(tokens, from, to, names)
              .<Side>map(name -> new Side.Silent(span, name + " stands for nothing known"))
              .orElseGet(() -> new Side.Unread(span, halt.span(), halt.reason()));
    };
  }

  private Parsed whole(int from, int to, Set<Choice> choices) {
    Parsed parsed = parse(from, to, choices);
    if (parsed.end() < to) {
      Cursor cursor = new Cursor(tokens, parsed.end(), to, names, style, choices);
      throw new Lookahead(cursor).unexpected(tokens.get(parsed.end()));
    }
    return parsed;
  }

  /// As many tokens as make an expression.
  Parsed parse(int from, int to, Set<Choice> choices) {
    Cursor cursor = new Cursor(tokens, from, to, names, style, choices);
    Operand operand = new ExpressionReader(cursor).sum();
    boolean converts = operand.form() != Form.SUM && cursor.metConvertible();
    return new Parsed(operand, cursor.at, cursor.tentative || converts, cursor.met());
  }

  Result result(int from, int to, Span span, Parsed usual) {
    Reading reading = reading(usual.operand(), "");
    List<Reading> others =
        usual.met().isEmpty() ? List.of() : others(from, to, usual.met(), reading);
    Side side = new Side.Read(span, reading, others, usual.operand().unit().map(Unit::text));
    return new Result(side, Optional.of(usual.operand()), usual.tentative());
  }

  private List<Reading> others(int from, int to, Set<Choice> met, Reading usual) {
    List<Reading> alternatives = new ArrayList<>();
    for (Set<Choice> choices : combinations(met)) {
      other(from, to, choices).ifPresent(alternatives::add);
    }
    return distinct(usual, alternatives);
  }

  private Optional<Reading> other(int from, int to, Set<Choice> choices) {
    try {
      Parsed parsed = whole(from, to, choices);
      String manner =
          choices.stream().map(Choice::manner).reduce((a, b) -> a + ", " + b).orElse("");
      return Optional.of(reading(parsed.operand(), manner));
    } catch (Halt notThisWay) {
      return Optional.empty();
    }
  }

  private static Reading reading(Operand operand, String manner) {
    return new Reading(operand.expression(), operand.printed(), manner);
  }

  private static List<Reading> distinct(Reading usual, List<Reading> others) {
    Set<Expression> seen = new LinkedHashSet<>();
    seen.add(usual.expression());
    return others.stream().filter(r -> seen.add(r.expression())).toList();
  }

  /// Each choice alone; all combinations while they are few.
  private static List<Set<Choice>> combinations(Set<Choice> met) {
    List<Choice> choices = List.copyOf(met);
    List<Set<Choice>> all = new ArrayList<>();
    if (choices.size() > MOST_TOGETHER) {
      choices.forEach(choice -> all.add(EnumSet.of(choice)));
      all.add(EnumSet.copyOf(met));
      return all;
    }
    for (int bits = 1; bits < 1 << choices.size(); bits++) {
      EnumSet<Choice> some = EnumSet.noneOf(Choice.class);
      for (int i = 0; i < choices.size(); i++) {
        if ((bits >> i & 1) == 1) {
          some.add(choices.get(i));
        }
      }
      all.add(some);
    }
    return all;
  }

  /// A further reading in the smallest unit of what is measured.
  static Result converted(Result result) {
    if (!(result.side() instanceof Side.Read read) || result.operand().isEmpty()) {
      return result;
    }
    Operand operand = result.operand().get();
    Rational scale = operand.unit().map(Unit::scale).orElse(Rational.ONE);
    if (scale.equals(Rational.ONE)) {
      return result;
    }
    List<Reading> more = new ArrayList<>(read.alternatives());
    List<WrittenNumber> printed =
        operand.printed().size() == 1
            ? List.of(scaled(operand.printed().getFirst(), scale))
            : List.of();
    more.add(
        new Reading(Build.scaled(operand.expression(), scale), printed, Choice.CONVERTED.manner()));
    Side side = new Side.Read(read.span(), read.reading(), more, read.unit());
    return new Result(side, result.operand(), result.tentative());
  }

  /// A further reading in radians of an angle in degrees.
  static Result radians(Result result) {
    if (!(result.side() instanceof Side.Read read)) {
      return result;
    }
    Span span = read.span();
    Expression radians =
        Build.over(Build.times(read.expression(), Build.pi(span)), Build.number(span, 180));
    List<Reading> more = new ArrayList<>(read.alternatives());
    more.add(new Reading(radians, List.of(), Choice.CONVERTED.manner()));
    return new Result(
        new Side.Read(span, read.reading(), more, read.unit()),
        result.operand(),
        result.tentative());
  }

  private static WrittenNumber scaled(WrittenNumber number, Rational scale) {
    return new WrittenNumber(
        number.text(),
        number.value().times(scale),
        number.form(),
        number.decimals(),
        number.unit().map(scale::times),
        number.sign(),
        number.grouped());
  }
}
