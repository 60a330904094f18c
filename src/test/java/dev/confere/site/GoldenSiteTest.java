package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small sites in, whole sites out.
///
/// `golden/<case>/content` is built with `golden/<case>/templates` over the templates of this project, and must give `expected`, file by
/// file. What is missing or differs is written, and the test fails: read the difference like code. `-Dupdate=true` takes away what is not
/// built any more, too.
class GoldenSiteTest {

  private static final Path CASES = Path.of("src/test/resources/golden");

  /// The theme is the same for every site, and how well a picture is packed depends on the machine: only that they are there is kept.
  private static final List<String> ONLY_NAMED = List.of("assets/", "cards/");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAsExpected(String name) throws IOException {
    Path expected = CASES.resolve(name).resolve("expected");
    SortedMap<String, byte[]> built = new TreeMap<>(build(name));
    built.replaceAll(
        (path, content) -> path.endsWith(".ledger.json") ? ofNoVersion(content) : content);
    List<String> differing = new ArrayList<>();
    if (Boolean.getBoolean("update")) {
      forget(expected);
    }
    built.keySet().removeIf(GoldenSiteTest::isOfEverySite);
    String list = String.join("\n", built.keySet()) + "\n";
    built.keySet().removeIf(path -> ONLY_NAMED.stream().anyMatch(path::startsWith));
    built.put("files.txt", list.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : built.entrySet()) {
      Path kept = expected.resolve(file.getKey());
      if (!Files.exists(kept) || !Arrays.equals(Files.readAllBytes(kept), file.getValue())) {
        Files.createDirectories(kept.getParent());
        Files.write(kept, file.getValue());
        differing.add(file.getKey());
      }
    }
    assertThat(differing).as("files that differed and were written anew").isEmpty();
    try (Stream<Path> kept = Files.walk(expected)) {
      assertThat(
              kept.filter(Files::isRegularFile)
                  .map(file -> expected.relativize(file).toString().replace('\\', '/')))
          .as("expected files that are not built any more")
          .isSubsetOf(built.keySet());
    }
  }

  /// A release changes nothing but this.
  private static byte[] ofNoVersion(byte[] ledger) {
    String text = new String(ledger, StandardCharsets.UTF_8);
    return text.replace("\"confere " + Version.text() + "\"", "\"confere\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOfEverySite(String path) {
    return path.startsWith("assets/katex/")
        || path.startsWith("assets/") && Files.exists(Path.of("templates").resolve(path));
  }

  private static void forget(Path folder) throws IOException {
    try (Stream<Path> kept = Files.walk(folder)) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void buildingTwiceGivesTheSameBytes(String name) throws IOException {
    SortedMap<String, byte[]> first = build(name);
    SortedMap<String, byte[]> second = build(name);
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
  }

  private static SortedMap<String, byte[]> build(String name) throws IOException {
    Path folder = CASES.resolve(name);
    return built(
        folder.resolve("content"), List.of(folder.resolve("templates"), Path.of("templates")));
  }

  /// A whole site, built in memory without a complaint.
  static SortedMap<String, byte[]> built(Path sources, List<Path> templates) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ContentFolder content = ContentFolder.open(sources, "content", diagnostics).orElseThrow();
    Theme theme = Theme.of(templates);
    try (SiteBuilder builder = new SiteBuilder(content, theme, Optional.empty(), Phases.UNTIMED)) {
      SiteInMemory site = new SiteInMemory();
      builder.build(site, SiteBuilder.Reuse.PAGES, diagnostics);
      assertThat(diagnostics.sorted()).isEmpty();
      return site.files();
    }
  }
}
