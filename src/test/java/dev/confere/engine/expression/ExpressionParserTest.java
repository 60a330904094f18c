package dev.confere.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

  private static final String EVERYTHING =
      "if not a[1, :] >= -2.30^2 mod 3 and f'(x, α = 60%) != \"é\" then"
          + " [sum(i^2 for i in 1..n - 1), {k: [true, false]}.k] else 1.5e-3 / (b + c)";

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Expression> parse(String text) {
    SourceFile file = new SourceFile("test", text);
    return ExpressionParser.parse(file, file.whole(), diagnostics);
  }

  private String printed(String text) {
    return parse(text).map(ExpressionPrinter::print).orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "-2^2; -2^2",
        "2^3^2; 2^3^2",
        "(2^3)^2; (2^3)^2",
        "1 - (2 - 3); 1 - (2 - 3)",
        "1 - 2 - 3; 1 - 2 - 3",
        "2^-1; 2^-1",
        "2 × 3 ÷ 4 · 5; 2 * 3 / 4 * 5",
        "−1.70; -1.70",
        "60%; 0.60",
        "1..n - 1; 1..n - 1",
        "not a and b; not a and b",
        "not (a and b); not (a and b)",
        "a = b or c ≤ d; a = b or c <= d",
        "relu'(z); relu'(z)",
        "x[1..2, :].y; x[1..2, :].y",
        "sum(a[i] for i in 1..3); sum(a[i] for i in 1..3)",
        "[[i for i in 1..2]]; [[i for i in 1..2]]",
        "conv2d(x, k, stride = 2); conv2d(x, k, stride = 2)",
        "if a then b else if c then d else e; if a then b else if c then d else e",
      })
  void printsWhatItRead(String text, String expected) {
    assertThat(printed(text)).isEqualTo(expected);
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @Test
  void readsItsOwnPrint() {
    String once = printed(EVERYTHING);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(printed(once)).isEqualTo(once);
  }

  @Test
  void minusBindsLooserThanPower() {
    assertThat(parse("-2^2")).get().isInstanceOf(Expression.Unary.class);
  }

  @Test
  void everyNodeKeepsItsSpan() {
    Expression sum = parse("  soma + f(x)").orElseThrow();
    assertThat(sum.span()).isEqualTo(new Span(2, 13));
    assertThat(((Expression.Binary) sum).right().span()).isEqualTo(new Span(9, 13));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "1 +; the end of the expression",
        "(1; expected `)`",
        "[1, 2; expected `]`",
        "1 2; expected the end",
        "\"abc; no closing quotation mark",
        "a < b < c; comparisons do not chain",
        "f'; expected `(`",
        "?; expected a value",
        "; expected a value",
      })
  void tellsWhatIsWrong(String text, String message) {
    assertThat(parse(text == null ? "" : text)).isEmpty();
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(diagnostics.sorted().getFirst().message()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a < b) = c", "a < b and b < c", "3.x", "x.y.z"})
  void staysQuietOnWhatOnlyLooksWrong(String text) {
    assertThat(parse(text)).isPresent();
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @Test
  void wordsOfTheLanguageAreNoNames() {
    SourceFile file = new SourceFile("test", "mod = 3");
    assertThat(ExpressionParser.parseDefinition(file, file.whole(), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly(Code.RESERVED_NAME);
  }

  /// A name is what can be defined.
  @Test
  void knowsNames() {
    for (String word :
        List.of(
            "a",
            "x_1",
            "_",
            "média",
            "α2",
            "if",
            "iff",
            "mod",
            "true",
            "",
            " ",
            "a ",
            " a",
            "1a",
            "a b",
            "a.b",
            "a-b",
            "f(x)",
            "a'",
            "a\u0000b",
            "😀",
            "a😀",
            "𝑥",
            "a𝑥",
            "x\u0301",
            "e")) {
      SourceFile file = new SourceFile("test", word + " = 0");
      boolean definable =
          ExpressionParser.parseDefinition(file, file.whole(), diagnostics)
              .filter(read -> read.name().equals(word) && !read.isFunction())
              .isPresent();
      assertThat(ExpressionParser.isName(word)).as(word).isEqualTo(definable);
    }
  }

  @Test
  void readsDefinitions() {
    SourceFile file = new SourceFile("test", "f(x, y) = x * y");
    Definition definition =
        ExpressionParser.parseDefinition(file, file.whole(), diagnostics).orElseThrow();
    assertThat(definition.name()).isEqualTo("f");
    assertThat(definition.parameters())
        .extracting(Definition.Parameter::name)
        .containsExactly("x", "y");
  }

  @Test
  void aPrefixEndsWhereTheExpressionCannotGoOn() {
    SourceFile file = new SourceFile("test", "x[1, :] : 2 sig");
    ExpressionParser.Prefix prefix =
        ExpressionParser.parsePrefix(file, file.whole(), diagnostics).orElseThrow();
    assertThat(prefix.end()).isEqualTo(8);
  }

  @Test
  void linesGoOnWhileABracketIsOpen() {
    SourceFile file =
        new SourceFile("test", "a = [1, # one\n  2]\n\n# nothing\nb = \"#\" # text\n");
    List<Span> lines = LogicalLines.of(file, file.whole());
    assertThat(lines).extracting(file::text).containsExactly("a = [1, # one\n  2]", "b = \"#\"");
  }

  @Test
  void cutAnywhereItNeverThrows() {
    for (int cut = 0; cut <= EVERYTHING.length(); cut++) {
      parse(EVERYTHING.substring(0, cut));
      parse(EVERYTHING.substring(cut));
    }
    assertThat(diagnostics.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "-", "not ", "2^", "1+", "f(", "if ", "x[", "{a:", "a."})
  void aHundredThousandOfAnythingEndInADiagnostic(String part) {
    assertThat(parse(part.repeat(100_000))).isEmpty();
    assertThat(diagnostics.sorted()).hasSize(1);
  }
}
