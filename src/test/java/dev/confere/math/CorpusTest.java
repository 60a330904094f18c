package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.verification.ChainVerifier;
import dev.confere.worksheet.Conventions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every construct and trap of real texts, with the verdict that its chains get.
class CorpusTest {

  record Case(String kind, Notation notation, String verdicts, String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = CorpusTest.class.getResourceAsStream("/math/corpus.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(CorpusTest::parse)
              .toList()
              .stream();
    }
  }

  private static Case parse(String line) {
    String[] cells = line.split("\t", 4);
    return new Case(cells[0], notation(cells[1]), cells[2], cells[3].replace("⏎", "\n"));
  }

  private static Notation notation(String word) {
    return switch (word) {
      case "point" -> Notation.POINT;
      case "comma" -> Notation.COMMA;
      case "unsettled" -> Notation.UNSETTLED;
      default -> throw new IllegalArgumentException(word);
    };
  }

  static List<Chain> read(String kind, SourceFile file, Notation notation) {
    return switch (kind) {
      case "latex" -> new MathReader(file, notation).readLatex(file.whole(), Names.NONE);
      case "text" -> TextReader.read(file, file.whole(), Names.NONE, notation);
      case "markdown" -> FreeTextReader.read(file, TextKind.MARKDOWN, Names.NONE, notation);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  static String verdicts(String kind, String text, Notation notation) {
    SourceFile file = new SourceFile("case", text);
    ChainVerifier verifier = new ChainVerifier(file, Scope.EMPTY, Conventions.DEFAULT);
    return read(kind, file, notation).stream()
        .map(chain -> verifier.verify(chain).verdict().word())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verdictsAreAsExpected(Case example) {
    assertThat(verdicts(example.kind(), example.text(), example.notation()))
        .isEqualTo(example.verdicts());
  }

  @Test
  void noPieceOfAnExampleThrows() throws IOException {
    for (Case example : cases().toList()) {
      for (int cut = 0; cut <= example.text().length(); cut++) {
        String front = example.text().substring(0, cut);
        String back = example.text().substring(cut);
        assertThat(read(example.kind(), new SourceFile("front", front), example.notation()))
            .isNotNull();
        assertThat(read(example.kind(), new SourceFile("back", back), example.notation()))
            .isNotNull();
      }
    }
  }
}
