package dev.confere.figure;

import dev.confere.engine.number.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws figures. The same figure gives the same bytes.
public final class Painter {

  /// Wider figures would be too small to read on a telephone if they were not scrolled.
  static final double WIDE = 376;

  private final Storyboard board;
  private final Words words;
  private final Notation notation;
  private final Shared shared;

  private Painter(Storyboard board, Words words, Notation notation, String id) {
    this.board = board;
    this.words = words;
    this.notation = notation;
    this.shared = new Shared(id, board.isSequence());
  }

  /// The pictures of a storyboard, in its order.
  ///
  /// @param id prefix of identifiers, unique on the page
  /// @param alternative what the author says to those who do not see a figure that stands alone; generated when empty
  public static List<Picture> paint(
      Storyboard board, Words words, Notation notation, String id, Optional<String> alternative) {
    Painter painter = new Painter(board, words, notation, id);
    List<Picture> pictures = new ArrayList<>();
    for (Storyboard.Step step : board.steps()) {
      pictures.add(painter.picture(step, alternative.filter(_ -> !board.isSequence())));
    }
    return pictures;
  }

  private Picture picture(Storyboard.Step step, Optional<String> alternative) {
    Description said = Description.of(step.figure(), words, notation);
    String description = alternative.orElse(said.text());
    Sheet sheet = sheet(step.figure());
    String title = step.label().isEmpty() ? said.title() : said.title() + ", " + step.label();
    StringBuilder svg = new StringBuilder("<svg role=\"img\" viewBox=\"0 0 ");
    svg.append(Canvas.n(sheet.width())).append(' ').append(Canvas.n(sheet.height()));
    svg.append("\" style=\"width:").append(Canvas.n(sheet.width() / 16)).append("rem\">");
    svg.append("<title>").append(Canvas.escape(title)).append("</title>");
    svg.append("<desc>").append(Canvas.escape(description)).append("</desc>");
    svg.append(sheet.canvas().markup()).append("</svg>");
    return new Picture(step.label(), svg.toString(), description, sheet.width() > WIDE);
  }

  private Sheet sheet(Figure figure) {
    Canvas canvas = new Canvas(shared);
    return switch (figure) {
      case Figure.Plot plot -> new PlotPainter(plot, notation).paint(canvas);
      case Figure.Bars bars -> BarsPainter.of(bars, all(Figure.Bars.class)).paint(canvas);
      case Figure.HeatMap map -> HeatMapPainter.of(map, all(Figure.HeatMap.class)).paint(canvas);
      case Figure.Convolution convolution ->
          new ConvolutionPainter(convolution, words).paint(canvas);
      case Figure.Network network -> new NetworkPainter(network, words).paint(canvas);
      case Figure.Lines lines -> new LinesPainter(lines, notation).paint(canvas);
    };
  }

  private <T extends Figure> List<T> all(Class<T> kind) {
    return board.steps().stream().map(Storyboard.Step::figure).map(kind::cast).toList();
  }
}
