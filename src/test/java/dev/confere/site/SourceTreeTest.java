package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.Severity;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

  @TempDir private Path top;
  private Path content;
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void folder() throws IOException {
    content = Files.createDirectory(top.resolve("content"));
  }

  private void file(String path, String text) throws IOException {
    Files.createDirectories(content.resolve(path).getParent());
    Files.writeString(content.resolve(path), text);
  }

  private SourceTree tree() {
    ContentFolder folder = ContentFolder.open(content, "content", diagnostics).orElseThrow();
    return SourceTree.read(folder, diagnostics);
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().getFirst();
  }

  @Test
  void findsListsPagesAndAssetsInOrder() throws IOException {
    file("relu/02.md", "b");
    file("relu/01.md", "a");
    file("relu/img/x.png", "x");
    file("cnn/deep/01.md", "c");
    file("index.md", "front");
    file("fotos/y.jpg", "y");
    file(".git/config.md", "hidden");
    file("_drafts/03.md", "draft");
    file("relu/_04.md", "draft");
    file("relu/01.md~", "editor");
    SourceTree tree = tree();
    assertThat(tree.lists()).containsExactly("cnn", "relu");
    assertThat(tree.sources())
        .extracting(Source::path)
        .containsExactly("index.md", "cnn/deep/01.md", "relu/01.md", "relu/02.md");
    assertThat(tree.sources().get(1).file().name()).isEqualTo("content/cnn/deep/01.md");
    assertThat(tree.assets()).containsExactly("fotos/y.jpg", "relu/img/x.png");
    assertThat(tree.listOf("cnn/deep/01.md")).contains("cnn");
    assertThat(tree.listOf("index.md")).isEmpty();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void namedListsComeInTheirOrderAndOthersAreWarnedOf() throws IOException {
    file("site.yaml", "lists: [relu, cnn]");
    file("relu/01.md", "a");
    file("cnn/01.md", "a");
    file("rnn/01.md", "a");
    assertThat(tree().lists()).containsExactly("relu", "cnn");
    assertThat(only().severity()).isEqualTo(Severity.WARNING);
    assertThat(only().place().file().name()).isEqualTo("content/rnn/01.md");
  }

  @Test
  void aListWithoutAFolderIsUnderlined() throws IOException {
    file("site.yaml", "lists: [relu, cnn]");
    file("relu/01.md", "a");
    tree();
    assertThat(only().code()).isEqualTo(Code.CONFIGURATION);
    assertThat(only().place().text()).isEqualTo("cnn");
  }

  @Test
  void emptyContentIsToldOnce() throws IOException {
    file("site.yaml", "lists: [relu]");
    file("notes.txt", "a");
    tree();
    assertThat(only().code()).isEqualTo(Code.CONTENT_EMPTY);
  }

  @Test
  void aMissingFolderIsTold() {
    assertThat(ContentFolder.open(top.resolve("nowhere"), "nowhere", diagnostics)).isEmpty();
    assertThat(only().code()).isEqualTo(Code.FILE_NOT_READABLE);
  }

  @Test
  void aByteThatIsNoUtf8IsShownInItsLine() throws IOException {
    file("a.md", "x");
    byte[] latin1 = "🙂 linha um\nn\u00e3o".getBytes(StandardCharsets.UTF_8);
    byte[] broken = new byte[latin1.length - 1];
    System.arraycopy(latin1, 0, broken, 0, latin1.length - 3);
    broken[latin1.length - 3] = (byte) 0xE3;
    broken[latin1.length - 2] = 'o';
    Files.write(content.resolve("a.md"), broken);
    SourceTree tree = tree();
    assertThat(only().code()).isEqualTo(Code.FILE_NOT_UTF8);
    assertThat(only().message()).contains("0xE3");
    assertThat(only().place().toString()).isEqualTo("content/a.md:2:2");
    assertThat(tree.unreadable()).containsExactly("a.md");
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    file("a.md", "\uFEFFabc");
    assertThat(tree().sources().getFirst().file().text()).isEqualTo("abc");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void anEnormousFileIsNotRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(content.resolve("a.md").toFile(), "rw")) {
      file.setLength(TextReader.LARGEST + 1);
    }
    tree();
    assertThat(only().code()).isEqualTo(Code.FILE_TOO_LARGE);
  }

  @Test
  void linksLeadOnlyToPlacesInside() throws IOException {
    file("a.md", "a");
    file("real/b.md", "b");
    Files.writeString(top.resolve("secret.md"), "secret");
    Files.createSymbolicLink(content.resolve("secret.md"), top.resolve("secret.md"));
    Files.createSymbolicLink(content.resolve("copy.md"), content.resolve("a.md"));
    assertThat(tree().sources())
        .extracting(Source::path)
        .containsExactly("a.md", "copy.md", "real/b.md");
    assertThat(only().code()).isEqualTo(Code.OUTSIDE_CONTENT);
    assertThat(only().place().file().name()).isEqualTo("content/secret.md");
  }

  @Test
  void aRingOfLinksEnds() throws IOException {
    file("a/a.md", "a");
    Files.createSymbolicLink(content.resolve("a/ring"), content.resolve("a"));
    assertThat(tree().sources()).hasSize(1);
    assertThat(only().code()).isEqualTo(Code.OUTSIDE_CONTENT);
    assertThat(only().message()).contains("around it");
  }

  @Test
  void aDocumentReadsOnlyFilesInside() throws IOException {
    file("relu/01.md", "a");
    file("relu/d.csv", "x");
    file("e.csv", "x");
    Files.writeString(top.resolve("secret.csv"), "secret");
    Files.createSymbolicLink(content.resolve("relu/link.csv"), top.resolve("secret.csv"));
    ContentFolder folder = ContentFolder.open(content, "content", diagnostics).orElseThrow();
    String from = "content/relu/01.md";
    assertThat(folder.resolve(from, "d.csv")).contains("relu/d.csv");
    assertThat(folder.resolve(from, "../e.csv")).contains("e.csv");
    assertThat(folder.resolve(from, "../../secret.csv")).isEmpty();
    assertThat(folder.resolve(from, "link.csv")).isEmpty();
    assertThat(folder.resolve(from, top.resolve("secret.csv").toString())).isEmpty();
    assertThat(folder.resolve(from, "none.csv")).isEmpty();
    assertThat(folder.resolve(from, ".")).isEmpty();
  }
}
