package dev.confere.typesetting;

/// Elements of MathML, as KaTeX writes them one after another.
final class Mathml {

  private Mathml() {}

  /// What counts as one: an element alone, others in a row.
  static String group(String elements) {
    return isOne(elements) ? elements : "<mrow>" + elements + "</mrow>";
  }

  private static boolean isOne(String elements) {
    int depth = 0;
    int at = elements.indexOf('<');
    while (at >= 0) {
      int end = elements.indexOf('>', at);
      boolean closes = elements.charAt(at + 1) == '/';
      boolean empty = elements.charAt(end - 1) == '/';
      depth += closes ? -1 : empty ? 0 : 1;
      if (depth == 0) {
        return end + 1 == elements.length();
      }
      at = elements.indexOf('<', end);
    }
    return false;
  }
}
