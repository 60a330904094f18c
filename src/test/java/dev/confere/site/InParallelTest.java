package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {

  private static final List<Integer> NUMBERS = IntStream.range(0, 1_000).boxed().toList();

  @Test
  void theResultsKeepTheOrderOfTheThings() {
    try (InParallel parallel = new InParallel()) {
      assertThat(parallel.map(NUMBERS, number -> number)).isEqualTo(NUMBERS);
    }
  }

  @Test
  void resultsAreTakenByTheCaller() {
    Thread caller = Thread.currentThread();
    List<Thread> takers = new ArrayList<>();
    try (InParallel parallel = new InParallel()) {
      parallel.each(NUMBERS, number -> number, number -> takers.add(Thread.currentThread()));
    }
    assertThat(takers).hasSize(NUMBERS.size()).containsOnly(caller);
  }

  @Test
  void nothingIsBegunAfterAFailure() {
    AtomicInteger begun = new AtomicInteger();
    try (InParallel parallel = new InParallel()) {
      assertThatThrownBy(
              () ->
                  parallel.map(
                      NUMBERS,
                      number -> {
                        begun.incrementAndGet();
                        return failing(number);
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("0");
      int when = begun.get();
      assertThat(parallel.map(List.of(1), number -> number)).containsExactly(1);
      assertThat(begun).hasValue(when).hasValueLessThan(NUMBERS.size());
    }
  }

  @Test
  void anErrandIsDoneOnceWhoeverDoesIt() {
    AtomicInteger done = new AtomicInteger();
    try (InParallel parallel = new InParallel()) {
      List<InParallel.Errand<Integer>> errands = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        errands.add(parallel.errand(done::incrementAndGet));
      }
      assertThat(errands.stream().map(InParallel.Errand::result).sorted().toList())
          .isEqualTo(NUMBERS.subList(1, 101));
      assertThat(errands.getFirst().result()).isEqualTo(errands.getFirst().result());
    }
    assertThat(done).hasValue(100);
  }

  /// All of them at once, so that each could wait for another.
  @Test
  void workersMayWaitForErrands() {
    try (InParallel parallel = new InParallel()) {
      assertThat(
              parallel.map(
                  NUMBERS,
                  number -> {
                    InParallel.Errand<Integer> errand = parallel.errand(() -> number);
                    return errand.result();
                  }))
          .isEqualTo(NUMBERS);
    }
  }

  @Test
  void theFailureOfAnErrandIsThatOfWhoeverNeedsIt() {
    try (InParallel parallel = new InParallel()) {
      InParallel.Errand<Integer> errand = parallel.errand(() -> failing(0));
      assertThatThrownBy(errand::result).isInstanceOf(IllegalStateException.class).hasMessage("0");
    }
  }

  private static int failing(int number) {
    if (number == 0) {
      throw new IllegalStateException(Integer.toString(number));
    }
    try {
      Thread.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return number;
  }
}
