package dev.confere.typesetting;

import java.util.List;

/// Boxes above one another, as KaTeX writes them: each in a line with a strut that is higher than all of them, moved to its place.
final class VerticalList {

  /// @param html a box
  /// @param shift how far its baseline is below that of the list, in em
  record Element(String html, double height, double depth, double shift) {}

  private final String html;
  private final double height;
  private final double depth;

  private VerticalList(String html, double height, double depth) {
    this.html = html;
    this.height = height;
    this.depth = depth;
  }

  String html() {
    return html;
  }

  double height() {
    return height;
  }

  double depth() {
    return depth;
  }

  /// The order of the sums is KaTeX's, to the last bit of what comes out.
  ///
  /// @param elements from the lowest, of normal size
  static VerticalList of(List<Element> elements) {
    double strut = 1;
    for (Element element : elements) {
      strut = Math.max(strut, element.height());
    }
    strut += 2;
    String first = "<span class=\"pstrut\" style=\"height:" + Piece.em(strut) + ";\"></span>";
    Element lowest = elements.getFirst();
    double bottom = -lowest.shift() - lowest.depth();
    double bottoms = bottom;
    double position = bottom;
    double least = bottom;
    double most = bottom;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (i > 0) {
        Element below = elements.get(i - 1);
        double difference = -element.shift() - bottoms - element.depth();
        position += difference - (below.height() + below.depth());
        bottoms += difference;
        least = Math.min(least, position);
        most = Math.max(most, position);
      }
      lines.append("<span style=\"top:").append(Piece.em(-strut - position - element.depth()));
      lines.append(";\">").append(first).append(element.html()).append("</span>");
      position += element.height() + element.depth();
      least = Math.min(least, position);
      most = Math.max(most, position);
    }
    return new VerticalList(framed(lines, most, least), most, -least);
  }

  private static String framed(CharSequence lines, double most, double least) {
    String list = "<span class=\"vlist\" style=\"height:" + Piece.em(most) + ";\">" + lines;
    return least < 0
        ? "<span class=\"vlist-t vlist-t2\"><span class=\"vlist-r\">"
            + list
            + "</span><span class=\"vlist-s\">\u200b</span></span><span class=\"vlist-r\">"
            + "<span class=\"vlist\" style=\"height:"
            + Piece.em(-least)
            + ";\"><span></span></span></span></span>"
        : "<span class=\"vlist-t\"><span class=\"vlist-r\">" + list + "</span></span></span>";
  }
}
