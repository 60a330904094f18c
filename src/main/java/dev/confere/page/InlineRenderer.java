package dev.confere.page;

import dev.confere.document.Inline;
import dev.confere.document.Relation;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.typesetting.Utf8;
import dev.confere.verification.Checked;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Lines of text as HTML.
final class InlineRenderer {
  /// A longer statement may break at the end of a line.
  private static final int LONG = 24;

  private static final Pattern SCHEME =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.\\-]*:.*", Pattern.DOTALL);
  private static final Pattern SAFE_SCHEME =
      Pattern.compile("(?i)^(https?|mailto):.*", Pattern.DOTALL);

  private static final String STOPS = ".,;:!?)%";

  private static final Utf8 MATH = Utf8.of("<span class=\"math\">");
  private static final Utf8 CHECKED_MATH = Utf8.of("<span class=\"math checked long\">");
  private static final Utf8 SPAN_END = Utf8.of("</span>");

  private final SourceFile file;
  private final Worksheet worksheet;
  private final InterfaceTexts texts;
  private final UnaryOperator<String> links;
  private final FormulaRenderer formulas;
  private final CheckIndex checks;
  private final Marks marks;
  private final AnswerBoxes boxes;
  private final Footnotes footnotes;
  private final RawHtml raw;
  private final ValuePrinter printer;
  private final ValueLatex latex;

  InlineRenderer(
      Worksheet worksheet,
      InterfaceTexts texts,
      UnaryOperator<String> links,
      FormulaRenderer formulas,
      CheckIndex checks,
      Marks marks,
      AnswerBoxes boxes,
      Footnotes footnotes,
      RawHtml raw) {
    this.file = worksheet.document().file();
    this.worksheet = worksheet;
    this.texts = texts;
    this.links = links;
    this.formulas = formulas;
    this.checks = checks;
    this.marks = marks;
    this.boxes = boxes;
    this.footnotes = footnotes;
    this.raw = raw;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
    this.latex = new ValueLatex(printer);
  }

  void render(List<Inline> inlines, Spot spot, Markup html) {
    String taken = "";
    RawHtml.Line tags = raw.new Line();
    for (int i = 0; i < inlines.size(); i++) {
      Inline inline = inlines.get(i);
      if (inline instanceof Inline.AnswerBox box && !spot.quiet()) {
        taken = i + 1 < inlines.size() ? stop(inlines.get(i + 1)) : "";
        boxes.render(box, taken, spot, html);
      } else if (!taken.isEmpty() && inline instanceof Inline.Text text) {
        html.escape(text.text().substring(taken.length()));
        taken = "";
      } else if (inline instanceof Inline.Html tag) {
        html.append(tags.tag(tag.text()));
      } else {
        render(inline, spot, html);
      }
    }
    html.append(tags.end());
  }

  /// A full stop behind a box stays with it, so that it never begins a line.
  private static String stop(Inline next) {
    if (!(next instanceof Inline.Text text)) {
      return "";
    }
    String words = text.text();
    int end = 0;
    while (end < words.length() && STOPS.indexOf(words.charAt(end)) >= 0) {
      end++;
    }
    return words.substring(0, end);
  }

  private void render(Inline inline, Spot spot, Markup html) {
    switch (inline) {
      case Inline.Text text -> html.escape(text.text());
      case Inline.Emphasis e -> element("em", e.content(), spot, html);
      case Inline.Strong s -> element("strong", s.content(), spot, html);
      case Inline.CodeSpan code -> html.append("<code>").escape(code.text()).append("</code>");
      case Inline.Link link -> link(link, spot, html);
      case Inline.Image image -> image(image, html);
      case Inline.Math math -> math(math, spot, html);
      case Inline.Fill fill -> fill(fill, spot, html);
      case Inline.Statement statement -> statement(statement, spot, html);
      case Inline.AnswerBox _ -> html.append('…');
      case Inline.Exempt exempt -> exempt(exempt, spot, html);
      case Inline.FootnoteReference note -> html.append(spot.quiet() ? "" : reference(note));
      case Inline.LineBreak(var _, boolean hard) -> html.append(hard ? "<br>\n" : "\n");
      case Inline.Html tag -> html.append(tag.isComment() ? "" : Html.escape(tag.text()));
    }
  }

  private void element(String name, List<Inline> content, Spot spot, Markup html) {
    html.append('<').append(name).append('>');
    render(content, spot, html);
    html.append("</").append(name).append('>');
  }

  private String reference(Inline.FootnoteReference note) {
    return footnotes
        .reference(note.label())
        .orElseGet(() -> Html.escape("[^" + note.label() + "]"));
  }

  /// Only addresses that show something: `javascript:` and its like stay text.
  private static boolean isSafe(String target) {
    return !SCHEME.matcher(target.strip()).matches()
        || SAFE_SCHEME.matcher(target.strip()).matches();
  }

  private void link(Inline.Link link, Spot spot, Markup html) {
    if (!isSafe(link.target())) {
      render(link.content(), spot.silent(), html);
      return;
    }
    html.append("<a href=\"").escape(links.apply(link.target())).append('"');
    html.append(title(link.title())).append('>');
    render(link.content(), spot.silent(), html);
    html.append("</a>");
  }

  private void image(Inline.Image image, Markup html) {
    if (!isSafe(image.target())) {
      html.escape(image.alternative());
      return;
    }
    html.append("<img src=\"").escape(links.apply(image.target()));
    html.append("\" alt=\"").escape(image.alternative()).append('"');
    html.append(title(image.title())).append(" loading=\"lazy\">");
  }

  private static String title(Optional<String> title) {
    return title.map(text -> " title=\"" + Html.escape(text) + "\"").orElse("");
  }

  private void math(Inline.Math math, Spot spot, Markup html) {
    List<Checked> confirmed =
        spot.quiet() ? List.of() : checks.confirmedWithin(spot.at(math.formula().span()));
    html.append(confirmed.isEmpty() ? MATH : CHECKED_MATH);
    formulas.render(math.formula(), spot, html);
    if (!confirmed.isEmpty()) {
      marks.formula(confirmed, html);
    }
    html.append(SPAN_END);
  }

  private void fill(Inline.Fill fill, Spot spot, Markup html) {
    Value value = worksheet.value(spot.at(fill.expression().span()));
    String text = Typography.minus(printer.print(value, fill.format()).orElse("—"));
    boolean matrix = value instanceof Value.Array array && array.shape().rank() == 2;
    Optional<String> set = matrix ? latex.print(value, fill.format()) : Optional.empty();
    if (set.isPresent()) {
      formulas.made(
          set.get(),
          made -> "<span class=\"computed math\">" + made + "</span>",
          "<span class=\"computed\">" + Html.escape(text) + "</span>",
          html);
    } else {
      html.append("<span class=\"computed\">").escape(text).append(SPAN_END);
    }
  }

  private void statement(Inline.Statement statement, Spot spot, Markup html) {
    String text = Typography.minus(Typography.line(file.text(statement.stated())));
    Optional<Checked> confirmed =
        spot.quiet() ? Optional.empty() : checks.confirmedAt(spot.at(statement.span()));
    if (confirmed.isEmpty()) {
      html.escape(prefix(statement.relation())).escape(text);
      return;
    }
    html.append(
        text.length() > LONG ? "<span class=\"checked long\">" : "<span class=\"checked\">");
    html.escape(prefix(statement.relation())).escape(text);
    marks.statement(confirmed.get(), html);
    html.append("</span>");
  }

  /// `[[0.33 ≈ e]]` is a number in a sentence, `[[< 0.5 : e]]` a comparison that is part of what the reader sees.
  private static String prefix(Relation relation) {
    return switch (relation) {
      case EQUAL, APPROXIMATELY -> "";
      case NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          relation.symbol() + "\u00A0";
    };
  }

  private void exempt(Inline.Exempt exempt, Spot spot, Markup html) {
    String title =
        exempt
            .reason()
            .map(reason -> texts.text("exempt.reason", reason))
            .orElseGet(() -> texts.text("exempt"));
    html.append("<span class=\"exempt\" title=\"").escape(title).append("\">");
    render(exempt.content(), spot, html);
    html.append("</span>");
  }
}
