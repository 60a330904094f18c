package dev.confere.typesetting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Boxes one above another, from the lowest to the highest, with space between them.
///
/// Sums are made in KaTeX's own order: its lengths are to come out to the last bit.
final class VerticalList extends Box {

  /// Higher than anything in the list by this, so that each box stands on a line of its own.
  private static final double STRUT = 2;

  private static final Utf8 LIST =
      Utf8.of(
          "<span class=\"vlist-t\"><span class=\"vlist-r\">"
              + "<span class=\"vlist\" style=\"height:");
  private static final Utf8 DEEP_LIST =
      Utf8.of(
          "<span class=\"vlist-t vlist-t2\"><span class=\"vlist-r\">"
              + "<span class=\"vlist\" style=\"height:");
  private static final Utf8 END_OF_STYLE = Utf8.of(";\">");
  private static final Utf8 TOP = Utf8.of(" style=\"top:");
  private static final Utf8 STRUT_INSIDE = Utf8.of("\"><span class=\"pstrut\" style=\"height:");
  private static final Utf8 END_OF_STRUT = Utf8.of(";\"></span>");
  private static final Utf8 END_OF_LIST = Utf8.of("</span></span></span>");
  private static final Utf8 DEPTH =
      Utf8.of(
          "</span><span class=\"vlist-s\">\u200b</span></span>"
              + "<span class=\"vlist-r\"><span class=\"vlist\" style=\"height:");
  private static final Utf8 END_OF_DEPTH = Utf8.of(";\"><span></span></span></span></span>");

  private final List<Item> items = new ArrayList<>();
  private double strut;
  private double bottom;

  /// @param box none for space alone
  /// @param margins as style sheets say them
  private record Item(@Nullable Box box, double space, String classes, String margins) {

    private double height() {
      return box == null ? space : box.height + box.depth;
    }
  }

  VerticalList space(double space) {
    items.add(new Item(null, space, "", ""));
    return this;
  }

  VerticalList box(Box box) {
    return box(box, "", "");
  }

  VerticalList box(Box box, String classes, String margins) {
    items.add(new Item(box, 0, classes, margins));
    return this;
  }

  /// So that the lowest box stands on the baseline.
  VerticalList onBaseline() {
    return lowered(0);
  }

  /// So that the lowest box stands so far below the baseline.
  VerticalList lowered(double shift) {
    return placed(-requireNonNull(items.getFirst().box()).depth - shift);
  }

  /// So that all ends so far below the baseline.
  VerticalList endingBelow(double depth) {
    return placed(-depth);
  }

  /// So that all begins so far above the baseline.
  VerticalList beginningAbove(double height) {
    double lowest = height;
    for (Item item : items) {
      lowest -= item.height();
    }
    return placed(lowest);
  }

  private VerticalList placed(double lowest) {
    bottom = lowest;
    double least = lowest;
    double most = lowest;
    double position = lowest;
    for (Item item : items) {
      Box box = item.box();
      if (box != null) {
        strut = Math.max(Math.max(strut, box.fontSize), box.height);
        fontSize = Math.max(fontSize, box.fontSize);
      }
      position += item.height();
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
    to.append(deep ? DEEP_LIST : LIST);
    Em.append(height, to);
    to.append(END_OF_STYLE);
    writeBoxes(to);
    if (deep) {
      to.append(DEPTH);
      Em.append(depth, to);
      to.append(END_OF_DEPTH);
    } else {
      to.append(END_OF_LIST);
    }
  }

  private void writeBoxes(Utf8Builder to) {
    double position = bottom;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Box box = item.box();
      if (box != null) {
        to.append(Beginnings.of(Atom.NONE, item.classes()));
        to.append(TOP);
        Em.append(-strut - position - box.depth, to);
        to.append(';').append(item.margins()).append(STRUT_INSIDE);
        Em.append(strut, to);
        to.append(END_OF_STRUT);
        box.write(to);
        to.append(END);
      }
      position += item.height();
    }
  }
}
