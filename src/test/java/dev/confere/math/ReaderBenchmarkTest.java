package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// How much of what people write is read, how often a right line is called wrong, how many wrong ones are found.
///
/// Chains are made by chance from a seed: arithmetic of any form, and lines in the manner of school, competitions and neural networks.
/// `-Dconfere.chains=20000` makes it a longer run.
class ReaderBenchmarkTest {

  private static final int CHAINS = Integer.getInteger("confere.chains", 4_000);
  private static final long SEED = 20_260_607;

  private final List<String> alarms = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  @Test
  void readsMostAndIsHardlyEverWrong(TestReporter reporter) {
    for (int i = 0; i < CHAINS / 4; i++) {
      Random random = new Random(SEED + i);
      measure(GeneratedChain.of(random), random, SEED + i);
      for (GeneratedChain chain : GeneratedExercise.all(random)) {
        measure(chain, random, SEED + i);
      }
    }
    String figures =
        "of %d right chains %d were not read and %d called wrong; of as many wrong ones %d were missed"
            .formatted(CHAINS, unread.size(), alarms.size(), missed.size());
    reporter.publishEntry("figures", figures);
    assertThat(alarms).as(figures).hasSizeLessThanOrEqualTo(CHAINS / 2_000);
    assertThat(unread).as(figures).hasSizeLessThanOrEqualTo(CHAINS * 3 / 100);
    assertThat(missed).as(figures).hasSizeLessThanOrEqualTo(CHAINS / 100);
  }

  private void measure(GeneratedChain chain, Random random, long seed) {
    String right = CorpusTest.verdicts(chain.kind(), chain.line(), Notation.POINT);
    if (right.contains("refuted") || right.contains("rounded")) {
      alarms.add(seed + " " + right + ": " + chain.line());
    } else if (!right.contains("confirmed")) {
      unread.add(seed + " " + right + ": " + chain.line());
    }
    String wrongLine = chain.wrong(random);
    String wrong = CorpusTest.verdicts(chain.kind(), wrongLine, Notation.POINT);
    if (!wrong.contains("refuted") && !wrong.contains("rounded")) {
      missed.add(seed + " " + wrong + ": " + wrongLine);
    }
  }
}
