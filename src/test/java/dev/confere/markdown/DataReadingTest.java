package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Block;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataReadingTest {

  private static Read data(String yaml) {
    return Read.of("```data\n" + yaml + "\n```\n");
  }

  private static List<Definition> definitions(Read read) {
    return read.block(Block.Data.class).definitions();
  }

  private static List<String> shown(Read read) {
    return definitions(read).stream()
        .map(definition -> definition.name() + " = " + read.text(definition.body().span()))
        .toList();
  }

  @Nested
  class Yaml {

    @ParameterizedTest
    @CsvSource({
      "2.30, 23/10, 2",
      "+2.3, 23/10, 1",
      "7, 7, 0",
      ".5, 1/2, 1",
      "60%, 3/5, 2",
      "12.5%, 1/8, 3",
      "1e-3, 1/1000, 3",
      "1.5e2, 150, 0",
      "08, 8, 0",
    })
    void numbersKeepTheirSpelling(String written, String value, int decimals) {
      Read read = data("x: " + written);
      assertThat(read.told()).isEmpty();
      Expression body = definitions(read).getFirst().body();
      assertThat(body)
          .isInstanceOfSatisfying(
              Expression.NumberLiteral.class,
              number -> {
                assertThat(number.value()).hasToString(value);
                assertThat(number.decimals()).isEqualTo(decimals);
              });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.7", "−1.7"})
    void aNegativeNumberIsASignAndANumber(String written) {
      Read read = data("x: [" + written + "]");
      Expression.ArrayLiteral array = (Expression.ArrayLiteral) definitions(read).getFirst().body();
      assertThat(array.elements().getFirst()).isInstanceOf(Expression.Unary.class);
      assertThat(read.text(array.elements().getFirst().span())).isEqualTo(written);
    }

    @Test
    void theRestOfWhatDataHold() {
      Read read =
          data(
              """
              época: [1, 2]   # comentário
              α: {a: 1, b: [x, "2"]}
              m:
                - [1, 0]
                - [0, 1]
              t: um texto: não
              """
                  .replace(": não", " só"));
      assertThat(read.told()).isEmpty();
      assertThat(shown(read).getFirst()).isEqualTo("época = [1, 2]");
      assertThat(definitions(read).get(1).body()).isInstanceOf(Expression.RecordLiteral.class);
      assertThat(definitions(read).get(2).body())
          .isInstanceOfSatisfying(
              Expression.ArrayLiteral.class, m -> assertThat(m.elements()).hasSize(2));
      assertThat(definitions(read).get(3).body())
          .isInstanceOfSatisfying(
              Expression.TextLiteral.class, t -> assertThat(t.value()).isEqualTo("um texto só"));
    }

    @Test
    void truthValuesAreTrueAndFalseOnly() {
      Read read = data("a: true\nb: yes\nc: \"false\"");
      assertThat(definitions(read).get(0).body()).isInstanceOf(Expression.BooleanLiteral.class);
      assertThat(definitions(read).get(1).body()).isInstanceOf(Expression.TextLiteral.class);
      assertThat(definitions(read).get(2).body()).isInstanceOf(Expression.TextLiteral.class);
    }

    @Test
    void placesCountUtf16Units() {
      Read read = data("a: \"😀😀\"\nb: [😀, 1.5]\nc: 2");
      assertThat(shown(read)).containsExactly("a = \"😀😀\"", "b = [😀, 1.5]", "c = 2");
    }

    @Test
    void placesAreRightBehindWindowsLineBreaks() {
      Read read = Read.of("```data\r\na: 1\r\nb: [2,\r\n 3]\r\n```\r\n");
      assertThat(shown(read)).containsExactly("a = 1", "b = [2,\r\n 3]");
    }

    @Test
    void mayBeShownAndIndented() {
      Read read = Read.of("- a\n\n  ```data show\n  x: 1\n  y: 2\n  ```\n");
      assertThat(read.told()).isEmpty();
      Block.Listing list = read.block(Block.Listing.class);
      Block.Data data = (Block.Data) list.items().getFirst().blocks().getLast();
      assertThat(data.shown()).isTrue();
      assertThat(data.definitions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "x: 2,3 | data-syntax «2,3»",
          "x: [1,5, 2§5] | data-syntax «2;5»",
          "x: 1/3 | data-syntax «1/3»",
          "x: | data-syntax «»",
          "x: ~ | data-syntax «~»",
          "x: &a [1] | data-syntax «&a [1]»",
          "x: !!float 1 | data-syntax «!!float 1»",
          "x: !mine {a: 1} | data-syntax «!mine {a: 1}»",
          "x: 1;x: 2 | duplicate-name «x»",
          "x: {a: 1, a: 2} | duplicate-name «a»",
          "if: 1 | reserved-name «if»",
          "2x: 1 | data-syntax «2x»",
          "a b: 1 | data-syntax «a b»",
          "[1]: 2 | data-syntax «[1]»",
          "x: [1;y: 2 | data-syntax «:»",
          "[1, 2] | data-syntax «[1, 2]»",
          "x: [1, 2 | data-syntax «»",
          "file: nada.csv | data-file «nada.csv»",
          "file: nada.txt | data-file «nada.txt»",
          "x: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] | limit-exceeded «[[[1]]]»",
        })
    void tellsWhatIsWrong(String yaml, String told) {
      assertThat(data(yaml.replace(";", "\n").replace("§", ";")).told()).containsExactly(told);
    }

    @Test
    void aMistakeLeavesTheOtherNames() {
      Read read = data("a: 1\nb: 2,5\nif: 3\nc: 4");
      assertThat(definitions(read).stream().map(Definition::name)).containsExactly("a", "c");
      assertThat(read.told()).hasSize(2);
    }

    @Test
    void aDoubleNameShowsBothPlaces() {
      Read read = data("a: 1\nb: 2\na: 3");
      assertThat(read.diagnostics().getFirst().place().start().line()).isEqualTo(7);
      assertThat(read.diagnostics().getFirst().labels().getFirst().place().start().line())
          .isEqualTo(5);
    }

    @Test
    void aBombOfAliasesIsRefused() {
      Read read = data("a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]");
      assertThat(read.told()).isNotEmpty().allMatch(told -> told.startsWith("data-syntax"));
    }

    @Test
    void emptinessIsNothing() {
      assertThat(data("# só um comentário").told()).isEmpty();
      assertThat(data("").told()).isEmpty();
    }
  }

  @Nested
  class Csv {

    private static Read csv(String text) {
      return Read.of("```data csv\n" + text + "\n```\n");
    }

    private static List<String> values(Read read) {
      return definitions(read).stream()
          .map(definition -> definition.name() + " = " + ExpressionPrinter.print(definition.body()))
          .toList();
    }

    @Test
    void columnsAreNamedByTheFirstRow() {
      Read read = csv("época,estado,x\n1,vivo,-1.50\n2,\"mor\"\"to, sim\",60%\n\n");
      assertThat(read.told()).isEmpty();
      assertThat(definitions(read).stream().map(Definition::name))
          .containsExactly("época", "estado", "x");
      Expression.ArrayLiteral states = (Expression.ArrayLiteral) definitions(read).get(1).body();
      assertThat(states.elements().stream().map(cell -> ((Expression.TextLiteral) cell).value()))
          .containsExactly("vivo", "mor\"to, sim");
      assertThat(states.elements().stream().map(cell -> read.text(cell.span())))
          .containsExactly("vivo", "\"mor\"\"to, sim\"");
    }

    @Test
    void semicolonsAllowTheDecimalComma() {
      Read read = csv("a;b\n1,5;x\n-2,25;y");
      assertThat(read.told()).isEmpty();
      assertThat(values(read).getFirst()).contains("1.5", "2.25");
    }

    @Test
    void aColumnWithOneTextIsTexts() {
      Read read = csv("a\n1\nx");
      Expression.ArrayLiteral column =
          (Expression.ArrayLiteral) definitions(read).getFirst().body();
      assertThat(column.elements()).allMatch(Expression.TextLiteral.class::isInstance);
    }

    @Test
    void truthValuesAreRead() {
      Read read = csv("a\ntrue\nfalse");
      Expression.ArrayLiteral column =
          (Expression.ArrayLiteral) definitions(read).getFirst().body();
      assertThat(column.elements()).allMatch(Expression.BooleanLiteral.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a,b;1 | data-syntax «1»",
          "a,b;1,;2,3 | data-syntax «»",
          "a,a;1,2 | duplicate-name «a»",
          "a b;1 | data-syntax «a b»",
          "if;1 | reserved-name «if»",
          "a;\"x | data-syntax «\"»",
          "a;\"x\" y | data-syntax «y»",
        })
    void tellWhatIsWrong(String text, String told) {
      assertThat(csv(text.replace(";", "\n")).told()).containsExactly(told);
    }

    @Test
    void mayStandInAFile() {
      Read read = Read.with("d.csv", "a,b\n1,x\n", "```data\nc: 1\nfile: d.csv\n```");
      assertThat(read.told()).isEmpty();
      assertThat(definitions(read).stream().map(Definition::name)).containsExactly("c", "a", "b");
      assertThat(read.text(definitions(read).get(1).body().span())).isEqualTo("d.csv");
    }

    @Test
    void mistakesInAFileAreToldThere() {
      Read read = Read.with("d.csv", "a,b\n1\n", "```data\nfile: d.csv\n```");
      assertThat(read.diagnostics().getFirst().place()).hasToString("d.csv:2:1");
    }
  }
}
