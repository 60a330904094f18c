package dev.confere.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Occurrence;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Checked;
import dev.confere.verification.Evidence;
import dev.confere.verification.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTest {

  private static final SourceFile FILE =
      new SourceFile("content/a b,c.md", "soma é [[7.3 = soma]]\ne 😀 $1 = 2$\n");
  private static final Span WRONG = new Span(9, 12);

  private static RunReport report() {
    Diagnostic refuted =
        Diagnostic.of(Code.ANSWER_REFUTED, FILE.place(WRONG), "stated 7.3, but soma is 7.2, 100%")
            .note("soma = sum(a)")
            .help("write 7.2")
            .fix("7.2");
    return new RunReport(
        "1.0",
        List.of(
            refuted,
            Diagnostic.of(Code.UNKNOWN_NAME, FILE.place(Span.at(0)), "`x` is not defined")),
        List.of(
            new Accepted(
                Diagnostic.of(
                    Code.CHAIN_REFUTED, FILE.place(new Span(28, 33)), "1 is not 2: \u0001 📈"),
                Accepted.Origin.SOURCE,
                "the book says so")),
        List.of(
            checked(WRONG, new Verdict.Refuted("")),
            checked(new Span(28, 33), new Verdict.Unread("a\u0001b")),
            checked(new Span(15, 19), new Verdict.Confirmed(Verdict.Rule.EXACTLY))));
  }

  private static Checked checked(Span span, Verdict verdict) {
    return new Checked(
        Checked.Kind.STATEMENT,
        Occurrence.of(span),
        FILE.place(span),
        FILE.text(span),
        "=",
        1,
        verdict,
        "soma",
        "36/5",
        Optional.of("7.2"),
        Evidence.NONE);
  }

  @Test
  void jsonFollowsItsPublishedSchema() throws IOException {
    String json = Format.JSON.write(report());
    assertThat(Schemas.ours("report", json)).isEmpty();
    assertThat(json).contains("\"verdict\": \"refuted\"", "\"reason\": \"the values differ\"");
    assertThat(json).contains("\"line\": 2,\n      \"column\": 6,");
  }

  @Test
  void sarifIsValidByTheSchemaOfItsStandard() throws IOException {
    String sarif = Format.SARIF.write(report());
    assertThat(Schemas.sarif(sarif)).isEmpty();
    assertThat(sarif)
        .contains("\"kind\": \"inSource\"", "\"justification\": \"the book says so\"")
        .contains("\"insertedContent\": {\n");
    assertThat(Schemas.sarif(sarif.replace("inSource", "bySomebody"))).isNotEmpty();
  }

  @Test
  void sarifCountsColumnsInCodePoints() {
    String sarif = Format.SARIF.write(report());
    assertThat(sarif)
        .contains("\"columnKind\": \"unicodeCodePoints\"", "\"uri\": \"content/a%20b,c.md\"")
        .contains("\"startColumn\": 10", "\"endColumn\": 13");
  }

  @Test
  void junitHasACaseAStatementAndOneForEachOtherError() {
    String xml = Format.JUNIT.write(report());
    assertThat(xml).contains("tests=\"4\" failures=\"2\" skipped=\"1\"").doesNotContain("\u0001");
  }

  @Test
  void githubEscapesWhatWouldEndACommand() {
    assertThat(Format.GITHUB.write(report()).lines().findFirst().orElse(""))
        .isEqualTo(
            "::error file=content/a b%2Cc.md,line=1,endLine=1,col=10,endColumn=13,title=answer-refuted"
                + "::stated 7.3, but soma is 7.2, 100%25%0Asoma = sum(a)%0Ahelp: write 7.2");
  }
}
