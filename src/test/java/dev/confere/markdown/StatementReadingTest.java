package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Inline;
import dev.confere.document.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[7.2 = e]] | 7.2 | EQUAL | e",
        "[[7.2 == e]] | 7.2 | EQUAL | e",
        "[[0.33 ≈ 1/3]] | 0.33 | APPROXIMATELY | 1/3",
        "[[0.33 ~= 1/3]] | 0.33 | APPROXIMATELY | 1/3",
        "[[< 0.5 : e]] | 0.5 | LESS | e",
        "[[<= 0.5 : e]] | 0.5 | LESS_OR_EQUAL | e",
        "[[≤ 0.5 : e]] | 0.5 | LESS_OR_EQUAL | e",
        "[[> 0.5 : e]] | 0.5 | GREATER | e",
        "[[>= 0.5 : e]] | 0.5 | GREATER_OR_EQUAL | e",
        "[[≥ 0.5 : e]] | 0.5 | GREATER_OR_EQUAL | e",
        "[[!= 0.5 : e]] | 0.5 | NOT_EQUAL | e",
        "[[≠ [1, 2] : {a: 1}.a]] | [1, 2] | NOT_EQUAL | {a: 1}.a",
        "[[[1.2, 0.0] = e]] | [1.2, 0.0] | EQUAL | e",
        "[[3 = z[2]]] | 3 | EQUAL | z[2]",
        "[[[1,2] = [z[1], z[2]]]] | [1,2] | EQUAL | [z[1], z[2]]",
        "[[[[1,2],[3,4]] = m[:, 1..2]]] | [[1,2],[3,4]] | EQUAL | m[:, 1..2]",
        "[[ATIVO = e]] | ATIVO | EQUAL | e",
        "[[DYING ReLU! = e]] | DYING ReLU! | EQUAL | e",
        "[[60% = ativos / len(z)]] | 60% | EQUAL | ativos / len(z)",
        "[[sim = a = b and true]] | sim | EQUAL | a = b and true",
        "[[\"a ]] b\" = e]] | \"a ]] b\" | EQUAL | e",
        "[[$a = b$ = e]] | $a = b$ | EQUAL | e",
        "[[−1.7 = if a <= 1 then b else c]] | −1.7 | EQUAL | if a <= 1 then b else c",
      })
  void readsWhatIsStated(String text, String stated, Relation relation, String expression) {
    Read read = Read.of("vale " + text + ".");
    assertThat(read.told()).isEmpty();
    Inline.Statement statement = read.inline(Inline.Statement.class);
    assertThat(read.text(statement.span())).isEqualTo(text);
    assertThat(read.text(statement.stated())).isEqualTo(stated);
    assertThat(statement.relation()).isEqualTo(relation);
    assertThat(read.text(statement.expression().span())).isEqualTo(expression);
    assertThat(statement.tolerance()).isEmpty();
  }

  @Test
  void readsATolerance() {
    Read read = Read.of("[[50% ≈ e within 5%]]");
    Inline.Statement statement = read.inline(Inline.Statement.class);
    assertThat(statement.tolerance().map(t -> read.text(t.span()))).contains("5%");
  }

  @Test
  void readsAnswerBoxes() {
    Read read = Read.of("[[? = soma]] e [[? ≈ z[1] within 0.1 : 2]]");
    assertThat(read.told()).isEmpty();
    Inline.AnswerBox box = (Inline.AnswerBox) read.inlines().getLast();
    assertThat(box.relation()).isEqualTo(Relation.APPROXIMATELY);
    assertThat(box.tolerance()).isPresent();
    assertThat(box.format()).isPresent();
    assertThat(read.inline(Inline.AnswerBox.class).relation()).isEqualTo(Relation.EQUAL);
  }

  @Test
  void readsWhatIsExempt() {
    Read read = Read.of("[[cerca de **metade**, $50\\%$ !]] e [[x = 3 ! regra prática]]");
    assertThat(read.told()).isEmpty();
    Inline.Exempt first = read.inline(Inline.Exempt.class);
    assertThat(first.reason()).isEmpty();
    assertThat(InlineReader.plain(first.content())).isEqualTo("cerca de metade, ");
    assertThat(first.content().getLast()).isInstanceOf(Inline.Math.class);
    Inline.Exempt second = (Inline.Exempt) read.inlines().getLast();
    assertThat(second.reason()).contains("regra prática");
    assertThat(InlineReader.plain(second.content())).isEqualTo("x = 3");
  }

  @Test
  void mayGoOverLinesAndIntoEmphasis() {
    Read read = Read.of("São **[[7.2 =\nsoma]]** e\n*[[cerca de\n3 !]]*");
    assertThat(read.told()).isEmpty();
    assertThat(read.inline(Inline.Strong.class).content().getFirst())
        .isInstanceOf(Inline.Statement.class);
    assertThat(read.inline(Inline.Emphasis.class).content().getFirst())
        .isInstanceOf(Inline.Exempt.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[7.2]] | statement-syntax «[[7.2]]»",
        "[[]] | statement-syntax «[[]]»",
        "[[ = e]] | statement-syntax «=»",
        "[[7.2 = ]] | statement-syntax «=»",
        "[[7.2 = e within 3]] | statement-syntax «within»",
        "[[7.2 = e : 2]] | statement-syntax « : 2»",
        "[[7.2 = e f]] | statement-syntax «f»",
        "[[x = 3 = e]] | statement-syntax «=»",
        "[[< 0.5]] | statement-syntax «< 0.5»",
        "[[< : e]] | statement-syntax «<»",
        "[[3 = z[2]] | expression-syntax «»",
        "[[7.2 = soma] fim | unclosed-statement «[[»",
        "[[7.2 = soma e depois [[3 = x]] | unclosed-statement «[[»",
        "[[7.2 = | unclosed-statement «[[»",
        "*a [[b* !]] | statement-syntax «[[b* !]]»",
      })
  void tellsWhatIsWrong(String text, String told) {
    assertThat(Read.of(text).told()).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[0.3 ~ e]] | write `≈` or `~=`",
        "[[0.3 < e]] | a comparison begins with its sign: `[[< 0.5 : expression]]`",
        "[[nota 3]] | write `\\[[` if these are plain brackets",
        "[[7.2]] | write `[[7.2 = expression]]`, or `[[7.2 !]]` if it is not to be checked",
      })
  void helpsWithoutARelation(String text, String help) {
    assertThat(Read.of(text).diagnostics().getFirst().help()).contains(help);
  }

  @Test
  void tellsAllMistakesOfAParagraph() {
    assertThat(Read.of("[[1]] {{ a b }} [[2 = ]] $\\val{$ e {{ x").told()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`[[`",
        "```\n[[ {{ $$\n```",
        "    [[ x = y",
        "\\[[a]]",
        "[link](x)",
        "[a][b]",
        "]]",
        "<div>\n[[\n</div>",
        "<!-- [[ -->",
        "$[[1, 2], [3, 4]]$",
        "[[ok !]]",
      })
  void isQuietElsewhere(String text) {
    assertThat(Read.of(text).told()).isEmpty();
  }

  @Test
  void anUnclosedOneLeavesItsText() {
    assertThat(InlineReader.plain(Read.of("a [[b *c*").inlines())).isEqualTo("a [[b c");
  }
}
