package dev.confere.typesetting;

/// The output of every formula of a shape, but for its digits.
final class ShapeTemplate {

  private final String html;
  private final int[] places;
  private final int[] slots;

  /// @param html the output for some digits
  /// @param places where in `html` a digit of the formula stands
  /// @param slots which digit of the formula stands there
  ShapeTemplate(String html, int[] places, int[] slots) {
    this.html = html;
    this.places = places.clone();
    this.slots = slots.clone();
  }

  /// The output of a formula that is the only one of its shape.
  static ShapeTemplate fixed(String html) {
    return new ShapeTemplate(html, new int[0], new int[0]);
  }

  String fill(String digits) {
    if (places.length == 0) {
      return html;
    }
    char[] filled = html.toCharArray();
    for (int i = 0; i < places.length; i++) {
      filled[places[i]] = digits.charAt(slots[i]);
    }
    return new String(filled);
  }

  String html() {
    return html;
  }

  int size() {
    return places.length;
  }

  int place(int i) {
    return places[i];
  }

  int slot(int i) {
    return slots[i];
  }
}
