package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page with sixty formulas weighs, before compression.
class WeightTest {
  private static final int FORMULAS = 60;

  @TempDir private Path folder;

  /// Formulas as exercises have them: some short within a line, some set apart.
  private static String formula(int i) {
    return switch (i % 3) {
      case 0 -> "Na unidade " + i + ", $z_{" + i + "} = w^\\top x + b$ decide.";
      case 1 -> "Some $" + i + " + 2{,}5 = " + (i + 2) + "{,}5$ e siga.";
      default -> "$$\\operatorname{ReLU}(-" + i + ".7) = \\max(0, -" + i + ".7) = 0$$";
    };
  }

  private SortedMap<String, byte[]> site() throws IOException {
    Files.createDirectories(folder.resolve("l"));
    Files.writeString(folder.resolve("site.yaml"), "title: T\nlanguage: pt-BR\nlists: [l]\n");
    Files.writeString(
        folder.resolve("l/01.md"),
        IntStream.range(0, FORMULAS)
            .mapToObj(WeightTest::formula)
            .collect(Collectors.joining("\n\n", "---\ntitle: Pesada\n---\n\n", "\n")));
    return GoldenSiteTest.built(folder, List.of(Path.of("templates")));
  }

  @Test
  void aPageWithSixtyFormulasKeepsToItsBudget() throws IOException {
    SortedMap<String, byte[]> site = site();
    byte[] page = site.get("l/01.html");
    String html = new String(page, StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(html).select("span.katex")).hasSize(FORMULAS);
    assertThat(page.length).as("HTML").isLessThan(200_000);
    assertThat(weight(site, ".css")).as("style sheets").isLessThan(60_000);
    assertThat(weight(site, ".js")).as("our scripts").isLessThan(30_000);
  }

  /// Of the files that this page asks for.
  private static int weight(SortedMap<String, byte[]> site, String ending) {
    String page = new String(site.get("l/01.html"), StandardCharsets.UTF_8);
    return Jsoup.parse(page).select("script[src], link[rel=stylesheet]").stream()
        .map(link -> link.hasAttr("src") ? link.attr("src") : link.attr("href"))
        .filter(target -> target.endsWith(ending))
        .mapToInt(target -> site.get(target.replace("../", "")).length)
        .sum();
  }
}
