package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;

/// Sets what stands side by side, with the space that TeX puts between atoms of different kinds.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, chapter 18 and appendix G, rules 5, 6 and 20</a>
final class Rows {

  private static final int LARGEST_SPACE = 5;

  private static final Markup[][] SPACES = spaces();

  // Neither is ever made another kind.
  private static final Box START = Span.empty(Atom.OPENING, "");
  private static final Box END = Span.empty(Atom.CLOSING, "");

  private final Layout layout;

  Rows(Layout layout) {
    this.layout = layout;
  }

  private static Markup[][] spaces() {
    Markup[][] spaces = new Markup[Style.LEVELS][LARGEST_SPACE + 1];
    for (Style style : Style.values()) {
      for (int width = 1; width <= LARGEST_SPACE; width++) {
        spaces[style.level()][width] = Markup.space(Layout.width(width, true, style), style);
      }
    }
    return spaces;
  }

  List<Box> row(List<Noad> noads, Style style, Font font) {
    List<Box> boxes = boxes(noads, style, font);
    demoteSigns(boxes);
    return spaced(boxes, style, false);
  }

  /// Between delimiters.
  List<Box> fenced(List<Noad> noads, Style style, Font font) {
    List<Box> boxes = boxes(noads, style, font);
    demoteSigns(boxes);
    return spaced(boxes, style, true);
  }

  /// Without space between them.
  List<Box> boxes(List<Noad> noads, Style style, Font font) {
    List<Box> boxes = new ArrayList<>(noads.size());
    for (int i = 0; i < noads.size(); i++) {
      Box box = layout.box(noads.get(i), style, font);
      if (box instanceof Span span && span.isLoose()) {
        addAll(span.children, boxes);
      } else {
        add(box, boxes);
      }
    }
    return boxes;
  }

  private static void addAll(List<Box> added, List<Box> boxes) {
    for (int i = 0; i < added.size(); i++) {
      add(added.get(i), boxes);
    }
  }

  private static void add(Box box, List<Box> boxes) {
    if (!isAbsorbed(boxes, box)) {
      boxes.add(box);
    }
  }

  private static boolean isAbsorbed(List<Box> boxes, Box box) {
    return box instanceof Letter letter
        && !boxes.isEmpty()
        && boxes.getLast() instanceof Letter last
        && last.absorbs(letter);
  }

  /// A binary operator that has no operand on one side is none.
  private static void demoteSigns(List<Box> boxes) {
    // Nothing before the first box and an opening delimiter before it are the same here.
    Box previous = START;
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (!box.isSpace()) {
        demote(previous, box);
        previous = box;
      }
    }
    // And so are nothing after the last and a closing one.
    demote(previous, END);
  }

  private static void demote(Box previous, Box box) {
    if (previous.atom == Atom.BINARY && box.atom.refusesBinaryBefore()) {
      previous.atom = Atom.ORDINARY;
    } else if (box.atom == Atom.BINARY && previous.atom.refusesBinaryAfter()) {
      box.atom = Atom.ORDINARY;
    }
  }

  private static List<Box> spaced(List<Box> boxes, Style style, boolean fenced) {
    List<Box> spaced = new ArrayList<>(2 * boxes.size() + 1);
    Atom previous = Atom.OPENING;
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (!box.isSpace()) {
        addSpace(previous.spaceBefore(box.atom, box.tight), style, spaced);
        previous = box.atom;
      }
      spaced.add(box);
    }
    if (fenced) {
      addSpace(previous.spaceBefore(Atom.CLOSING, style.isTight()), style, spaced);
    }
    return spaced;
  }

  private static void addSpace(int width, Style style, List<Box> to) {
    if (width > 0) {
      to.add(SPACES[style.level()][width]);
    }
  }
}
