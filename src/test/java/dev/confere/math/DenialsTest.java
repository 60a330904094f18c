package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Relation;
import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a text states in order to refute it is no mistake of its author.
class DenialsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so $1 = 2$, a contradiction",
        "then $1 = 2$ which is FALSE.",
        "it gives $$1 = 2$$\n\nwhich is clearly not true",
        "$1 = 2$ has no solution",
        "$1 = 2$ é falso",
        "e $1 = 2$, o que não é verdade",
        "$1 = 2$ não vale",
        "Suppose that $1 = 2$",
        "assume $1 = 2$",
        "it is not true that $1 = 2$",
        "as if $1 = 2$",
        "Supondo que $1 = 2$",
        "the false claim: $1 = 2$"
      })
  void whatTheTextDoesNotStandByIsDenied(String text) {
    assertThat(standings(text)).containsExactly(Link.Standing.DENIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so $1 = 2$, as stated",
        "$1 = 2$ and a long while after comes something false",
        "we reassume $1 = 2$",
        "suppose nothing. Then $1 = 2$",
        "no $1 = 2$ solution",
        "a falsetto sings $1 = 2$",
        "the valley of $1 = 2$ has a valet",
        "It is known that $1 = 2$",
        "$1 = 2$ vale sempre",
        "$$1 = 2$$\n\nVale lembrar a definição",
        "$1 = 2$, e isso é verdade"
      })
  void wordsThatOnlyBeginAlikeDenyNothing(String text) {
    assertThat(standings(text)).containsExactly(Link.Standing.ASSERTED);
  }

  @Test
  void whatIsTooFarAwayDeniesNothing() {
    assertThat(standings("suppose that" + " ".repeat(200) + "$1 = 2$"))
        .containsExactly(Link.Standing.ASSERTED);
    assertThat(standings("$1 = 2$" + " ".repeat(200) + "is false"))
        .containsExactly(Link.Standing.ASSERTED);
  }

  @Test
  void oneOfTwoFormulasIsDenied() {
    assertThat(standings("here $1 = 2$ stands, but assume $3 = 4$ now"))
        .containsExactly(Link.Standing.ASSERTED, Link.Standing.DENIED);
  }

  /// The words around a formula are passed over by their look; what is passed over must be what the patterns do not match.
  @Test
  void whatIsPassedOverByItsLookIsNoDenial() {
    long seed = Long.getLong("confere.seed", 20261128L);
    System.out.println("DenialsTest.whatIsPassedOverByItsLookIsNoDenial: -Dconfere.seed=" + seed);
    Random random = new Random(seed);
    int denied = 0;
    for (int i = 0; i < 20_000; i++) {
      String before = words(random) + "$";
      String text = before + FORMULA + "$" + words(random);
      Span formula = new Span(before.length(), before.length() + FORMULA.length());
      boolean expected = isDenied(text, formula);
      assertThat(Denials.in(text).weigh(chain(formula)).links().getFirst().standing())
          .as(text)
          .isEqualTo(expected ? Link.Standing.DENIED : Link.Standing.ASSERTED);
      denied += expected ? 1 : 0;
    }
    assertThat(denied).isBetween(2_000, 18_000);
  }

  private static final String[] WORDS = {
    "which",
    "IS",
    "is",
    "clearly",
    "não",
    "é",
    "e",
    "falso",
    "verdade",
    "false",
    "a falsehood",
    "no solution",
    "cannot be",
    "can't be",
    "can't",
    "not true",
    "not ",
    "contradiction",
    "fal\u017Fe",
    "impossível",
    "Contradição",
    "suppose",
    "assuming that",
    "supondo que",
    "as if",
    "it is false that",
    "would mean that",
    "false claim:",
    "wrongly",
    "x",
    "ção",
    "O modelo",
    "7",
    "the",
    "of",
    "course"
  };

  private static final String[] GAPS = {
    " ", " ", " ", " ", " ", " ", " ", " ", "\n", "\n\n", ". ", ", ", "$", " $", "$ ", "(", " [",
    "\\(", ": ", "—", "", "!", "\u2028", "\u0085", "\u00A0", ")"
  };

  private static String words(Random random) {
    StringBuilder text = new StringBuilder(GAPS[random.nextInt(GAPS.length)]);
    for (int words = random.nextInt(6); words > 0; words--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(GAPS[random.nextInt(GAPS.length)]);
    }
    return text.toString();
  }

  private static final String FORMULA = "1 = 2";

  private static Chain chain(Span span) {
    Side side = new Side.Silent(span, "");
    return new Chain(span, List.of(side, side), List.of(Link.asserted(Relation.EQUAL, span)));
  }

  /// By the patterns alone.
  private static boolean isDenied(String text, Span formula) {
    int after = formula.end();
    while (after < text.length() && " \t\n\u000B\f\r$)]\\,".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    if (Denials.AFTER.matcher(text).region(after, text.length()).lookingAt()) {
      return true;
    }
    for (int at = 0; at < formula.start(); at++) {
      boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
      Matcher before =
          Denials.BEFORE.matcher(text).region(at, formula.start()).useTransparentBounds(true);
      if (begins && before.lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /// How the text stands by each link of its formulas.
  private static List<Link.Standing> standings(String text) {
    SourceFile file = new SourceFile("f", text);
    MathReader reader = new MathReader(file, Notation.POINT);
    return PassageReader.read(file, TextKind.MARKDOWN).stream()
        .filter(passage -> passage instanceof Passage.Formula)
        .map(passage -> ((Passage.Formula) passage).body())
        .flatMap((Span body) -> reader.readLatex(body, Names.NONE).stream())
        .flatMap(chain -> chain.links().stream())
        .map(Link::standing)
        .toList();
  }
}
