package dev.confere.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

  private static final Baseline NONE = new Baseline(List.of());

  /// The mistake that the 4 is no 3 in each line that says so.
  private static Diagnostics found(String name, String text) {
    SourceFile file = new SourceFile(name, text);
    Diagnostics found = new Diagnostics();
    int at = text.indexOf("= 4");
    while (at >= 0) {
      found.report(
          Diagnostic.of(Code.CHAIN_REFUTED, file.place(new Span(at + 2, at + 3)), "it is 3"));
      at = text.indexOf("= 4", at + 1);
    }
    return found;
  }

  private static Baseline known(String text) {
    return Baseline.of(found("a.md", text).sorted(), NONE, entry -> true);
  }

  @Test
  void knowsAMistakeThatMovedAndNoOther() {
    Baseline known = known("one\n1 + 2 = 4 so\n");
    assertThat(
            known
                .apply(found("a.md", "new\n\nlines\n1 +  2 = 4 so\n"), "b", entry -> true)
                .sorted())
        .as("blanks are folded")
        .isEmpty();
    Diagnostics moved = known.apply(found("a.md", "x\n\n1 + 2 = 4 so\n"), "b", entry -> true);
    assertThat(moved.sorted()).isEmpty();
    assertThat(moved.accepted())
        .extracting(Accepted::origin)
        .containsExactly(Accepted.Origin.BASELINE);
    assertThat(known.apply(found("a.md", "1 + 1 = 4 so\n"), "b", entry -> true).sorted())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(Code.CHAIN_REFUTED, Code.BASELINE_STALE);
    assertThat(known.apply(found("b.md", "1 + 2 = 4 so\n"), "b", entry -> true).sorted())
        .hasSize(2);
  }

  @Test
  void eachEntryAcceptsOneMistake() {
    Baseline known = known("1 + 2 = 4\n");
    assertThat(known.apply(found("a.md", "1 + 2 = 4\n\n1 + 2 = 4\n"), "b", entry -> true).sorted())
        .hasSize(1);
    assertThat(known("1 + 2 = 4\n\n1 + 2 = 4\n").entries()).hasSize(2);
  }

  @Test
  void keepsReasonsWhenWrittenAnew() {
    Baseline.Entry entry = known("1 + 2 = 4\n").entries().getFirst();
    Baseline reasoned =
        new Baseline(List.of(new Baseline.Entry(entry.file(), entry.code(), entry.text(), "so?")));
    assertThat(
            Baseline.of(found("a.md", "0 = 4\n1 + 2 = 4\n").sorted(), reasoned, e -> true)
                .entries())
        .extracting(Baseline.Entry::reason)
        .containsExactly("", "so?");
  }

  @Test
  void leavesAloneWhatWasNotLookedFor() {
    Baseline known = known("1 + 2 = 4\n");
    Diagnostics nothing = new Diagnostics();
    assertThat(known.apply(nothing, "b", entry -> entry.file().equals("other.md")).sorted())
        .isEmpty();
    assertThat(Baseline.of(List.of(), known, entry -> entry.file().equals("other.md")))
        .isEqualTo(known);
    assertThat(Baseline.of(List.of(), known, entry -> true)).isEqualTo(NONE);
  }

  @Test
  void acceptsOnlyWhatIsSaidOfStatements() {
    Diagnostic unknown =
        Diagnostic.of(Code.UNKNOWN_NAME, new SourceFile("a", "x").place(Span.at(0)), "`x`?");
    assertThat(Baseline.of(List.of(unknown), NONE, entry -> true).entries()).isEmpty();
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Baseline known = known("\"é\" \\ 1 + 2 = 4\n");
    assertThat(Schemas.ours("baseline", known.print())).isEmpty();
    Diagnostics diagnostics = new Diagnostics();
    assertThat(Baseline.read(new SourceFile("b", known.print()), diagnostics)).contains(known);
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"format\": 2, \"findings\": []}", "{} x"})
  void tellsWhatIsNoList(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(Baseline.read(new SourceFile("b", text), diagnostics)).isEmpty();
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.JSON_SYNTAX);
  }
}
