package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlyphTableTest {

  @Test
  void holdsItsRecords() {
    GlyphTable table = GlyphTable.read(GlyphTable.of("a\t1\t\u001eé\\x\tü\n\t \t2"));
    assertThat(table.parts("a")).containsExactly("1", "");
    assertThat(table.parts("é\\x")).containsExactly("ü\n", " ", "2");
    assertThat(table.parts("b")).isEmpty();
  }

  @Test
  void isAskedOfKatexOnce(@TempDir Path folder) throws IOException {
    String[] arguments = {folder.toString()};
    Path table = folder.resolve("dev/confere/typesetting/glyphs.table");
    Files.createDirectories(table.getParent());
    Files.write(table, GlyphTable.of("origin\tother questions"));
    Survey.main(arguments);
    assertThat(Files.readAllBytes(table))
        .isEqualTo(GlyphTable.class.getResourceAsStream(GlyphTable.FILE).readAllBytes());
    FileTime before = FileTime.fromMillis(0);
    Files.setLastModifiedTime(table, before);
    Survey.main(arguments);
    assertThat(Files.getLastModifiedTime(table)).isEqualTo(before);
  }
}
