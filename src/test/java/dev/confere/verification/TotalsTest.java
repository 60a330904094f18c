package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Occurrence;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Checked.Kind;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import dev.confere.worksheet.WorksheetEvaluator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private static final SourceFile FILE = new SourceFile("page.md", "---\ntitle: a\n---\n");
  private static final Verdict HOLDS = new Verdict.Confirmed(Verdict.Rule.EXACTLY);

  private static Checked check(Kind kind, int relations, Verdict verdict) {
    return new Checked(
        kind,
        Occurrence.of(Span.at(0)),
        FILE.place(Span.at(0)),
        "",
        "",
        relations,
        verdict,
        "",
        "",
        Optional.empty(),
        Evidence.NONE);
  }

  private static Totals totals(Coverage coverage, Checked... checks) {
    Diagnostics diagnostics = new Diagnostics();
    Worksheet worksheet =
        WorksheetEvaluator.evaluate(
            new MarkdownReader().read(FILE, DataFiles.NONE, diagnostics),
            Conventions.DEFAULT,
            diagnostics);
    return Totals.of(new Report(worksheet, List.of(checks), coverage));
  }

  @Test
  void countsWhatHoldsOfEachKind() {
    Verdict fails = new Verdict.Refuted("");
    assertThat(
            totals(
                Coverage.NONE,
                check(Kind.STATEMENT, 1, HOLDS),
                check(Kind.STATEMENT, 1, HOLDS),
                check(Kind.STATEMENT, 1, HOLDS),
                check(Kind.STATEMENT, 1, fails),
                check(Kind.CELL, 1, HOLDS),
                check(Kind.CELL, 1, HOLDS),
                check(Kind.CELL, 1, fails),
                check(Kind.CONDITION, 1, HOLDS),
                check(Kind.CONDITION, 1, fails)))
        .isEqualTo(new Totals(1, 3, 2, 1, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void countsRelationsOfChainsWhateverBecameOfThem() {
    assertThat(
            totals(
                new Coverage(
                    1, 2, 3, 4, List.of(new Coverage.Numeral(FILE.place(Span.at(0)), "7"))),
                check(Kind.CHAIN, 2, HOLDS),
                check(Kind.CHAIN, 3, new Verdict.Refuted("")),
                check(Kind.CHAIN, 0, new Verdict.Silent("")),
                check(Kind.CHAIN, 0, new Verdict.Unread("")),
                check(Kind.CHAIN, 0, new Verdict.Unread("")),
                check(Kind.STATEMENT, 1, new Verdict.Unread(""))))
        .isEqualTo(new Totals(1, 0, 0, 0, 2, 5, 1, 2, 11, 1));
  }
}
