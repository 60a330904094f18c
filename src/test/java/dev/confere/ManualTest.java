package dev.confere;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example in the manual does what the manual says.
class ManualTest {

  static List<ManualExample> examples() {
    return ManualExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void runs(ManualExample example) {
    List<String> codes =
        example.findings().stream()
            .map(Diagnostic::code)
            .map(code -> code.word())
            .distinct()
            .toList();
    assertThat(codes)
        .as(example.printed())
        .isEqualTo(example.error().map(List::of).orElse(List.of()));
    example.output().ifPresent(output -> assertThat(example.printed()).isEqualTo(output));
  }

  @Test
  void thereAreExamples() {
    assertThat(examples()).hasSizeGreaterThan(15);
  }
}
