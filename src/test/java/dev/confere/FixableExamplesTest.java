package dev.confere;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.site.Corrector;
import dev.confere.site.TextChecker;
import dev.confere.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a message says would help does help: every example of the manual with a sure remedy is right after it.
class FixableExamplesTest {

  /// Examples are read without front matter, which is not their subject.
  private static final TextChecker CHECKER =
      file ->
          new TextChecker.Found(
              List.of(),
              new ManualExample("", file.text(), Optional.empty(), Optional.empty()).findings(),
              List.of());

  @Test
  void areRightOnceFixed() throws IOException {
    Set<Code> fixed = EnumSet.noneOf(Code.class);
    for (ManualExample example : ManualExample.all()) {
      List<Diagnostic> sure =
          example.findings().stream().filter(found -> found.fix().isPresent()).toList();
      Corrector.Corrected corrected =
          Corrector.correct(new SourceFile("example.md", example.text()), CHECKER);
      assertThat(corrected.corrected()).as(example.page()).containsExactlyElementsOf(sure);
      assertThat(corrected.left()).as(example.page()).noneMatch(sure::contains);
      sure.forEach(found -> fixed.add(found.code()));
    }
    assertThat(fixed).contains(Code.ANSWER_REFUTED, Code.ANSWER_ROUNDED, Code.CHAIN_REFUTED);
    assertThat(fixed).isEqualTo(saidToBeFixable());
  }

  /// The codes whose section in the manual speaks of `confere fix`.
  private static Set<Code> saidToBeFixable() throws IOException {
    String page = Files.readString(ManualExample.MANUAL.resolve("diagnostics.md"));
    Set<Code> codes = EnumSet.noneOf(Code.class);
    for (String section : page.split("(?m)^### ")) {
      if (section.contains("confere fix")) {
        Code.ofWord(section.lines().findFirst().orElse("")).ifPresent(codes::add);
      }
    }
    return codes;
  }
}
