package dev.confere.typesetting;

import java.util.List;

/// The path of a sign that is drawn: a root, or a delimiter taller than those of the fonts. Some of its numbers depend on how tall it is.
final class Curve {

  private static final String BETWEEN = "\u001f";

  private final String label;

  /// Between which the numbers stand.
  private final String[] texts;

  /// Of the numbers, 1 or -1.
  private final int[] signs;

  /// What is added to the height before the sign.
  private final int[] offsets;

  /// @param parts its label and its path
  Curve(List<String> parts) {
    label = parts.getFirst();
    String[] pieces = parts.get(1).split(BETWEEN, -1);
    int numbers = pieces.length / 3;
    texts = new String[numbers + 1];
    signs = new int[numbers];
    offsets = new int[numbers];
    for (int i = 0; i < numbers; i++) {
      texts[i] = pieces[3 * i];
      signs[i] = Integer.parseInt(pieces[3 * i + 1]);
      offsets[i] = Integer.parseInt(pieces[3 * i + 2]);
    }
    texts[numbers] = pieces[3 * numbers];
  }

  /// What the table says of it beside the path.
  String label() {
    return label;
  }

  /// @param height in thousandths of an em, of what varies
  String path(long height) {
    StringBuilder path = new StringBuilder("<path d=\"").append(texts[0]);
    for (int i = 0; i < signs.length; i++) {
      path.append(signs[i] * (height + offsets[i])).append(texts[i + 1]);
    }
    return path.append("\"/>").toString();
  }
}
