package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.SiteBuilder.Built;
import dev.confere.site.SiteBuilder.Reuse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With what earlier builds have left, a site comes out as without, whatever happened in between.
class IncrementalBuildTest {

  private static final int PAGES = 6;
  private static final int EDITS = 12;

  @TempDir private Path top;

  @BeforeEach
  void site() throws IOException {
    put("content/site.yaml", "title: Lista\nlanguage: pt-BR\n");
    put("content/relu/dados.csv", "v\n1.5\n2.5\n");
    for (int page = 1; page <= PAGES; page++) {
      put(pagePath(page), page("Exercício " + page, "1.0", ""));
    }
    put(
        "content/relu/09-tabela.md",
        "---\ntitle: Tabela\n---\n\n```data\nfile: dados.csv\n```\n\nA soma é {{ sum(v) }}. Veja [o primeiro](01.md).\n");
  }

  private static String pagePath(int page) {
    return "content/relu/0" + page + ".md";
  }

  private static String page(String title, String number, String more) {
    return "---\ntitle: "
        + title
        + "\n---\n\n```data\nz: ["
        + number
        + ", 2.0]\n```\n\nO primeiro é [["
        + number
        + " = z[1]]].\n\n"
        + more
        + "\n";
  }

  private void put(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private record Outcome(Built built, List<Diagnostic> told) {}

  private Outcome build(Path output, Optional<Path> cache) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ContentFolder content =
        ContentFolder.open(top.resolve("content"), "content", diagnostics).orElseThrow();
    Theme theme = Theme.of(List.of(top.resolve("templates"), Path.of("templates")));
    try (SiteBuilder builder = new SiteBuilder(content, theme, cache, Phases.UNTIMED)) {
      Built built = builder.build(new SiteWriter(output, "site"), Reuse.PAGES, diagnostics);
      return new Outcome(built, diagnostics.sorted());
    }
  }

  private Outcome warm() throws IOException {
    return build(top.resolve("site"), Optional.of(top.resolve("cache")));
  }

  private void requireSameAsClean(String after) throws IOException {
    Outcome warm = warm();
    Path clean = top.resolve("clean");
    OutputFolder.delete(clean);
    Outcome cold = build(clean, Optional.empty());
    assertThat(warm.told()).as(after).isEqualTo(cold.told());
    assertThat(warm.built().totals()).as(after).isEqualTo(cold.built().totals());
    assertThat(warm.built().written().isPresent())
        .as(after)
        .isEqualTo(cold.built().written().isPresent());
    if (cold.built().written().isPresent()) {
      assertThat(texts(top.resolve("site"))).as(after).isEqualTo(texts(clean));
    }
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        texts.put(folder.relativize(file).toString().replace('\\', '/'), bytes);
      }
    }
    return texts;
  }

  private static SortedMap<String, FileTime> dates(Path folder) throws IOException {
    SortedMap<String, FileTime> dates = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        dates.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return dates;
  }

  @Test
  void aBuildWithoutChangeTouchesNothing() throws IOException {
    warm();
    Map<String, FileTime> before = dates(top.resolve("site"));
    Built again = warm().built();
    assertThat(again.written().orElseThrow().changed()).isZero();
    assertThat(dates(top.resolve("site"))).isEqualTo(before);
  }

  @Test
  void whatIsOnlyTouchedIsNotChanged() throws IOException {
    warm();
    Map<String, FileTime> before = dates(top.resolve("site"));
    put(pagePath(2), Files.readString(top.resolve(pagePath(2))));
    warm();
    assertThat(dates(top.resolve("site"))).isEqualTo(before);
  }

  @Test
  void oneChangedPageIsOneChangedPage() throws IOException {
    warm();
    put(pagePath(3), page("Exercício 3", "1.0", "Mais uma frase."));
    SiteOutput.Written written = warm().built().written().orElseThrow();
    assertThat(written.changed())
        .as("the page and the index of the search, ledger at most")
        .isLessThan(5);
    requireSameAsClean("one page");
  }

  /// What no template made depend on the text of a page is taken from the old page, and from old pages that show others: here it can
  /// be told by a change behind the back of the stamps.
  @Test
  void whatStandsAroundAChangedTextIsNotPouredAgain() throws IOException {
    warm();
    swapUnseen("site/relu/03.html", "<title>Exercício 3", "<title>Exercicio__3");
    swapUnseen("site/relu/index.html", "</title>", "</tITLE>");
    put(pagePath(3), page("Exercício 3", "1.0", "Mais uma frase."));
    warm();
    assertThat(Files.readString(top.resolve("site/relu/03.html")))
        .contains("<title>Exercicio__3", "Mais uma frase.");
    assertThat(Files.readString(top.resolve("site/relu/index.html"))).contains("</tITLE>");
    put(pagePath(3), page("Exercício três", "1.0", "Mais uma frase."));
    requireSameAsClean("another title");
  }

  private void swapUnseen(String path, String text, String other) throws IOException {
    Path file = top.resolve(path);
    FileTime date = Files.getLastModifiedTime(file);
    String content = Files.readString(file);
    assertThat(content).contains(text);
    byte[] bytes = content.replace(text, other).getBytes(StandardCharsets.UTF_8);
    assertThat(bytes).hasSize((int) Files.size(file));
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Só uma frase.",
        "## Um título\n\nE o que segue.",
        "Com $x + 1$.",
        "::: task\na) Quanto é? [[? = z]]\n:::",
        "O segundo é [[2.0 = z[2]]].",
        "$$1 + 2 = 3$$"
      })
  void whatStandsAroundATextFollowsIt(String more) throws IOException {
    requireSameAsClean("the first build");
    put(pagePath(2), page("Exercício 2", "1.0", more));
    requireSameAsClean("with more");
    put(pagePath(2), page("Exercício 2", "1.0", more + "\n\nE mais."));
    requireSameAsClean("with a sentence behind it");
    put(pagePath(2), page("Exercício 2", "1.0", ""));
    requireSameAsClean("as it was");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>${body}</p>",
        "${body}${body}",
        "<p>${body}</p><#if body?markup_string?length gt 400>long</#if>",
        "<#if body?markup_string?contains('mais')>more: </#if>${body}",
        "<#assign kept>${body}</#assign>${kept}",
        "<@compress>${body}</@compress>",
        "${body + body}",
        "${body?has_content?string('full', 'empty')} ${body}",
        "no body at all"
      })
  void aTemplateMayDoAnythingWithABody(String template) throws IOException {
    put("templates/exercise.ftlh", template);
    requireSameAsClean("the first build");
    put(pagePath(4), page("Exercício 4", "1.0", "Uma frase a mais."));
    requireSameAsClean("a sentence");
    put(pagePath(4), page("Exercício 4", "1.0", "Uma frase a mais. E outra."));
    requireSameAsClean("another sentence");
    put(pagePath(4), page("Exercício 4", "1.0", ""));
    requireSameAsClean("as it was");
  }

  @Test
  void anEditedPageOfTheSiteIsMadeAgain() throws IOException {
    warm();
    Files.writeString(top.resolve("site/relu/01.html"), "not ours any more");
    requireSameAsClean("a page of the output was overwritten");
  }

  @Test
  void theStatementsOfAFailedBuildAreToldAgainAndAgain() throws IOException {
    warm();
    put(pagePath(4), page("Exercício 4", "1.0", "O segundo é [[3.0 = z[2]]]."));
    for (int attempt = 0; attempt < 3; attempt++) {
      Outcome failed = warm();
      assertThat(failed.built().written()).isEmpty();
      assertThat(failed.told()).extracting(Diagnostic::code).containsExactly(Code.ANSWER_REFUTED);
    }
    put(pagePath(4), page("Exercício 4", "1.0", "O segundo é [[2.0 = z[2]]]."));
    requireSameAsClean("mended");
  }

  @Test
  void dataThatChangesMakesAStatementWrong() throws IOException {
    put(
        "content/relu/10.md",
        "---\ntitle: Dez\n---\n\n```data\nfile: dados.csv\n```\n\nA soma é [[4.0 = sum(v)]].\n");
    assertThat(warm().told()).isEmpty();
    put("content/relu/dados.csv", "v\n1.5\n2.6\n");
    assertThat(warm().told()).extracting(Diagnostic::code).containsExactly(Code.ANSWER_REFUTED);
  }

  @Test
  void theFilesOfTheThemeComeWithTheSiteWhateverWasBefore() throws IOException {
    requireSameAsClean("the first build");
    put(pagePath(2), page("Exercício 2", "7.0", ""));
    requireSameAsClean("another page");
    put(pagePath(2), page("Exercício 2", "7.0", "São [[9 = z[1]]]."));
    requireSameAsClean("a mistake");
    put(pagePath(2), page("Exercício 2", "8.0", ""));
    requireSameAsClean("the mistake mended");
    put("templates/assets/mine.css", "a { color: red }");
    requireSameAsClean("a style sheet more");
    Files.delete(top.resolve("site/assets/katex/katex.min.css"));
    requireSameAsClean("a file of the site deleted");
    put("site/assets/mine.css", "b");
    requireSameAsClean("a file of the site changed");
  }

  @Test
  void aDamagedCacheIsNone() throws IOException {
    warm();
    Random random = new Random(5);
    for (int round = 0; round < 12; round++) {
      damage(random);
      put(pagePath(1), page("Exercício 1", "1." + round, ""));
      requireSameAsClean("damage " + round);
    }
    OutputFolder.delete(top.resolve("cache"));
    requireSameAsClean("without a cache");
  }

  private void damage(Random random) throws IOException {
    try (Stream<Path> files = Files.walk(top.resolve("cache"))) {
      for (Path file : files.filter(it -> it.endsWith("build")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
        Files.write(file, java.util.Arrays.copyOf(bytes, length));
      }
    }
  }

  /// Every digit of a page in turn: a warm cache tells of each as a cold build does.
  @Test
  void noWrongStatementPassesOnAWarmCache() throws IOException {
    String right = page("Exercício 5", "1.0", "$$1 + 2 = 3$$\n\nO segundo é [[2.0 = z[2]]].");
    put(pagePath(5), right);
    assertThat(warm().told()).isEmpty();
    for (int at = right.indexOf("O primeiro"); at < right.length(); at++) {
      char c = right.charAt(at);
      boolean index = right.charAt(at - 1) == '[' && right.charAt(at + 1) == ']';
      if (c >= '0' && c <= '9' && !index) {
        char other = (char) ('0' + (c - '0' + 1) % 10);
        put(pagePath(5), right.substring(0, at) + other + right.substring(at + 1));
        assertThat(warm().told()).as("digit %s at %s", c, at).isNotEmpty();
      }
      put(pagePath(5), right);
    }
    assertThat(warm().told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void anySequenceOfEditsGivesTheSameSite(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> log = new ArrayList<>();
    warm();
    for (int edit = 0; edit < EDITS; edit++) {
      log.add(edit(random));
      requireSameAsClean("seed " + seed + ": " + log);
    }
  }

  private String edit(Random random) throws IOException {
    int page = 1 + random.nextInt(PAGES);
    String number = random.nextInt(10) + "." + random.nextInt(10);
    switch (random.nextInt(11)) {
      case 0 -> put(pagePath(page), page("Novo título " + random.nextInt(3), number, ""));
      case 1 -> Files.deleteIfExists(top.resolve(pagePath(page)));
      case 2 ->
          put("content/relu/index.md", "---\ntitle: Lista " + number + "\n---\n\nIntrodução.\n");
      case 3 -> put("content/relu/dados.csv", "v\n" + number + "\n2.5\n");
      case 4 -> put("content/site.yaml", "title: Lista " + number + "\nlanguage: en\n");
      case 5 -> put("templates/parts/outline.ftlh", "<!-- " + number + " -->\n");
      case 6 -> Files.deleteIfExists(top.resolve("templates/parts/outline.ftlh"));
      case 7 ->
          put(
              "content/outra/0" + page + ".md",
              page("Outra", number, "Veja [ali](../relu/09-tabela.md)."));
      case 8 -> put(pagePath(page), page("Errado", number, "O segundo é [[9.9 = z[2]]]."));
      case 9 ->
          put("content/sobre.md", "---\ntitle: Sobre " + number + "\nkind: page\n---\n\nTexto.\n");
      default -> put(pagePath(page), page("Exercício " + page, number, "Mais: $x = 2$."));
    }
    return page + " " + number;
  }
}
