package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.SiteBuilder.Reuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a build holds of a page when it is over is an index entry, not the page.
class LargeSiteTest {

  private static final int FEW = 100;
  private static final int MANY = 300;

  /// Far more than an entry takes, far less than a page of this length.
  private static final long MOST_BYTES_A_PAGE = 40_000;

  @TempDir private Path top;

  @Test
  void memoryGrowsByAnIndexOnly() throws IOException {
    long few = heldAfter(FEW);
    long many = heldAfter(MANY);
    assertThat((many - few) / (MANY - FEW)).isLessThan(MOST_BYTES_A_PAGE);
  }

  private long heldAfter(int pages) throws IOException {
    Path content = Files.createDirectories(top.resolve(pages + "/lista"));
    String text =
        "Uma frase sobre o exercício, com palavras de sobra para encher a página.\n\n".repeat(150);
    for (int page = 1; page <= pages; page++) {
      String front = "---\ntitle: Exercício " + page + "\n---\n\n";
      Files.writeString(content.resolve(page + ".md"), front + "Vale [[4 = 2 + 2]].\n\n" + text);
    }
    Diagnostics diagnostics = new Diagnostics();
    ContentFolder folder =
        ContentFolder.open(content.getParent(), "content", diagnostics).orElseThrow();
    Theme theme = Theme.of(List.of(Path.of("templates")));
    try (SiteBuilder builder = new SiteBuilder(folder, theme, Optional.empty(), Phases.UNTIMED)) {
      SiteWriter writer = new SiteWriter(top.resolve("site" + pages), "site");
      builder.build(writer, Reuse.PAGES, diagnostics);
      assertThat(diagnostics.sorted()).isEmpty();
      return held();
    }
  }

  /// Several collections, since one may leave what was just let go.
  private static long held() {
    Runtime runtime = Runtime.getRuntime();
    long held = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      held = Math.min(held, runtime.totalMemory() - runtime.freeMemory());
    }
    return held;
  }
}
