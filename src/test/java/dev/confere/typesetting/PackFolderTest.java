package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {

  @TempDir private Path folder;

  @Test
  void aFolderThatIsNotThereIsEmpty() {
    assertThat(new PackFolder(folder.resolve("none")).read()).isEmpty();
  }

  @Test
  void knowsWhatAllWroteAndKeepsFewFiles() throws IOException {
    Map<PackKey, byte[]> all = new HashMap<>();
    for (int run = 0; run < 30; run++) {
      var pack = new PackFolder(folder);
      Map<PackKey, byte[]> before = pack.read();
      assertThat(before).containsOnlyKeys(all.keySet());
      Map<PackKey, byte[]> added = Map.of(new PackKey(run, 7), new byte[] {1, (byte) run});
      all.putAll(added);
      pack.write(added, all);
    }
    assertThat(new PackFolder(folder).read().get(new PackKey(12, 7))).containsExactly(1, 12);
    try (var files = Files.list(folder)) {
      assertThat(files.count()).isLessThan(10);
    }
  }

  @Test
  void aMergeLeavesTheFilesOfOthersAlone() throws IOException {
    for (int run = 0; run < 8; run++) {
      var pack = new PackFolder(folder);
      pack.read();
      pack.write(record(run, 1, 0), record(run, 1, 0));
    }
    var merging = new PackFolder(folder);
    Map<PackKey, byte[]> all = merging.read();
    new PackFolder(folder).write(record(100, 1, 0), record(100, 1, 0));
    merging.write(record(50, 1, 0), all);
    assertThat(new PackFolder(folder).read()).containsKey(new PackKey(100, 0)).hasSize(9);
  }

  @Test
  void ofTwoRecordsTheOneThatKnowsMoreCounts() throws IOException {
    new PackFolder(folder).write(record(1, 4, 10), Map.of());
    new PackFolder(folder).write(record(1, 2, 20), Map.of());
    new PackFolder(folder).write(record(1, 3, 30), Map.of());
    assertThat(new PackFolder(folder).read().get(new PackKey(1, 0))).containsExactly(4, 10);
  }

  @Test
  void readsUpToWhereAFileEnds() throws IOException {
    Map<PackKey, byte[]> records = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      records.putAll(record(i, 1, i));
    }
    new PackFolder(folder).write(records, records);
    byte[] whole;
    Path file;
    try (var files = Files.list(folder)) {
      file = files.findFirst().orElseThrow();
      whole = Files.readAllBytes(file);
    }
    for (int length = 0; length <= whole.length; length += 5) {
      Files.write(file, Arrays.copyOf(whole, length));
      new PackFolder(folder)
          .read()
          .forEach((key, record) -> assertThat(record).isEqualTo(records.get(key)));
    }
  }

  private static Map<PackKey, byte[]> record(int key, int rank, int content) {
    return Map.of(new PackKey(key, 0), new byte[] {(byte) rank, (byte) content});
  }
}
