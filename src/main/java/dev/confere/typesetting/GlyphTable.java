package dev.confere.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records by their names, as bytes: first how many there are, then their names and lengths, then what they say.
///
/// To open it takes no look at what they say, as that is most of it.
final class GlyphTable {

  static final String FILE = "glyphs.table";

  private static final String BETWEEN_RECORDS = "\u001e";
  private static final char BETWEEN_PARTS = '\t';

  private final byte[] bytes;

  /// Where a record starts, above its length.
  private final Map<String, Long> places;

  private GlyphTable(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int count = buffer.getInt();
    int start = buffer.getInt();
    places = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      int name = buffer.get();
      int length = buffer.getInt();
      int at = buffer.position();
      places.put(new String(bytes, at, name, StandardCharsets.UTF_8), (long) start << 32 | length);
      buffer.position(at + name);
      start += length;
    }
  }

  /// @param records as the survey gives them: one after another, each with its name first
  static byte[] of(String records) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    String[] all = records.split(BETWEEN_RECORDS, -1);
    for (String text : all) {
      int end = text.indexOf(BETWEEN_PARTS);
      byte[] name = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
      byte[] rest = text.substring(end + 1).getBytes(StandardCharsets.UTF_8);
      names.write(name.length);
      names.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(rest.length).array());
      names.writeBytes(name);
      texts.writeBytes(rest);
    }
    int start = 2 * Integer.BYTES + names.size();
    return ByteBuffer.allocate(start + texts.size())
        .putInt(all.length)
        .putInt(start)
        .put(names.toByteArray())
        .put(texts.toByteArray())
        .array();
  }

  static GlyphTable read(byte[] bytes) {
    return new GlyphTable(bytes);
  }

  static Optional<GlyphTable> packaged() {
    try (InputStream in = GlyphTable.class.getResourceAsStream(FILE)) {
      return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a record says; nothing if there is none.
  List<String> parts(String name) {
    Long place = places.get(name);
    if (place == null) {
      return List.of();
    }
    int start = (int) (place >> 32);
    int length = (int) (long) place;
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    return List.of(text.split(String.valueOf(BETWEEN_PARTS), -1));
  }
}
