package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a formula as MathML, as KaTeX does: noads in, elements out.
final class Mathml {

  private static final String FENCE = " fence=\"true\"";
  private static final String GROUPED = " lspace=\"0em\" rspace=\"0em\"";
  private static final String ACCENT = " accent=\"true\"";
  private static final String DISPLAY_STYLE = " scriptlevel=\"0\" displaystyle=\"true\"";
  private static final String TEXT_STYLE = " scriptlevel=\"0\" displaystyle=\"false\"";
  private static final String OVERLINE = "\u203e";
  private static final String APPLICATION = "\u2061";

  private final Glyphs glyphs;

  Mathml(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /// @param style display or text: that of fractions and scripts is not told
  List<Element> row(List<Noad> noads, Style style, Font font) {
    List<Element> elements = new ArrayList<>(noads.size());
    boolean joinable = false;
    for (int i = 0; i < noads.size(); i++) {
      Element element = element(noads.get(i), style, font);
      boolean joins = element.tag != Tag.NONE;
      if (!(joins && joinable && isJoined(elements, element))) {
        elements.add(element);
        joinable = joins;
      }
    }
    return elements;
  }

  /// Digits become one number, letters of words one text. True if nothing is left to be added.
  private static boolean isJoined(List<Element> elements, Element element) {
    Element last = elements.getLast();
    boolean number = last.tag == Tag.MN;
    if (element.tag == Tag.MTEXT
            && last.tag == Tag.MTEXT
            && element.attributes.equals(last.attributes)
        || number && (element.tag == Tag.MN || element.isNumberPunctuation())) {
      last.text = last.text.concat(element.text);
      return true;
    }
    boolean numeral = number || last.isNumberPunctuation();
    if (element.tag == Tag.MN && numeral) {
      element.text = last.text.concat(element.text);
      elements.removeLast();
    } else if (numeral && (element.tag == Tag.MSUP || element.tag == Tag.MSUB)) {
      Element base = element.children.getFirst();
      if (base.tag == Tag.MN) {
        base.text = last.text.concat(base.text);
        elements.removeLast();
      }
    }
    return false;
  }

  private Element element(Noad noad, Style style, Font font) {
    return switch (noad) {
      case Noad.Character(Sign sign) -> sign(sign, font);
      case Noad.Group(List<Noad> body) -> group(body, style, font);
      case Noad.Scripted scripted -> scripted(scripted, style, font);
      case Noad.Fraction fraction -> fraction(fraction, style, font);
      case Noad.Root(Noad body, Optional<Noad> degree) ->
          degree.isEmpty()
              ? Element.of(Tag.MSQRT, element(body, style, font))
              : Element.of(
                  Tag.MROOT, element(body, style, font), element(degree.get(), style, font));
      case Noad.Accented(Optional<Sign> accent, Noad base) ->
          with(ACCENT, Element.of(Tag.MOVER, element(base, style, font), accent(accent, font)));
      case Noad.Lined(boolean over, Noad body) -> lined(over, element(body, style, font));
      case Noad.Operator(Sign sign, boolean _, boolean _) -> token(sign.operator(false));
      case Noad.Function(String name, boolean _, boolean _) ->
          applied(Tag.NONE, Element.token(Tag.MI, "", name.substring(1)));
      case Noad.NamedFunction(List<Noad> name, boolean _) -> applied(Tag.NONE, named(name, style));
      case Noad.Fenced fenced -> fenced(fenced, style, font);
      case Noad.SizedDelimiter(String delimiter, int size, Atom atom) ->
          sized(delimiter, size, atom);
      case Noad.Words(Font words, List<Noad> letters) -> Element.row(row(letters, style, words));
      case Noad.InFont(Font inner, Noad body) -> element(body, style, inner);
      case Noad.Bold(Noad.Group body) -> bold(body, style);
      case Noad.Space(double amount, boolean inMathUnits) ->
          MathmlSpace.of(Layout.width(amount, inMathUnits, style));
      case Noad.Styled(Style own, List<Noad> body) -> styled(own, row(body, own, font));
      case Noad.Assembled(Sign sign) ->
          Element.token(Tag.token(sign.part(7)), sign.part(8), sign.part(9));
      case Noad.Table table -> table(table);
    };
  }

  private static Element token(Glyph glyph) {
    return Element.token(glyph.tag(), glyph.attributes(), glyph.content());
  }

  private static Element sign(Sign sign, Font font) {
    return token(sign.in(font));
  }

  private Element group(List<Noad> body, Style style, Font font) {
    List<Element> elements = row(body, style, font);
    if (body.size() == 1 && elements.getFirst().tag == Tag.MO) {
      addGrouped(elements.getFirst());
    }
    return Element.row(elements);
  }

  private static void addGrouped(Element operator) {
    if (!operator.attributes.contains(GROUPED)) {
      operator.attributes += GROUPED;
    }
  }

  private static Element with(String attributes, Element element) {
    element.attributes = attributes;
    return element;
  }

  private Element scripted(Noad.Scripted scripted, Style style, Font font) {
    List<Element> children = new ArrayList<>(3);
    children.add(base(scripted.base(), style, font));
    if (scripted.subscript().isPresent()) {
      children.add(element(scripted.subscript().get(), style, font));
    }
    if (scripted.superscript().isPresent()) {
      children.add(element(scripted.superscript().get(), style, font));
    }
    Tag tag;
    if (scripted.subscript().isEmpty()) {
      tag = hasLimits(scripted.base(), style, false) ? Tag.MOVER : Tag.MSUP;
    } else if (scripted.superscript().isEmpty()) {
      tag = hasLimits(scripted.base(), style, false) ? Tag.MUNDER : Tag.MSUB;
    } else {
      tag = hasLimits(scripted.base(), style, true) ? Tag.MUNDEROVER : Tag.MSUBSUP;
    }
    return Element.of(tag, children);
  }

  private Element base(Noad base, Style style, Font font) {
    Element element = element(base, style, font);
    return base instanceof Noad.Function || base instanceof Noad.NamedFunction
        ? Element.of(Tag.MROW, element.children)
        : element;
  }

  private static boolean hasLimits(Noad base, Style style, boolean both) {
    return switch (base) {
      case Noad.Operator(Sign _, boolean limits, boolean everywhere) ->
          limits && (style == Style.DISPLAY || everywhere && !both);
      case Noad.Function(String _, boolean limits, boolean everywhere) ->
          limits && (style == Style.DISPLAY || everywhere && !both);
      case Noad.NamedFunction(List<Noad> _, boolean limits) -> limits && style == Style.DISPLAY;
      default -> false;
    };
  }

  private Element fraction(Noad.Fraction fraction, Style style, Font font) {
    Style own = fraction.style().orElse(style);
    Element element =
        Element.of(
            Tag.MFRAC, element(fraction.above(), own, font), element(fraction.below(), own, font));
    if (fraction.binomial()) {
      element =
          Element.of(
              Tag.MROW,
              Element.operator(FENCE, "("),
              with(" linethickness=\"0px\"", element),
              Element.operator(FENCE, ")"));
    }
    return fraction.style().isPresent() ? styled(own, List.of(element)) : element;
  }

  private static Element styled(Style style, List<Element> elements) {
    return with(style.isDisplay() ? DISPLAY_STYLE : TEXT_STYLE, Element.of(Tag.MSTYLE, elements));
  }

  private Element accent(Optional<Sign> accent, Font font) {
    return accent.isPresent()
        ? sign(accent.get(), font)
        : Element.operator("", glyphs.vector().get(3));
  }

  private static Element lined(boolean over, Element body) {
    return with(
        over ? ACCENT : " accentunder=\"true\"",
        Element.of(
            over ? Tag.MOVER : Tag.MUNDER, body, Element.operator(" stretchy=\"true\"", OVERLINE)));
  }

  /// A function and what says that it is applied to what follows.
  private static Element applied(Tag tag, Element function) {
    return Element.of(tag, function, Element.operator("", APPLICATION));
  }

  private Element named(List<Noad> name, Style style) {
    StringBuilder word = new StringBuilder();
    for (Element element : row(name, style, Font.MATHRM)) {
      word.append(text(element));
    }
    return Element.token(Tag.MI, " mathvariant=\"normal\"", word.toString());
  }

  private static String text(Element element) {
    return element.tag == Tag.NONE ? element.children.getFirst().text : element.text;
  }

  private Element fenced(Noad.Fenced fenced, Style style, Font font) {
    List<Element> elements = row(fenced.body(), style, font);
    if (!fenced.left().equals(".")) {
      elements.addFirst(Element.operator(FENCE, delimiter(fenced.left())));
    }
    if (!fenced.right().equals(".")) {
      elements.addLast(Element.operator(FENCE, delimiter(fenced.right())));
    }
    return Element.row(elements);
  }

  private String delimiter(String delimiter) {
    Sign sign =
        delimiter.length() == 1 ? glyphs.character(delimiter.charAt(0)) : glyphs.command(delimiter);
    if (sign == null) {
      throw new Uncovered();
    }
    return sign.in(Font.NONE).content();
  }

  private Element sized(String delimiter, int size, Atom atom) {
    boolean fence = atom == Atom.OPENING || atom == Atom.CLOSING;
    String em = Em.of(Delimiters.HEIGHTS[size]);
    return Element.operator(
        " fence=\"" + fence + "\" stretchy=\"true\" minsize=\"" + em + "\" maxsize=\"" + em + "\"",
        delimiter(delimiter));
  }

  private Element bold(Noad.Group body, Style style) {
    Element inner = element(body, style, Font.BOLDSYMBOL);
    Atom atom = Layout.atomOf(body);
    Tag tag = atom == Atom.ORDINARY ? Tag.MI : Tag.MO;
    Element element;
    if (Noad.isCharacterBox(body)) {
      element = Element.token(tag, inner.attributes, inner.text);
    } else {
      element = Element.of(tag, inner);
    }
    if (atom == Atom.BINARY) {
      throw new Uncovered();
    }
    return element;
  }

  private Element table(Noad.Table table) {
    TableForm form = table.form();
    List<Element> rows = new ArrayList<>();
    for (List<Noad.Group> cells : table.rows()) {
      List<Element> row = new ArrayList<>();
      for (Noad.Group cell : cells) {
        Element body = element(cell, form.cells(), Font.NONE);
        row.add(Element.of(Tag.MTD, styled(form.cells(), List.of(body))));
      }
      rows.add(Element.of(Tag.MTR, row));
    }
    return with(form.mathml(), Element.of(Tag.MTABLE, rows));
  }
}
