package dev.confere.site;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;

/// What a build leaves to the next about a page, and the bytes that say so: they are made by whoever builds the page, beside the
/// others, and only passed on as long as nothing changes.
final class RememberedPage {

  private final KeptPage page;
  private final byte[] block;

  /// @param block the page as [RecordCodec] writes it; never changed afterwards
  RememberedPage(KeptPage page, byte[] block) {
    this.page = page;
    this.block = block;
  }

  static RememberedPage of(KeptPage page) {
    return new RememberedPage(page, block(page));
  }

  /// A record as [RecordCodec] writes it.
  static byte[] block(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      RecordCodec.write(new DataOutputStream(bytes), value);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  KeptPage page() {
    return page;
  }

  byte[] block() {
    return block;
  }

  /// The same with the stamps that its files have now.
  RememberedPage with(SortedMap<String, String> files) {
    boolean same = page.built().filter(built -> built.files().equals(files)).isPresent();
    return same ? this : of(page.with(files));
  }
}
