package dev.confere.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All shapes that are known: packed in few bytes, and those in use unpacked. Both are bounded; what falls
/// out is asked of KaTeX again.
final class Repertoire {

  private static final long MOST_PACKED_BYTES = 64L << 20;
  private static final long MOST_UNPACKED_CHARS = 8L << 20;

  private final Optional<PackFolder> folder;
  private final Map<PackKey, byte[]> packed = new LinkedHashMap<>();
  private final Map<PackKey, byte[]> added = new LinkedHashMap<>();
  private final Map<GlyphShape, Known> unpacked = new LinkedHashMap<>(16, 0.75f, true);
  private final List<GlyphShape> irregular = new ArrayList<>();
  private long packedBytes;
  private long unpackedChars;

  Repertoire(Optional<PackFolder> folder) {
    this.folder = folder;
    folder.map(PackFolder::read).orElse(Map.of()).forEach(this::pack);
  }

  synchronized boolean isEmpty() {
    return packed.isEmpty();
  }

  synchronized Known find(GlyphShape shape) {
    Known known = unpacked.get(shape);
    if (known != null) {
      return known;
    }
    byte[] record = packed.get(PackKey.of(shape));
    return record == null ? new Known.Nothing() : unpack(shape, ShapeCodec.decode(shape, record));
  }

  synchronized void keep(GlyphShape shape, Known known) {
    if (known.rank() <= find(shape).rank()) {
      return;
    }
    byte[] record = ShapeCodec.encode(shape, known);
    PackKey key = PackKey.of(shape);
    pack(key, record);
    if (folder.isPresent()) {
      added.put(key, record);
    }
    unpack(shape, known);
    if (known instanceof Known.Irregular) {
      irregular.add(shape);
    }
  }

  synchronized List<GlyphShape> irregular() {
    return List.copyOf(irregular);
  }

  /// For each shape in use of which there are but samples, a formula that differs from the first of them
  /// in every digit.
  synchronized List<GlyphShape.Shaped> sampled() {
    List<GlyphShape.Shaped> madeUp = new ArrayList<>();
    unpacked.forEach(
        (shape, known) -> {
          if (known instanceof Known.Samples(List<Known.Sample> samples)) {
            madeUp.add(shape.filled(ShapeCode.unlike(samples.getFirst().digits())));
          }
        });
    return madeUp;
  }

  /// Writes what was learned since the last time.
  synchronized void save() throws IOException {
    if (folder.isPresent() && !added.isEmpty()) {
      folder.get().write(added, packed);
      added.clear();
    }
  }

  private void pack(PackKey key, byte[] record) {
    byte[] before = packed.put(key, record);
    packedBytes += record.length - (before == null ? 0 : before.length);
    while (packedBytes > MOST_PACKED_BYTES) {
      packedBytes -= removeEldest(packed).length;
    }
  }

  private Known unpack(GlyphShape shape, Known known) {
    Known before = unpacked.put(shape, known);
    unpackedChars += known.size() - (before == null ? 0 : before.size());
    while (unpackedChars > MOST_UNPACKED_CHARS) {
      unpackedChars -= removeEldest(unpacked).size();
    }
    return known;
  }

  private static <V> V removeEldest(Map<?, V> map) {
    var entries = map.entrySet().iterator();
    V eldest = entries.next().getValue();
    entries.remove();
    return eldest;
  }
}
