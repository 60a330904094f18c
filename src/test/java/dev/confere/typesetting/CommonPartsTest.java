package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommonPartsTest {

  @Test
  void areLearnedOnceForAll(@TempDir Path folder) throws IOException {
    Path packages = Files.createDirectories(folder.resolve("dev/confere/typesetting"));
    Files.writeString(packages.resolve("common-of-other-rules.pack"), "old");

    CommonParts.main(new String[] {folder.toString()});

    List<Path> packs;
    try (Stream<Path> files = Files.list(packages)) {
      packs = files.toList();
    }
    assertThat(packs).hasSize(1);
    Map<PackKey, byte[]> records = new HashMap<>();
    PackFolder.readRecords(ByteBuffer.wrap(Files.readAllBytes(packs.getFirst())), records);
    ShapeReader reader = new ShapeReader(Macros.NONE);
    assertThat(CommonParts.all())
        .allSatisfy(
            part -> {
              Formula coded = Numbers.of(reader.read(part)).coded();
              GlyphShape shape = reader.read(coded).shape();
              byte[] record = records.getOrDefault(PackKey.of(shape), new byte[0]);
              assertThat(record).isNotEmpty();
              String digits = reader.read(coded).digits();
              assertThat(ShapeCodec.decode(shape, record).html(digits).flatMap(Piece::read))
                  .isPresent();
            });
  }
}
