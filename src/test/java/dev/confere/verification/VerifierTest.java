package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Document;
import dev.confere.document.FrontMatter;
import dev.confere.document.Inline;
import dev.confere.document.Relation;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import dev.confere.worksheet.WorksheetEvaluator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifierTest {

  private static final FrontMatter FRONT =
      new FrontMatter(
          Span.at(0),
          "t",
          Span.at(0),
          Optional.empty(),
          FrontMatter.Kind.EXERCISE,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private final Diagnostics diagnostics = new Diagnostics();

  /// A page with one statement `[[7.3 = 2 + 5.2]]`, built by hand.
  private Report report(String stated, String expression) {
    SourceFile file = new SourceFile("page.md", stated + " = " + expression);
    Span at = new Span(stated.length() + 3, file.length());
    Inline statement =
        new Inline.Statement(
            file.whole(),
            new Span(0, stated.length()),
            Relation.EQUAL,
            ExpressionParser.parse(file, at, diagnostics).orElseThrow(),
            Optional.empty());
    Document document =
        new Document(file, FRONT, List.of(new Block.Paragraph(file.whole(), List.of(statement))));
    Worksheet worksheet = WorksheetEvaluator.evaluate(document, Conventions.DEFAULT, diagnostics);
    return Verifier.verify(worksheet, Optional.empty(), diagnostics);
  }

  @Test
  void aRightStatementIsConfirmedInSilence() {
    Report report = report("7.2", "2 + 5.2");
    assertThat(report.checks()).singleElement().matches(Checked::isConfirmed);
    assertThat(report.checks().getFirst().exact()).isEqualTo("36/5");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void aWrongOneIsToldWithItsRemedy() {
    report("7.3", "2 + 5.2");
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(diagnostics.sorted().getFirst().message())
        .isEqualTo("stated 7.3, but 2 + 5.2 is 7.2");
    assertThat(diagnostics.sorted().getFirst().fix().map(Diagnostic.Fix::text)).contains("7.2");
    assertThat(diagnostics.sorted().getFirst().place().text()).isEqualTo("7.3");
  }

  @Test
  void aValueThatWasLostIsToldOnce() {
    Report report = report("7.3", "1 / 0");
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(report.checks().getFirst().verdict()).isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void aThirdIsNotItsRounding() {
    report("0.33", "1 / 3");
    assertThat(diagnostics.sorted().getFirst().code().word()).isEqualTo("answer-rounded");
    assertThat(diagnostics.sorted().getFirst().help().orElse("")).contains("≈");
  }
}
