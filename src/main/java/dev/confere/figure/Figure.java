package dev.confere.figure;

import dev.confere.engine.number.Rational;
import java.util.List;
import java.util.Optional;

/// What is seen in a figure.
public sealed interface Figure {

  /// Functions of one variable.
  ///
  /// @param from where the horizontal axis begins
  /// @param range of the vertical axis, if the author chose it
  /// @param points on the first curve
  record Plot(
      Rational from,
      Rational to,
      Optional<Range> range,
      List<Curve> curves,
      List<Point> points,
      Axes axes)
      implements Figure {
    public Plot {
      curves = List.copyOf(curves);
      points = List.copyOf(points);
    }
  }

  /// Some things with a value each; or with two, before and after something was done to them.
  record Bars(List<String> labels, List<Series> series) implements Figure {
    public Bars {
      labels = List.copyOf(labels);
      series = List.copyOf(series);
    }
  }

  /// Matrices side by side, in one scale of shades.
  record HeatMap(List<Grid> grids) implements Figure {
    public HeatMap {
      grids = List.copyOf(grids);
    }
  }

  /// A kernel on its way over an image.
  ///
  /// @param position which window, counted from 0 row by row
  /// @param partial whether outputs behind the position are still to come
  /// @param rounded whether its numbers are printed rounded, so that sums of them hold only about
  record Convolution(
      Grid input,
      Grid kernel,
      Grid output,
      Window window,
      Optional<Quantity> bias,
      int position,
      boolean partial,
      boolean rounded)
      implements Figure {

    int row() {
      return position / output.width();
    }

    int column() {
      return position % output.width();
    }
  }

  /// Layers of units, and the weights between them.
  ///
  /// @param weights for each layer but the first a matrix with a row a unit, or nothing at all
  record Network(List<Layer> layers, List<List<List<Quantity>>> weights) implements Figure {
    public Network {
      layers = List.copyOf(layers);
      weights = List.copyOf(weights);
    }
  }

  /// Series over the same places.
  record Lines(List<Quantity> x, List<Series> series, Optional<Range> range, Axes axes)
      implements Figure {
    public Lines {
      x = List.copyOf(x);
      series = List.copyOf(series);
    }
  }

  record Range(Rational low, Rational high) {}

  /// @param y empty when the curves' names say it
  record Axes(String x, Optional<String> y) {}

  /// @param derivative whether it is drawn as the derivative of another
  record Curve(String name, Trace trace, boolean derivative) {}

  record Point(Quantity x, Quantity y, Optional<String> label) {}

  record Series(String name, List<Quantity> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /// A rectangular matrix of at least one cell.
  ///
  /// @param rows what stands before each row, or nothing at all
  /// @param columns what stands above each column, or nothing at all
  record Grid(String name, List<List<Quantity>> cells, List<String> rows, List<String> columns) {
    public Grid {
      cells = cells.stream().map(List::copyOf).toList();
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    public int height() {
      return cells.size();
    }

    public int width() {
      return cells.getFirst().size();
    }
  }

  /// How the kernel moves, along rows and columns.
  record Window(int strideRows, int strideColumns, int paddingRows, int paddingColumns) {}

  record Layer(String name, List<Unit> units) {
    public Layer {
      units = List.copyOf(units);
    }
  }

  record Unit(Optional<String> label, Quantity value, State state) {}

  /// What a unit does with the input at hand.
  enum State {
    /// It is no unit of a hidden layer, or it answers.
    ACTIVE,
    /// It gives 0 here.
    INACTIVE,
    /// It gives 0 to everything, says the author.
    DEAD
  }
}
