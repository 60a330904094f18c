package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.markdown.MarkdownReader;
import dev.confere.page.Inset;
import dev.confere.source.SourceFile;
import dev.confere.verification.Totals;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RememberedPageTest {

  private static final SortedMap<String, String> FILES = new TreeMap<>(Map.of("a.html", "12 34"));

  @Test
  void itsBytesAreThePage() throws IOException {
    RememberedPage page = RememberedPage.of(page(FILES));
    assertThat(read(page)).isEqualTo(page.page());
  }

  @Test
  void theSameFilesLeaveItAsItIs() {
    RememberedPage page = RememberedPage.of(page(FILES));
    assertThat(page.with(new TreeMap<>(FILES))).isSameAs(page);
  }

  @Test
  void otherStampsAreRemembered() throws IOException {
    SortedMap<String, String> others = new TreeMap<>(Map.of("a.html", "12 56"));
    RememberedPage page = RememberedPage.of(page(FILES)).with(others);
    assertThat(page.page()).isEqualTo(page(others));
    assertThat(read(page)).isEqualTo(page.page());
  }

  private static KeptPage read(RememberedPage page) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(page.block()));
    return RecordCodec.read(in, KeptPage.class, name -> Optional.empty());
  }

  private static KeptPage page(SortedMap<String, String> files) {
    PageFacts facts = new PageFacts(Totals.NONE, true, 1, List.of("b"), "c", List.of());
    PageInputs.Used used = new PageInputs.Used(new TreeMap<>(), new TreeMap<>());
    return new KeptPage(
        "a.md",
        "text",
        new MarkdownReader().readFrontMatter(new SourceFile("a.md", "---\ntitle: A\n---\n")),
        Optional.of(
            new KeptPage.Built(
                "key",
                used,
                facts,
                List.of(),
                files,
                Optional.of(new KeptPage.Shell("seen", new Inset(3, 5))))));
  }
}
