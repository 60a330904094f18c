package dev.confere.page;

import dev.confere.document.Block;
import dev.confere.document.Block.Directive;
import dev.confere.figure.Painter;
import dev.confere.figure.Picture;
import dev.confere.figure.Storyboard;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Figures as HTML: the picture, or the pictures of a sequence in a strip that scrolls by itself.
final class FigureRenderer {

  private final Worksheet worksheet;
  private final InterfaceTexts texts;
  private final PlainText plain;
  private int count;

  FigureRenderer(Worksheet worksheet, InterfaceTexts texts, PlainText plain) {
    this.worksheet = worksheet;
    this.texts = texts;
    this.plain = plain;
  }

  /// What the figure says to those who do not see it, where the author wrote it.
  Optional<String> description(Directive figure, Spot spot) {
    List<Directive> descriptions =
        figure.blocks().stream()
            .filter(Directive.class::isInstance)
            .map(Directive.class::cast)
            .filter(directive -> directive.name() == Directive.Name.DESCRIPTION)
            .toList();
    return descriptions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            descriptions.stream()
                .map(description -> text(description, spot))
                .collect(Collectors.joining(" ")));
  }

  private String text(Directive description, Spot spot) {
    String title = plain.of(description.title(), spot);
    String body =
        description.blocks().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(Block.Paragraph.class::cast)
            .map(paragraph -> plain.of(paragraph.content(), spot))
            .collect(Collectors.joining(" "));
    return Typography.minus((title + " " + body).strip());
  }

  /// @param description in the author's words, else it is generated
  String render(Block.Draw draw, Optional<String> description, Spot spot) {
    Optional<Storyboard> board = worksheet.figure(spot.at(draw.span()));
    if (board.isEmpty()) {
      return "";
    }
    String id = "figure-" + ++count;
    List<Picture> pictures =
        Painter.paint(
            board.get(), texts::text, worksheet.conventions().notation(), id, description);
    return board.get().isSequence()
        ? sequence(pictures, id, description)
        : single(pictures.getFirst(), id);
  }

  private String single(Picture picture, String id) {
    return "<div class=\"drawing\" id=\""
        + id
        + "\""
        + region(picture.wide(), Optional.empty())
        + ">"
        + picture.svg()
        + "</div>\n";
  }

  private String region(boolean scrolls, Optional<String> name) {
    return scrolls
        ? " role=\"region\" tabindex=\"0\" aria-label=\""
            + Html.escape(name.orElseGet(() -> texts.text("figure.scroll")))
            + "\""
        : "";
  }

  private String sequence(List<Picture> pictures, String id, Optional<String> description) {
    StringBuilder html = new StringBuilder("<div class=\"drawing frames");
    html.append(pictures.stream().anyMatch(Picture::wide) ? " wide" : "")
        .append("\" id=\"")
        .append(id);
    html.append("\"><div class=\"strip\"").append(region(true, description)).append("><ol>\n");
    for (Picture picture : pictures) {
      html.append("<li><p class=\"frame-label\">").append(Html.escape(picture.label()));
      html.append("</p>").append(picture.svg()).append("</li>\n");
    }
    html.append("</ol></div><p class=\"stepper\">");
    html.append(Html.escape(texts.counted("figure.frames", pictures.size())));
    return html.append("</p></div>\n").toString();
  }
}
