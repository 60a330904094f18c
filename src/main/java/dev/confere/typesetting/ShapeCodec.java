package dev.confere.typesetting;

import dev.confere.typesetting.Known.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// What is known of a shape, in few bytes: KaTeX's output is repetitive.
///
/// The first byte is the rank, so that of two records the one that knows more can be told without
/// reading them; the shape itself is part of the rest, so that no record is taken for another's.
final class ShapeCodec {

  private ShapeCodec() {}

  static byte[] encode(GlyphShape shape, Known known) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(known.rank());
    try (var out = new DataOutputStream(deflater(bytes))) {
      out.writeBoolean(shape.display());
      writeText(out, shape.pattern());
      write(out, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// [Known.Nothing] for bytes that are no record of this shape.
  static Known decode(GlyphShape shape, byte[] bytes) {
    var stream = new ByteArrayInputStream(bytes);
    int rank = stream.read();
    try (var in = new DataInputStream(new InflaterInputStream(stream))) {
      boolean same = in.readBoolean() == shape.display() && readText(in).equals(shape.pattern());
      return same ? read(in, rank) : new Known.Nothing();
    } catch (IOException | RuntimeException e) {
      // A damaged cache is no cache.
      return new Known.Nothing();
    }
  }

  private static DeflaterOutputStream deflater(ByteArrayOutputStream bytes) {
    return new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED));
  }

  private static void write(DataOutputStream out, Known known) throws IOException {
    switch (known) {
      case Known.Nothing nothing -> {}
      case Known.Irregular irregular -> {}
      case Known.Samples(List<Sample> samples) -> {
        for (Sample sample : samples) {
          writeText(out, sample.digits());
          writeText(out, sample.html());
        }
      }
      case Known.Learned(ShapeTemplate template) -> {
        writeText(out, template.html());
        out.writeInt(template.size());
        for (int i = 0; i < template.size(); i++) {
          out.writeInt(template.place(i));
          out.writeInt(template.slot(i));
        }
      }
    }
  }

  private static Known read(DataInputStream in, int rank) throws IOException {
    return switch (rank) {
      case 1, 2 -> readSamples(in, rank);
      case 3 -> new Known.Irregular();
      case 4 -> new Known.Learned(readTemplate(in));
      default -> new Known.Nothing();
    };
  }

  private static Known readSamples(DataInputStream in, int count) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String digits = readText(in);
      samples.add(new Sample(digits, readText(in)));
    }
    return new Known.Samples(samples);
  }

  private static ShapeTemplate readTemplate(DataInputStream in) throws IOException {
    String html = readText(in);
    int size = Objects.checkIndex(in.readInt(), html.length() + 1);
    int[] places = new int[size];
    int[] slots = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = Objects.checkIndex(in.readInt(), html.length());
      slots[i] = in.readInt();
    }
    return new ShapeTemplate(html, places, slots);
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
