package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ReadingThreadTest {

  private static <T> T onReadingThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    new ReadingThread(task, "reader").start();
    return task.get();
  }

  @Test
  void readsInPlace() throws Exception {
    Thread reader =
        onReadingThread(
            () -> {
              Thread here = Thread.currentThread();
              assertThat(ReadingRoom.read(Thread::currentThread)).isSameAs(here);
              return here;
            });
    assertThat(reader.isDaemon()).isTrue();
  }

  @Test
  void otherThreadsAreLentOne() {
    assertThat(ReadingRoom.read(Thread::currentThread))
        .isInstanceOf(ReadingThread.class)
        .isNotSameAs(Thread.currentThread());
  }

  @Test
  void hasRoomForWhatTheLimitsAllow() throws Exception {
    Read deep = onReadingThread(() -> Read.of("[](".repeat(20_000)));
    assertThat(deep.diagnostics().getFirst().code()).isEqualTo(Code.DOCUMENT_TOO_COMPLEX);
    assertThat(onReadingThread(() -> Read.of("> ".repeat(20) + "a")).told()).isEmpty();
  }
}
