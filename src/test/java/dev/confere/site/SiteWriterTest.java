package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.confere.diagnostic.Code;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteWriterTest {

  @TempDir private Path top;
  private Path output;
  private Path content;

  @BeforeEach
  void folders() throws IOException {
    output = top.resolve("site");
    content = Files.createDirectory(top.resolve("content"));
  }

  private SiteWriter writer() throws IOException {
    return new SiteWriter(output, "site");
  }

  private static Map<String, byte[]> files(String... pathsAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private void write(String... pathsAndTexts) throws IOException {
    assertThat(writer().refusal(content)).isEmpty();
    put(output, files(pathsAndTexts));
  }

  private static SiteOutput.Written put(Path output, Map<String, byte[]> files) throws IOException {
    SiteOutput open = new SiteWriter(output, "site").open(Optional.empty());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      open.write(file.getKey(), file.getValue());
    }
    return open.publish();
  }

  private String read(String path) throws IOException {
    return Files.readString(output.resolve(path));
  }

  private Stream<String> neighbours() throws IOException {
    return Arrays.stream(top.toFile().list()).sorted();
  }

  @Test
  void writesWhereNothingIsAndLeavesNothingBeside() throws IOException {
    write("index.html", "a", "relu/01.html", "b");
    assertThat(read("index.html")).isEqualTo("a");
    assertThat(read("relu/01.html")).isEqualTo("b");
    assertThat(neighbours()).containsExactly("content", "site");
  }

  @Test
  void replacesWhatItWroteAndKeepsTheFilesOfVersionControl() throws IOException {
    Files.createDirectory(output);
    Files.writeString(output.resolve(".gitignore"), "*\n!.gitignore\n");
    write("index.html", "a", "old.html", "b");
    write("index.html", "c");
    assertThat(read("index.html")).isEqualTo("c");
    assertThat(output.resolve("old.html")).doesNotExist();
    assertThat(read(".gitignore")).isEqualTo("*\n!.gitignore\n");
  }

  @Test
  void leavesAnUnchangedSiteAndAnUnchangedFileAlone() throws IOException {
    write("index.html", "a", "b.html", "b");
    FileTime long_ago = FileTime.from(1_000_000, TimeUnit.SECONDS);
    Files.setLastModifiedTime(output.resolve("b.html"), long_ago);
    assertThat(put(output, files("index.html", "a", "b.html", "b")).changed()).isZero();
    SiteOutput.Written written = put(output, files("index.html", "z", "b.html", "b"));
    assertThat(written).isEqualTo(new SiteOutput.Written(1, 2, 0));
    assertThat(Files.getLastModifiedTime(output.resolve("b.html"))).isEqualTo(long_ago);
    assertThat(Files.getAttribute(output.resolve("b.html"), "unix:nlink")).isEqualTo(1);
  }

  @Test
  void refusesAFolderWithFilesOfOthers() throws IOException {
    Files.createDirectory(output);
    Files.writeString(output.resolve("thesis.tex"), "years of work");
    assertThat(writer().refusal(content))
        .hasValueSatisfying(
            told -> {
              assertThat(told.code()).isEqualTo(Code.OUTPUT_NOT_OURS);
              assertThat(told.message()).contains("thesis.tex");
            });
  }

  @Test
  void refusesToDeleteWhatSomebodyPutIntoOurFolder() throws IOException {
    write("index.html", "a");
    Files.createDirectory(output.resolve("notes"));
    Files.writeString(output.resolve("notes/mine.txt"), "keep me");
    assertThat(writer().refusal(content).orElseThrow().message()).contains("notes/mine.txt");
  }

  @Test
  void minglesWithTheSourcesInNeitherDirection() throws IOException {
    output = content.resolve("site");
    assertThat(writer().refusal(content)).isPresent();
    output = top;
    assertThat(writer().refusal(content)).isPresent();
    Files.createSymbolicLink(top.resolve("link"), content);
    output = top.resolve("link/site");
    assertThat(writer().refusal(content)).isPresent();
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Files.writeString(output, "a file");
    assertThat(writer().refusal(content)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a", "a/../../b", "/etc/passwd", "a//b", "", "a\\b", "./a", "a/.", "a/.."})
  void noPathLeadsOut(String path) {
    assertThatThrownBy(() -> put(output, files(path, "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void followsALinkToTheFolderThatIsMeant() throws IOException {
    Path real = Files.createDirectories(top.resolve("elsewhere/real"));
    Files.createSymbolicLink(output, real);
    write("index.html", "a");
    assertThat(Files.isSymbolicLink(output)).isTrue();
    assertThat(Files.readString(real.resolve("index.html"))).isEqualTo("a");
  }

  @Test
  void putsBackTheOldSiteWhenABuildDiedBetweenTheRenamings() throws IOException {
    write("index.html", "old");
    long dead = deadProcess();
    Files.move(output, top.resolve(".site.confere-" + dead + "-previous"));
    Files.createDirectory(top.resolve(".site.confere-" + dead + "-next"));
    assertThat(writer().refusal(content)).isEmpty();
    assertThat(read("index.html")).isEqualTo("old");
    assertThat(neighbours()).containsExactly("content", "site");
  }

  @Test
  void leavesTheFoldersOfALivingBuildAlone() throws IOException {
    long alive = ProcessHandle.current().parent().orElseThrow().pid();
    Path next = Files.createDirectory(top.resolve(".site.confere-" + alive + "-next"));
    write("index.html", "a");
    assertThat(next).exists();
  }

  private static long deadProcess() {
    long pid = 4_000_000_000L;
    assertThat(ProcessHandle.of(pid)).isEmpty();
    return pid;
  }

  /// Writes the same site again and again with other content until it is killed.
  public static final class Restless {
    public static void main(String[] arguments) throws IOException {
      Path output = Path.of(arguments[0]);
      for (int round = 1; ; round++) {
        put(output, many(round));
        System.out.println("written");
      }
    }
  }

  private static final int MANY = 200;

  private static Map<String, byte[]> many(int round) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < MANY; i++) {
      files.put("page" + i + ".html", ("round " + round).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /// Whatever started this test, the class path of the process is no business of `java.class.path`.
  private static Path homeOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void aKilledBuildLeavesOneWholeSite() throws Exception {
    for (int attempt = 0; attempt < 4; attempt++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  homeOf(SiteWriter.class) + File.pathSeparator + homeOf(Restless.class),
                  Restless.class.getName(),
                  output.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("written");
      Thread.sleep(37L * attempt);
      process.destroyForcibly().waitFor();
      assertThat(writer().refusal(content)).isEmpty();
      String first = read("page0.html");
      for (int i = 0; i < MANY; i++) {
        assertThat(read("page" + i + ".html")).isEqualTo(first);
      }
      assertThat(neighbours()).containsExactly("content", "site");
    }
  }
}
