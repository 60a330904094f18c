package dev.confere.figure;

import dev.confere.engine.number.MinusSign;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberException;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.NumberPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A figure in words and true numbers.
///
/// @param title what kind of figure it is, and of what
/// @param text what is to be seen in it
record Description(String title, String text) {

  /// Longer expansions are rounded.
  private static final int MOST_DECIMALS = 4;

  private static final NumberFormat ROUNDED = new NumberFormat.Significant(3);

  static Description of(Figure figure, Words words, Notation notation) {
    Writer writer = new Writer(words, notation);
    return switch (figure) {
      case Figure.Plot plot -> writer.plot(plot);
      case Figure.Bars bars -> writer.bars(bars);
      case Figure.HeatMap map -> writer.heatMap(map);
      case Figure.Convolution convolution -> writer.convolution(convolution);
      case Figure.Network network -> writer.network(network);
      case Figure.Lines lines -> writer.lines(lines);
    };
  }

  private record Writer(Words words, Notation notation) {

    Description plot(Figure.Plot plot) {
      List<String> parts = new ArrayList<>();
      plot.curves().forEach(curve -> parts.add(curve(plot, curve)));
      if (!plot.points().isEmpty()) {
        parts.add(
            words.text(
                "figure.points",
                plot.points().stream().map(this::point).collect(Collectors.joining(" "))));
      }
      String names =
          plot.curves().stream().map(Figure.Curve::name).collect(Collectors.joining("; "));
      return new Description(words.text("figure.plot", names), String.join(" ", parts));
    }

    private String curve(Figure.Plot plot, Figure.Curve curve) {
      StringBuilder said =
          new StringBuilder(
              words.text(
                  "figure.curve",
                  curve.name(),
                  number(plot.from()),
                  value(curve.trace().first()),
                  number(plot.to()),
                  value(curve.trace().last())));
      for (Trace.Jump jump : curve.trace().jumps()) {
        said.append(' ')
            .append(
                words.text(
                    "figure.jump",
                    number(jump.at()),
                    rounded(jump.before()),
                    rounded(jump.after())));
        jump.value()
            .ifPresent(value -> said.append(' ').append(words.text("figure.there", number(value))));
      }
      return said.toString();
    }

    private String point(Figure.Point point) {
      String place = "(" + point.x().text() + "; " + point.y().text() + ")";
      return point.label().map(label -> label + " " + place).orElse(place);
    }

    private String value(Optional<Real> value) {
      return value.map(this::number).orElseGet(() -> words.text("figure.undefined"));
    }

    private String number(Rational value) {
      return number(Real.of(value));
    }

    /// Exact when it is short, else marked as rounded.
    private String number(Real value) {
      NumberPrinter printer = NumberPrinter.of(notation).with(MinusSign.MINUS);
      boolean isShort =
          value.exact().map(Rational::finiteDecimals).stream()
              .anyMatch(decimals -> decimals.orElse(MOST_DECIMALS + 1) <= MOST_DECIMALS);
      return isShort
          ? printer.print(value, new NumberFormat.AsSpelled(0)).orElseThrow()
          : "≈ " + rounded(value);
    }

    /// What a function tends to, seen from very near.
    private String rounded(Real value) {
      try {
        return NumberPrinter.of(notation)
            .with(MinusSign.MINUS)
            .print(value, ROUNDED)
            .map(this::withoutTrailingZeros)
            .orElse("—");
      } catch (NumberException undecided) {
        return "—";
      }
    }

    private String withoutTrailingZeros(String decimal) {
      return decimal.indexOf(notation.decimalSeparator()) < 0
          ? decimal
          : decimal.replaceFirst("[.,]?0+$", "");
    }

    Description bars(Figure.Bars bars) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < bars.labels().size(); i++) {
        List<String> values = new ArrayList<>();
        for (Figure.Series series : bars.series()) {
          String text = series.values().get(i).text();
          values.add(bars.series().size() == 1 ? text : (series.name() + " " + text).strip());
        }
        parts.add(bars.labels().get(i) + ": " + String.join(", ", spaced(values)));
      }
      String names =
          bars.series().stream().map(Figure.Series::name).collect(Collectors.joining("; "));
      return new Description(words.text("figure.bars", names), sentence(parts));
    }

    /// With a decimal comma, commas between numbers would mislead.
    private List<String> spaced(List<String> values) {
      return notation.decimalSeparator() == ',' && values.size() > 1
          ? List.of(String.join("; ", values))
          : values;
    }

    private static String sentence(List<String> parts) {
      return parts.isEmpty() ? "" : String.join(". ", parts) + ".";
    }

    Description heatMap(Figure.HeatMap map) {
      String names = map.grids().stream().map(this::name).collect(Collectors.joining("; "));
      return new Description(
          words.text("figure.heatmap", names),
          map.grids().stream().map(this::grid).collect(Collectors.joining(" ")));
    }

    private String name(Figure.Grid grid) {
      return grid.name().isEmpty() ? words.text("figure.nameless") : grid.name();
    }

    private String grid(Figure.Grid grid) {
      String size =
          words.text(
              "figure.matrix",
              name(grid),
              String.valueOf(grid.height()),
              String.valueOf(grid.width()));
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < grid.height(); i++) {
        String name =
            grid.rows().isEmpty()
                ? words.text("figure.row", String.valueOf(i + 1))
                : grid.rows().get(i);
        rows.add(
            name
                + ": "
                + grid.cells().get(i).stream()
                    .map(Quantity::text)
                    .collect(Collectors.joining("; ")));
      }
      return size + " " + sentence(rows);
    }

    Description convolution(Figure.Convolution figure) {
      String text =
          words.text(
              "figure.window",
              String.valueOf(figure.row() + 1),
              String.valueOf(figure.column() + 1),
              Products.of(figure).inOneLine());
      boolean whole = !figure.partial();
      String matrices =
          grid(figure.input()) + " " + grid(figure.kernel()) + " " + grid(figure.output());
      return new Description(
          words.text("figure.convolution", name(figure.input()), name(figure.kernel())),
          whole || figure.position() == 0 ? matrices + " " + text : text);
    }

    Description network(Figure.Network network) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < network.layers().size(); i++) {
        parts.add(layer(network.layers().get(i)));
        if (i > 0 && !network.weights().isEmpty()) {
          parts.add(weights(network, i));
        }
      }
      return new Description(words.text("figure.network"), sentence(parts));
    }

    private String layer(Figure.Layer layer) {
      String units = layer.units().stream().map(this::unit).collect(Collectors.joining("; "));
      return layer.name() + ": " + units;
    }

    private String unit(Figure.Unit unit) {
      String value = unit.label().map(label -> label + " ").orElse("") + unit.value().text();
      return switch (unit.state()) {
        case ACTIVE -> value;
        case INACTIVE -> value + " (" + words.text("figure.inactive") + ")";
        case DEAD -> value + " (" + words.text("figure.dead") + ")";
      };
    }

    private String weights(Figure.Network network, int layer) {
      return words.text("figure.weights", network.layers().get(layer).name())
          + " "
          + network.weights().get(layer - 1).stream()
              .map(row -> row.stream().map(Quantity::text).collect(Collectors.joining("; ")))
              .collect(Collectors.joining(" | "));
    }

    Description lines(Figure.Lines lines) {
      List<String> parts = new ArrayList<>();
      for (Figure.Series series : lines.series()) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < lines.x().size(); i++) {
          pairs.add(
              lines.axes().x()
                  + " "
                  + lines.x().get(i).text()
                  + ", "
                  + series.values().get(i).text());
        }
        parts.add(series.name() + ": " + String.join("; ", pairs));
      }
      String names =
          lines.series().stream().map(Figure.Series::name).collect(Collectors.joining("; "));
      return new Description(words.text("figure.lines", names, lines.axes().x()), sentence(parts));
    }
  }
}
