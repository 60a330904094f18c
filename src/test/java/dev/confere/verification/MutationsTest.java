package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Occurrence;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationsTest {

  private static Checked checked(SourceFile file, Span span, Verdict verdict) {
    return new Checked(
        Checked.Kind.STATEMENT,
        Occurrence.of(span),
        file.place(span),
        file.text(span),
        "=",
        1,
        verdict,
        "x",
        "1",
        Optional.empty(),
        Evidence.NONE);
  }

  /// All changes of the part between angle brackets.
  private static List<String> changes(String text, Verdict verdict) {
    int start = text.indexOf('<');
    int end = text.indexOf('>') - 1;
    SourceFile file = new SourceFile("a.md", text.replace("<", "").replace(">", ""));
    return Mutations.of(file, List.of(checked(file, new Span(start, end), verdict)), List.of())
        .stream()
        .map(one -> one.applied(file))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[[<7.2> = x]]|[[8.2 = x]]; [[7.3 = x]]; [[72 = x]]; [[-7.2 = x]]",
        "[[<-7.2> = x]]|[[-8.2 = x]]; [[-7.3 = x]]; [[-72 = x]]; [[7.2 = x]]",
        "[[<57%> = x]]|[[67% = x]]; [[58% = x]]; [[75% = x]]; [[570% = x]]; [[-57% = x]]",
        "[[<0> = x]]|[[1 = x]]",
        "$<2 - 1.5>$|$3 - 1.5$; $20 - 1.5$; $-2 - 1.5$; $2 - 2.5$; $2 - 1.6$; $2 - 15$; $2 - (-1.5)$",
        "$<z_2>$|$z_3$",
        "$<\\claim{7}{w[3]}>$|$\\claim{8}{w[3]}$; $\\claim{70}{w[3]}$; $\\claim{-7}{w[3]}$",
        "[[<ATIVO> = x]]|[[ATIVx = x]]",
      })
  void changesEveryNumberTheReaderSees(String text, String expected) {
    assertThat(changes(text, new Verdict.Confirmed(Verdict.Rule.EXACTLY)))
        .containsExactly(expected.split("; "));
  }

  @Test
  void leavesAloneWhatIsWrongAnyhow() {
    assertThat(changes("[[<7.2> = x]]", new Verdict.Refuted(""))).isEmpty();
  }

  @Test
  void changesAndSwapsData() {
    SourceFile file = new SourceFile("a.md", "z: [1, -2]");
    List<Mutation> all = Mutations.of(file, List.of(), List.of(new Span(4, 5), new Span(8, 9)));
    assertThat(all).allMatch(Mutation::datum);
    assertThat(all)
        .extracting(one -> one.applied(file))
        .containsExactly(
            "z: [2, -2]",
            "z: [10, -2]",
            "z: [-1, -2]",
            "z: [1, -3]",
            "z: [1, -20]",
            "z: [1, 2]",
            "z: [-2, 1]");
  }
}
