package dev.confere.preview;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceWatcherTest {

  @TempDir private Path top;
  private Path content;
  private Path page;
  private SourceWatcher watcher;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  @BeforeEach
  void watch() throws IOException {
    content = Files.createDirectories(top.toRealPath().resolve("content"));
    page = Files.createDirectory(content.resolve("relu")).resolve("01.md");
    Files.writeString(page, "one");
    watcher = new SourceWatcher(List.of(content, top.toRealPath().resolve("templates")));
  }

  @AfterEach
  void close() throws IOException {
    worker.shutdownNow();
    watcher.close();
  }

  private CompletableFuture<SortedSet<Path>> listening() {
    return supplyAsync(
        () -> {
          try {
            return watcher.await();
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          } catch (InterruptedException end) {
            throw new IllegalStateException(end);
          }
        },
        worker);
  }

  private static SortedSet<Path> heard(CompletableFuture<SortedSet<Path>> change) throws Exception {
    return change.get(20, TimeUnit.SECONDS);
  }

  @Test
  void hearsOfAFileThatIsWrittenOver() throws Exception {
    var change = listening();
    Files.writeString(page, "two");
    assertThat(heard(change)).containsExactly(page);
  }

  @Test
  void hearsOfTheSameLengthAtTheSameTime() throws Exception {
    FileTime date = Files.getLastModifiedTime(page);
    var change = listening();
    Files.writeString(page, "two");
    Files.setLastModifiedTime(page, date);
    assertThat(heard(change)).containsExactly(page);
  }

  @Test
  void staysSilentWhenOnlyTheDateIsNew() throws Exception {
    var change = listening();
    Files.writeString(page, "one");
    Files.setLastModifiedTime(page, FileTime.fromMillis(0));
    Path other = Files.writeString(page.resolveSibling("02.md"), "really new");
    assertThat(heard(change)).containsExactly(other);
  }

  /// As VS Code, vim and most others may save.
  @Test
  void hearsOfAFileThatIsRenamedOverTheOld() throws Exception {
    var change = listening();
    Path beside = Files.writeString(page.resolveSibling(".01.md.tmp"), "two");
    Files.move(beside, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    assertThat(heard(change)).containsExactly(page);
    change = listening();
    Files.move(page, page.resolveSibling("01.md~"));
    Files.writeString(page, "three");
    assertThat(heard(change)).containsExactly(page);
    assertThat(page).hasContent("three");
  }

  @Test
  void waitsForAFileThatWasEmptiedFirst() throws Exception {
    var change = listening();
    try (OutputStream out = Files.newOutputStream(page)) {
      out.write("half".getBytes(StandardCharsets.UTF_8));
      out.flush();
      out.write(" and half".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(heard(change)).containsExactly(page);
    assertThat(page).hasContent("half and half");
  }

  @Test
  void hearsOfNewFoldersAndOfWhatIsInThem() throws Exception {
    var change = listening();
    Path deep = Files.createDirectories(content.resolve("cnn/figures"));
    Path first = Files.writeString(deep.resolve("a.svg"), "<svg/>");
    assertThat(heard(change)).containsExactly(first);
    change = listening();
    Files.writeString(first, "<svg></svg>");
    assertThat(heard(change)).containsExactly(first);
  }

  @Test
  void hearsOfWhatIsDeletedAndOfWhatAppears() throws Exception {
    var change = listening();
    Files.delete(page);
    assertThat(heard(change)).containsExactly(page);
    change = listening();
    Path template =
        Files.createDirectory(top.toRealPath().resolve("templates")).resolve("plain.ftlh");
    Files.writeString(template, "x");
    assertThat(heard(change)).containsExactly(template);
  }

  @Test
  void survivesADeletedFolderThatIsMadeAgain() throws Exception {
    var change = listening();
    Files.delete(page);
    Files.delete(page.getParent());
    Files.delete(content);
    assertThat(heard(change)).containsExactly(page);
    change = listening();
    Files.createDirectories(page.getParent());
    Files.writeString(page, "again");
    assertThat(heard(change)).containsExactly(page);
    change = listening();
    Files.writeString(page, "and again");
    assertThat(heard(change)).containsExactly(page);
  }

  @Test
  void hearsOfWhatIsBehindALink() throws Exception {
    Path link = Files.createSymbolicLink(top.toRealPath().resolve("link"), content);
    watcher.close();
    watcher = new SourceWatcher(List.of(link));
    var change = listening();
    Files.writeString(page, "two");
    assertThat(heard(change)).containsExactly(page);
  }

  @Test
  void passesOverWhatEditorsKeepForThemselves() throws Exception {
    var change = listening();
    Files.writeString(page.resolveSibling(".01.md.swp"), "swap");
    Files.writeString(page.resolveSibling("01.md~"), "old");
    Files.writeString(Files.createDirectory(content.resolve(".git")).resolve("index"), "x");
    Files.writeString(page, "two");
    assertThat(heard(change)).containsExactly(page);
  }
}
