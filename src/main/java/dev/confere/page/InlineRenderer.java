package dev.confere.page;

import dev.confere.document.Inline;
import dev.confere.document.Relation;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.verification.Checked;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of text as HTML.
final class InlineRenderer {
  /// A longer statement may break at the end of a line.
  private static final int LONG = 24;

  private static final Pattern SCHEME =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.\\-]*:.*", Pattern.DOTALL);
  private static final Pattern SAFE_SCHEME =
      Pattern.compile("(?i)^(https?|mailto):.*", Pattern.DOTALL);

  private static final Pattern STOP = Pattern.compile("[.,;:!?)%]+");

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

  String render(List<Inline> inlines, Spot spot) {
    StringBuilder html = new StringBuilder();
    String taken = "";
    RawHtml.Line tags = raw.new Line();
    for (int i = 0; i < inlines.size(); i++) {
      Inline inline = inlines.get(i);
      if (inline instanceof Inline.AnswerBox box && !spot.quiet()) {
        taken = i + 1 < inlines.size() ? stop(inlines.get(i + 1)) : "";
        html.append(boxes.render(box, taken, spot));
      } else if (!taken.isEmpty() && inline instanceof Inline.Text text) {
        html.append(Html.escape(text.text().substring(taken.length())));
        taken = "";
      } else if (inline instanceof Inline.Html tag) {
        html.append(tags.tag(tag.text()));
      } else {
        html.append(render(inline, spot));
      }
    }
    return html.append(tags.end()).toString();
  }

  /// A full stop behind a box stays with it, so that it never begins a line.
  private static String stop(Inline next) {
    if (!(next instanceof Inline.Text text)) {
      return "";
    }
    Matcher stop = STOP.matcher(text.text());
    return stop.lookingAt() ? stop.group() : "";
  }

  private String render(Inline inline, Spot spot) {
    return switch (inline) {
      case Inline.Text text -> Html.escape(text.text());
      case Inline.Emphasis e -> "<em>" + render(e.content(), spot) + "</em>";
      case Inline.Strong s -> "<strong>" + render(s.content(), spot) + "</strong>";
      case Inline.CodeSpan code -> "<code>" + Html.escape(code.text()) + "</code>";
      case Inline.Link link -> link(link, spot);
      case Inline.Image image -> image(image);
      case Inline.Math math -> math(math, spot);
      case Inline.Fill fill -> fill(fill, spot);
      case Inline.Statement statement -> statement(statement, spot);
      case Inline.AnswerBox _ -> "…";
      case Inline.Exempt exempt -> exempt(exempt, spot);
      case Inline.FootnoteReference note -> spot.quiet() ? "" : reference(note);
      case Inline.LineBreak(var _, boolean hard) -> hard ? "<br>\n" : "\n";
      case Inline.Html html -> html.isComment() ? "" : Html.escape(html.text());
    };
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

  private String link(Inline.Link link, Spot spot) {
    String content = render(link.content(), spot.silent());
    if (!isSafe(link.target())) {
      return content;
    }
    return "<a href=\""
        + Html.escape(links.apply(link.target()))
        + "\""
        + title(link.title())
        + ">"
        + content
        + "</a>";
  }

  private String image(Inline.Image image) {
    if (!isSafe(image.target())) {
      return Html.escape(image.alternative());
    }
    return "<img src=\""
        + Html.escape(links.apply(image.target()))
        + "\" alt=\""
        + Html.escape(image.alternative())
        + "\""
        + title(image.title())
        + " loading=\"lazy\">";
  }

  private static String title(Optional<String> title) {
    return title.map(text -> " title=\"" + Html.escape(text) + "\"").orElse("");
  }

  private String math(Inline.Math math, Spot spot) {
    String html = formulas.render(math.formula(), spot);
    List<Checked> confirmed =
        spot.quiet() ? List.of() : checks.confirmedWithin(spot.at(math.formula().span()));
    return confirmed.isEmpty()
        ? "<span class=\"math\">" + html + "</span>"
        : "<span class=\"math checked long\">" + html + marks.formula(confirmed) + "</span>";
  }

  private String fill(Inline.Fill fill, Spot spot) {
    Value value = worksheet.value(spot.at(fill.expression().span()));
    if (value instanceof Value.Array array && array.shape().rank() == 2) {
      Optional<String> matrix = latex.print(value, fill.format()).flatMap(formulas::made);
      if (matrix.isPresent()) {
        return "<span class=\"computed math\">" + matrix.get() + "</span>";
      }
    }
    String text = printer.print(value, fill.format()).orElse("—");
    return "<span class=\"computed\">" + Html.escape(Typography.minus(text)) + "</span>";
  }

  private String statement(Inline.Statement statement, Spot spot) {
    String text = Typography.minus(file.text(statement.stated()).strip().replaceAll("\\s+", " "));
    String shown = Html.escape(prefix(statement.relation()) + text);
    Optional<Checked> confirmed = checks.confirmedAt(spot.at(statement.span()));
    if (spot.quiet() || confirmed.isEmpty()) {
      return shown;
    }
    String kind = text.length() > LONG ? "checked long" : "checked";
    return "<span class=\"" + kind + "\">" + shown + marks.statement(confirmed.get()) + "</span>";
  }

  /// `[[0.33 ≈ e]]` is a number in a sentence, `[[< 0.5 : e]]` a comparison that is part of what the reader sees.
  private static String prefix(Relation relation) {
    return switch (relation) {
      case EQUAL, APPROXIMATELY -> "";
      case NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          relation.symbol() + "\u00A0";
    };
  }

  private String exempt(Inline.Exempt exempt, Spot spot) {
    String title =
        exempt
            .reason()
            .map(reason -> texts.text("exempt.reason", reason))
            .orElseGet(() -> texts.text("exempt"));
    return "<span class=\"exempt\" title=\""
        + Html.escape(title)
        + "\">"
        + render(exempt.content(), spot)
        + "</span>";
  }
}
