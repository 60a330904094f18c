package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Relation;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.math.Chain;
import dev.confere.math.Link;
import dev.confere.math.Side;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.worksheet.ValuePrinter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Says what is wrong with a step of a chain, in terms of what is written there.
final class ChainMessages {
  private static final int SHOWN_FIGURES = 10;

  private static final String OPENING = "({[";
  private static final String CLOSING = ")}]";

  /// Characters; a longer number is no help.
  private static final int LONGEST_EXACT = 30;

  private final SourceFile file;
  private final Function<Expression, Optional<Value>> evaluate;
  private final ValuePrinter printer;

  /// @param evaluate the value of an expression in the scope of the chain
  ChainMessages(
      SourceFile file, Function<Expression, Optional<Value>> evaluate, ValuePrinter printer) {
    this.file = file;
    this.evaluate = evaluate;
    this.printer = printer;
  }

  Diagnostic runOn(Side.Read left, Side.Read right, Judgement judgement) {
    return Diagnostic.of(
            Code.RUN_ON_EQUALITY,
            file.place(spanOf(right)),
            "the equality runs on: " + contradiction(left, right, judgement))
        .help(
            "end one equality with "
                + shown(judgement.left())
                + " and begin another with "
                + text(right));
  }

  /// What is to be told of a step, if anything.
  ///
  /// @param roughly how the step would be judged with `≈`
  Optional<Diagnostic> step(
      Link link,
      Side.Read left,
      Side.Read right,
      Judgement judgement,
      Supplier<Judgement> roughly) {
    return switch (judgement.verdict()) {
      case Verdict.Confirmed c -> Optional.empty();
      case Verdict.Silent s -> Optional.empty();
      case Verdict.Unread u -> Optional.empty();
      case Verdict.Rounded(String reason) ->
          Optional.of(rounded(left, right, judgement, reason))
              .map(told -> helped(told, link, left, right, roughly));
      case Verdict.Undecided(String reason) ->
          Optional.of(
              Diagnostic.of(
                  Code.CHAIN_UNDECIDED, file.place(spanOf(right)), "not decided: " + reason));
      case Verdict.Refuted(String reason) ->
          Optional.of(refuted(left, right, judgement, reason))
              .map(told -> helped(told, link, left, right, roughly));
    };
  }

  private Diagnostic refuted(Side.Read left, Side.Read right, Judgement judgement, String reason) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.CHAIN_REFUTED,
            file.place(spanOf(right)),
            "this step does not hold: " + contradiction(left, right, judgement));
    return reason.isEmpty() ? diagnostic : diagnostic.note(reason);
  }

  private Diagnostic rounded(Side.Read left, Side.Read right, Judgement judgement, String reason) {
    return Diagnostic.of(
        Code.CHAIN_ROUNDED,
        file.place(spanOf(right)),
        contradiction(left, right, judgement) + ": " + reason);
  }

  /// With the advice to write `≈` when that would hold.
  private Diagnostic helped(
      Diagnostic told, Link link, Side.Read left, Side.Read right, Supplier<Judgement> roughly) {
    if (link.relation() != Relation.EQUAL
        || !(roughly.get().verdict() instanceof Verdict.Confirmed)) {
      return told;
    }
    boolean latex = file.text(link.span()).equals("=") && file.text(left.span()).contains("\\");
    String sign = "write `" + (latex ? "\\approx" : "≈") + "`";
    return told.help(
        exactly(right, left).map(value -> sign + ", or the exact value " + value).orElse(sign));
  }

  /// What is a number as it stands needs no value beside it: `6 * 2.5 is 15, not 18`.
  private String contradiction(Side.Read left, Side.Read right, Judgement judgement) {
    String leftValue = shown(judgement.left());
    String rightValue = shown(judgement.right());
    if (right.isNumber()) {
      return left.isNumber() && plain(left).equals(leftValue)
          ? text(left) + " is not " + plain(right)
          : text(left) + " is " + leftValue + ", not " + plain(right);
    }
    return left.isNumber()
        ? text(right) + " is " + rightValue + ", not " + plain(left)
        : text(left) + " is " + leftValue + ", but " + text(right) + " is " + rightValue;
  }

  /// The numbers of a side without the words that may follow them, but with the brackets that would be cut in two.
  private Span spanOf(Side.Read side) {
    Span span = side.expression().span();
    String text = file.text();
    int start = span.start();
    int end = span.end();
    while (start > 0 && lowest(start, end) < 0 && OPENING.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    while (end < text.length() && depth(start, end) > 0 && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean whole = depth(start, end) == 0 && lowest(start, end) == 0;
    return whole ? new Span(start, end) : side.span();
  }

  /// How many brackets are open at the end of a stretch of the text.
  private int depth(int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += step(file.text().charAt(i));
    }
    return depth;
  }

  /// The least number of open brackets on the way; negative when one is closed that was not opened.
  private int lowest(int start, int end) {
    int depth = 0;
    int lowest = 0;
    for (int i = start; i < end; i++) {
      depth += step(file.text().charAt(i));
      lowest = Math.min(lowest, depth);
    }
    return lowest;
  }

  private static int step(char c) {
    return OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
  }

  private String plain(Side.Read side) {
    return file.text(spanOf(side)).strip();
  }

  /// The exact value, with a power of ten where the other side is written with one, and as a fraction where no decimals hold it;
  /// empty for one that nobody would write down.
  private Optional<String> exactly(Side.Read written, Side.Read exact) {
    boolean scientific =
        written.isNumber()
            && written.reading().printed().getFirst().form() == WrittenNumber.Form.SCIENTIFIC;
    return evaluate
        .apply(exact.expression())
        .flatMap(
            value ->
                (scientific ? printer.scientific(value) : Optional.<String>empty())
                    .or(() -> printer.print(value, Optional.empty()))
                    .or(() -> printer.print(value, Optional.of(new NumberFormat.Fraction()))))
        .filter(text -> text.length() <= LONGEST_EXACT);
  }

  private String text(Side.Read side) {
    String text = file.text(spanOf(side)).strip().replaceAll("\\s+", " ");
    return "`" + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + "`";
  }

  /// The end of a chain with `≈` is not the rounding of its beginning: each step rounded what was rounded before.
  Optional<Diagnostic> accumulated(Chain chain) {
    if (!isApproximate(chain)
        || !(chain.sides().getFirst() instanceof Side.Read first)
        || !(chain.sides().getLast() instanceof Side.Read last)
        || last.reading().printed().size() != 1) {
      return Optional.empty();
    }
    return evaluate
        .apply(first.expression())
        .flatMap(value -> drift(value, last.reading().printed().getFirst()))
        .map(
            far ->
                Diagnostic.of(
                    Code.ROUNDING_ACCUMULATED,
                    file.place(spanOf(last)),
                    "rounding has accumulated: "
                        + text(last)
                        + " is "
                        + far
                        + " away from the exact value of "
                        + text(first)));
  }

  /// Whether the chain is of equalities, one of them approximate.
  private static boolean isApproximate(Chain chain) {
    boolean approximate = false;
    for (Link link : chain.links()) {
      if (link.relation() == Relation.APPROXIMATELY) {
        approximate = true;
      } else if (link.relation() != Relation.EQUAL) {
        return false;
      }
    }
    return approximate;
  }

  private Optional<String> drift(Value value, WrittenNumber printed) {
    if (!(value instanceof Value.Number(Real exact, int decimals))) {
      return Optional.empty();
    }
    return switch (Rounding.fit(exact, printed)) {
      case EXACT, ROUNDED, UNDECIDED -> Optional.empty();
      case TRUNCATED, OFF_BY_LESS_THAN_UNIT, DIFFERENT -> {
        Real far = exact.minus(Real.of(printed.value())).abs();
        yield printer
            .print(new Value.Number(far, 0), Optional.empty())
            .or(
                () ->
                    printer.print(
                        new Value.Number(far, 0), Optional.of(new NumberFormat.Significant(2))));
      }
    };
  }

  /// The value, exactly if it has a short decimal form, else to ten significant figures.
  private String shown(Value value) {
    return printer
        .print(value, Optional.empty())
        .filter(text -> text.length() <= LONGEST_EXACT || !(value instanceof Value.Number))
        .or(() -> printer.print(value, Optional.of(format(value))).map(text -> "about " + text))
        .orElse(value.kind());
  }

  private static NumberFormat format(Value value) {
    return value instanceof Value.Number number && isExtreme(number.value())
        ? new NumberFormat.Scientific(SHOWN_FIGURES)
        : new NumberFormat.Significant(SHOWN_FIGURES);
  }

  private static boolean isExtreme(Real value) {
    Rational size = value.enclose(SHOWN_FIGURES).lower().abs();
    return size.compareTo(Rational.ofTenToThe(15)) > 0
        || size.compareTo(Rational.ofTenToThe(-6)) < 0;
  }
}
