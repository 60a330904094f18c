package dev.confere.typesetting;

import java.util.List;

/// A delimiter as a glyph of one of the fonts of sizes 1 to 4.
record LargeGlyph(String text, double height, double depth) {

  static LargeGlyph read(List<String> parts) {
    return new LargeGlyph(
        parts.get(0), Double.parseDouble(parts.get(1)), Double.parseDouble(parts.get(2)));
  }
}
