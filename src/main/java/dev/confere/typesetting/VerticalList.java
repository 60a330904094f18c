package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;

/// Boxes one above another, from the lowest to the highest, with space between them.
///
/// Sums are made in KaTeX's own order: its lengths are to come out to the last bit.
final class VerticalList extends Box {

  /// Higher than anything in the list by this, so that each box stands on a line of its own.
  private static final double STRUT = 2;

  private final List<Item> items = new ArrayList<>();
  private double strut;
  private double bottom;

  /// @param box none for space alone
  /// @param margins as style sheets say them
  private record Item(List<Box> box, double space, String classes, String margins) {}

  VerticalList space(double space) {
    items.add(new Item(List.of(), space, "", ""));
    return this;
  }

  VerticalList box(Box box) {
    return box(box, "", "");
  }

  VerticalList box(Box box, String classes, String margins) {
    items.add(new Item(List.of(box), 0, classes, margins));
    return this;
  }

  /// So that the lowest box stands on the baseline.
  VerticalList onBaseline() {
    return placed(-items.getFirst().box().getFirst().depth);
  }

  /// So that the lowest box stands so far below the baseline.
  VerticalList lowered(double shift) {
    return placed(-items.getFirst().box().getFirst().depth - shift);
  }

  /// So that all ends so far below the baseline.
  VerticalList endingBelow(double depth) {
    return placed(-depth);
  }

  /// So that all begins so far above the baseline.
  VerticalList beginningAbove(double height) {
    double lowest = height;
    for (Item item : items) {
      lowest -= item.box().isEmpty() ? item.space() : total(item);
    }
    return placed(lowest);
  }

  private static double total(Item item) {
    Box box = item.box().getFirst();
    return box.height + box.depth;
  }

  private VerticalList placed(double lowest) {
    bottom = lowest;
    double least = lowest;
    double most = lowest;
    double position = lowest;
    for (Item item : items) {
      if (item.box().isEmpty()) {
        position += item.space();
      } else {
        Box box = item.box().getFirst();
        strut = Math.max(Math.max(strut, box.fontSize), box.height);
        fontSize = Math.max(fontSize, box.fontSize);
        position += box.height + box.depth;
      }
      least = Math.min(least, position);
      most = Math.max(most, position);
    }
    strut += STRUT;
    height = most;
    depth = -least;
    return this;
  }

  /// Boxes each of which is so far below the baseline.
  static Shifted shifted() {
    return new Shifted();
  }

  /// A list whose boxes have places of their own.
  static final class Shifted {

    private final VerticalList list = new VerticalList();
    private double position;
    private double lowest;
    private double lastTotal;

    Shifted box(Box box, double shift) {
      return box(box, shift, "");
    }

    Shifted box(Box box, double shift, String margins) {
      if (list.items.isEmpty()) {
        lowest = -shift - box.depth;
        position = lowest;
      } else {
        double further = -shift - position - box.depth;
        list.space(further - lastTotal);
        position += further;
      }
      lastTotal = box.height + box.depth;
      list.box(box, "", margins);
      return this;
    }

    VerticalList list() {
      return list.placed(lowest);
    }
  }

  @Override
  void write(Utf8Builder to) {
    boolean deep = depth > 0;
    to.append("<span class=\"vlist-t").append(deep ? " vlist-t2" : "");
    to.append("\"><span class=\"vlist-r\"><span class=\"vlist\" style=\"height:");
    Em.append(height, to);
    to.append(";\">");
    writeBoxes(to);
    to.append("</span>");
    if (deep) {
      to.append("<span class=\"vlist-s\">\u200b</span></span>");
      to.append("<span class=\"vlist-r\"><span class=\"vlist\" style=\"height:");
      Em.append(depth, to);
      to.append(";\"><span></span></span>");
    }
    to.append("</span></span>");
  }

  private void writeBoxes(Utf8Builder to) {
    double position = bottom;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.box().isEmpty()) {
        position += item.space();
      } else {
        Box box = item.box().getFirst();
        to.append("<span");
        writeClasses(Atom.NONE, item.classes(), to);
        to.append(" style=\"top:");
        Em.append(-strut - position - box.depth, to);
        to.append(';').append(item.margins()).append("\"><span class=\"pstrut\" style=\"height:");
        Em.append(strut, to);
        to.append(";\"></span>");
        box.write(to);
        to.append("</span>");
        position += box.height + box.depth;
      }
    }
  }
}
