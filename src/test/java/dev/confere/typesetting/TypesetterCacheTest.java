package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesetterCacheTest {

  private static final List<Formula> FORMULAS =
      List.of(
          Formula.inline("\\phantom{.}x"),
          Formula.display("\\phantom{.}x"),
          Formula.inline("\\phantom{.}1.5 + \\frac{2}{3}"),
          Formula.inline("\\phantom{.}1.7 + \\frac{0}{4}"),
          Formula.inline("\\phantom{.}8.2 + \\frac{6}{1}"),
          Formula.inline("\\phantom{.}9.9 + \\frac{9}{9}"),
          Formula.inline("\\phantom{.}\\text{época 12}"),
          Formula.inline("\uD800 1"),
          Formula.inline("\\hspace{2pt}1"));

  @TempDir private static Path shared;
  private static SequencedMap<Formula, Typeset> expected;

  @BeforeAll
  static void fill() throws IOException {
    try (var typesetter = Typesetter.caching(shared, Macros.NONE)) {
      expected = typesetter.typeset(FORMULAS);
      typesetter.save();
      typesetter.save();
    }
  }

  @AfterAll
  static void leavesOneFile() throws IOException {
    assertThat(packs(shared)).hasSize(1);
  }

  @Test
  void anotherRunNeedsNoJavascript() {
    try (var typesetter = Typesetter.caching(shared, Macros.NONE)) {
      assertThat(expected).containsAllEntriesOf(typesetter.typeset(FORMULAS.subList(0, 7)));
      assertThat(typesetter.typeset(Formula.inline("\\phantom{.}0.4 + \\frac{3}{3}")))
          .isInstanceOf(Typeset.Html.class);
      assertThat(typesetter.renderings()).isZero();
    }
  }

  @Test
  void afterPracticeAnyDigitsWillDo(@TempDir Path folder) throws IOException {
    Typeset other;
    try (var typesetter = Typesetter.caching(folder, Macros.NONE)) {
      typesetter.practise();
      assertThat(typesetter.renderings()).isZero();
      typesetter.typeset(
          List.of(Formula.inline("\\widetilde{Q}_7"), Formula.inline("\\widehat{Q}")));
      typesetter.practise();
      typesetter.save();
      other = typesetter.typeset(Formula.inline("\\widetilde{Q}_8"));
      assertThat(typesetter.renderings()).isEqualTo(4);
    }
    try (var typesetter = Typesetter.caching(folder, Macros.NONE)) {
      assertThat(typesetter.typeset(Formula.inline("\\widetilde{Q}_8"))).isEqualTo(other);
      assertThat(typesetter.renderings()).isZero();
    }
  }

  @Test
  void whatIsDamagedIsNotUsed(@TempDir Path folder) throws IOException {
    Path pack = packs(shared).getFirst();
    Path copy = folder.resolve(shared.relativize(pack));
    Files.createDirectories(copy.getParent());
    byte[] bytes = Files.readAllBytes(pack);
    for (int at = 0; at < bytes.length; at += 97) {
      bytes[at] ^= 0x20;
    }
    Files.write(copy, bytes);
    try (var typesetter = Typesetter.caching(folder, Macros.NONE)) {
      assertThat(typesetter.typeset(FORMULAS)).isEqualTo(expected);
      assertThat(typesetter.renderings()).isPositive();
    }
  }

  @Test
  void otherMacrosAreAnotherCache() throws IOException {
    try (var typesetter = Typesetter.caching(shared, Macros.of(Map.of("\\x", "y")))) {
      typesetter.typeset(Formula.inline("\\phantom{.}x"));
      assertThat(typesetter.renderings()).isPositive();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndDoesNoOtherHarm(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (var typesetter = Typesetter.caching(file, Macros.NONE)) {
      assertThat(expected).containsAllEntriesOf(typesetter.typeset(FORMULAS.subList(0, 1)));
      assertThatThrownBy(typesetter::save).isInstanceOf(IOException.class);
    }
  }

  private static List<Path> packs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
