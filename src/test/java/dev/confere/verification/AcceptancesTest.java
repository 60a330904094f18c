package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptancesTest {

  private static final String ACCEPT = "<!-- confere: accept chain-refuted, a quotation -->";

  /// Each `WRONG` of the text is a refuted chain.
  private static Diagnostics apply(String text, TextKind kind) {
    SourceFile file = new SourceFile("a.md", text);
    Diagnostics found = new Diagnostics();
    for (int at = text.indexOf("WRONG"); at >= 0; at = text.indexOf("WRONG", at + 1)) {
      found.report(Diagnostic.of(Code.CHAIN_REFUTED, file.place(new Span(at, at + 5)), "no"));
    }
    Diagnostics rest = new Diagnostics();
    Acceptances.of(file, file, kind).apply(found.sorted(), code -> true, rest);
    return rest;
  }

  private static List<Integer> told(String text) {
    return apply(text, TextKind.MARKDOWN).sorted().stream()
        .filter(one -> one.code() == Code.CHAIN_REFUTED)
        .map(one -> one.place().start().line())
        .toList();
  }

  private static List<Code> codes(String text) {
    return apply(text, TextKind.MARKDOWN).sorted().stream().map(Diagnostic::code).toList();
  }

  @Test
  void holdsForTheLinesThatFollowUpToAnEmptyOne() {
    assertThat(told(ACCEPT + "\nWRONG\nWRONG\n\nWRONG\n")).containsExactly(5);
    assertThat(told(ACCEPT + "\n\nWRONG\nWRONG\n\nWRONG\n")).containsExactly(6);
    assertThat(told("WRONG\n" + ACCEPT + "\nWRONG")).containsExactly(1);
  }

  @Test
  void holdsForItsLineWhenItStandsBehindSomething() {
    assertThat(told("WRONG WRONG " + ACCEPT + "\nWRONG\n")).containsExactly(2);
  }

  @Test
  void keepsTheReason() {
    Accepted accepted = apply("WRONG " + ACCEPT, TextKind.MARKDOWN).accepted().getFirst();
    assertThat(accepted.reason()).isEqualTo("a quotation");
    assertThat(accepted.origin()).isEqualTo(Accepted.Origin.SOURCE);
  }

  @Test
  void isACommentOfTexInTex() {
    String text =
        "$WRONG$ % confere: accept chain-refuted, a quotation\n% confere: accept chain-refuted: so\nWRONG\n";
    assertThat(apply(text, TextKind.LATEX).sorted()).isEmpty();
    assertThat(apply("5\\% confere: accept x\n", TextKind.LATEX).sorted()).isEmpty();
  }

  @Test
  void saysWhenItIsIdle() {
    assertThat(codes(ACCEPT + "\nright\n")).containsExactly(Code.ACCEPTANCE_IDLE);
    assertThat(codes(ACCEPT + "\n" + ACCEPT + "\nWRONG")).as("twice").hasSize(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- confere: accept -->",
        "<!-- confere: ignore chain-refuted, so -->",
        "<!-- confere: accept chain-refutd, so -->",
        "<!-- confere: accept unknown-name, so -->",
        "<!-- confere: -->"
      })
  void tellsWhatItCannotRead(String comment) {
    assertThat(codes(comment + "\nright")).containsExactly(Code.ACCEPTANCE_SYNTAX);
  }

  @Test
  void wantsAReasonAndAcceptsNonetheless() {
    assertThat(codes("<!-- confere: accept chain-refuted -->\nWRONG"))
        .containsExactly(Code.ACCEPTANCE_SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- a comment on confere -->",
        "```\n<!-- confere: nonsense -->\n```",
        "~~~~\n```\n<!-- confere: nonsense -->\n~~~~",
        "write `<!-- confere: nonsense -->`",
        "% confere: nonsense"
      })
  void leavesOtherTextsAlone(String text) {
    assertThat(codes(text)).isEmpty();
  }
}
