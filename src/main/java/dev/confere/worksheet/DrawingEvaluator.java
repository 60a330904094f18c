package dev.confere.worksheet;

import dev.confere.document.Drawing;
import dev.confere.document.Drawing.Option;
import dev.confere.document.Drawing.Setting;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Value;
import dev.confere.figure.Figure;
import dev.confere.figure.Quantity;
import dev.confere.figure.Storyboard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Computes what a `draw` block is drawn from, and refuses what cannot be drawn.
final class DrawingEvaluator {

  /// Of bars, of layers and of units in a layer: more are not told apart.
  private static final int MOST_BARS = 60;

  private static final int MOST_LAYERS = 6;
  private static final int MOST_UNITS = 24;
  private static final int MOST_CELLS = 900;
  private static final int MOST_POINTS = 500;
  private static final int MOST_SERIES = 6;
  private static final int MOST_FRAMES = 64;

  private final Drawing drawing;
  private final DrawingValues values;

  private DrawingEvaluator(Drawing drawing, DrawingValues values) {
    this.drawing = drawing;
    this.values = values;
  }

  /// What is to be drawn; empty after a diagnostic.
  static Optional<Storyboard> evaluate(Drawing drawing, DrawingValues values) {
    if (!drawing.kind().required().stream().allMatch(o -> drawing.setting(o).isPresent())) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DrawingEvaluator(drawing, values).storyboard());
    } catch (Undrawable undrawable) {
      undrawable.diagnostic().ifPresent(values::report);
      return Optional.empty();
    }
  }

  private Storyboard storyboard() {
    return switch (drawing.kind()) {
      case PLOT -> Storyboard.of(new PlotEvaluator(drawing, values).plot());
      case LINES -> Storyboard.of(lines());
      case CONVOLUTION -> new ConvolutionEvaluator(drawing, values).storyboard();
      case BARS -> {
        Setting shown = required(Option.VALUES);
        yield frames(frame -> bars(shown, frame));
      }
      case HEATMAP -> {
        Setting shown = required(Option.VALUES);
        yield frames(frame -> heatMap(shown, frame));
      }
      case NETWORK -> {
        Setting layers = required(Option.LAYERS);
        yield frames(frame -> network(layers, frame));
      }
    };
  }

  private Setting required(Option option) {
    return drawing.setting(option).orElseThrow();
  }

  // Frames

  /// One moment of a sequence: values with an axis for the moments are taken apart along it.
  private record Frame(int index, int count) {

    static final Frame ALONE = new Frame(0, 0);

    Value of(Value value, int rank) {
      boolean moves =
          count > 0
              && value instanceof Value.Array array
              && array.shape().rank() == rank + 1
              && array.shape().axis(0) == count;
      return moves ? ((Value.Array) value).rows().get(index) : value;
    }
  }

  @FunctionalInterface
  private interface Moment {
    Figure figure(Frame frame);
  }

  private Storyboard frames(Moment moment) {
    Optional<Setting> frames = drawing.setting(Option.FRAMES);
    if (frames.isEmpty()) {
      return Storyboard.of(moment.figure(Frame.ALONE));
    }
    Setting setting = frames.get();
    List<String> labels = values.labels(setting, values.value(setting));
    if (labels.isEmpty() || labels.size() > MOST_FRAMES) {
      throw values.tooMany(setting, labels.size(), "frames", MOST_FRAMES);
    }
    String name =
        setting.expression() instanceof Expression.Name(var _, String word) ? word + " " : "";
    List<Storyboard.Step> steps = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Figure figure = moment.figure(new Frame(i, labels.size()));
      steps.add(new Storyboard.Step(name + labels.get(i), figure));
    }
    return new Storyboard(steps);
  }

  // Bars

  private Figure bars(Setting shown, Frame frame) {
    List<Setting> settings = new ArrayList<>(List.of(shown));
    drawing.setting(Option.AFTER).ifPresent(settings::add);
    List<List<Quantity>> columns = new ArrayList<>();
    for (Setting setting : settings) {
      columns.add(values.vector(setting, frame.of(values.value(setting), 1)));
    }
    int count = columns.getFirst().size();
    if (count == 0 || count > MOST_BARS) {
      throw values.tooMany(shown, count, "bars", MOST_BARS);
    }
    if (columns.getLast().size() != count) {
      throw values.refuse(
          settings.getLast(),
          "expected as many values as before, " + count + ", found " + columns.getLast().size());
    }
    List<String> names = names(settings.stream().map(s -> name(s.expression())).toList());
    List<Figure.Series> series =
        IntStream.range(0, columns.size())
            .mapToObj(i -> new Figure.Series(names.get(i), columns.get(i)))
            .toList();
    return new Figure.Bars(labels(Option.LABELS, count).orElseGet(() -> counted(count)), series);
  }

  /// What an expression is called when the author gives no name: nothing, when it is only numbers.
  static String name(Expression expression) {
    return switch (expression) {
      case Expression.ArrayLiteral _, Expression.Comprehension _, Expression.Range _ -> "";
      case Expression other -> ExpressionPrinter.print(other);
    };
  }

  private static List<String> counted(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
  }

  private Optional<List<String>> labels(Option option, int count) {
    return drawing.setting(option).map(setting -> values.labels(setting, count));
  }

  private List<String> names(List<String> usual) {
    return labels(Option.NAMES, usual.size()).orElse(usual);
  }

  // Heat maps

  private Figure heatMap(Setting shown, Frame frame) {
    Value value = values.value(shown);
    boolean several = value instanceof Value.Array array && array.shape().rank() == 3;
    Value now = drawing.setting(Option.FRAMES).isPresent() && several ? frame.of(value, 2) : value;
    List<Value> matrices =
        now instanceof Value.Array array && array.shape().rank() == 3 ? array.rows() : List.of(now);
    List<List<List<Quantity>>> cells =
        matrices.stream().map(matrix -> values.matrix(shown, matrix, MOST_CELLS)).toList();
    if (cells.isEmpty() || cells.size() > MOST_SERIES) {
      throw values.tooMany(shown, cells.size(), "matrices", MOST_SERIES);
    }
    List<String> rows = labels(Option.ROWS, cells.getFirst().size()).orElse(List.of());
    List<String> columns =
        labels(Option.COLUMNS, cells.getFirst().getFirst().size()).orElse(List.of());
    List<String> names = names(matrixNames(shown.expression(), cells.size()));
    return new Figure.HeatMap(
        IntStream.range(0, cells.size())
            .mapToObj(i -> new Figure.Grid(names.get(i), cells.get(i), rows, columns))
            .toList());
  }

  private static List<String> matrixNames(Expression expression, int count) {
    if (count > 1
        && expression instanceof Expression.ArrayLiteral(var _, var elements)
        && elements.size() == count) {
      return elements.stream().map(DrawingEvaluator::name).toList();
    }
    return count == 1 ? List.of(name(expression)) : counted(count);
  }

  // Lines

  private Figure lines() {
    Setting horizontal = required(Option.X);
    Setting vertical = required(Option.Y);
    List<Quantity> x = values.vector(horizontal, values.value(horizontal));
    if (x.size() < 2 || x.size() > MOST_POINTS) {
      throw values.tooMany(horizontal, x.size(), "points", MOST_POINTS);
    }
    List<List<Quantity>> series = series(vertical);
    if (series.isEmpty() || series.size() > MOST_SERIES) {
      throw values.tooMany(vertical, series.size(), "lines", MOST_SERIES);
    }
    for (List<Quantity> one : series) {
      if (one.size() != x.size()) {
        throw values.refuse(
            vertical,
            "a line has a value for each of the " + x.size() + " places, found " + one.size());
      }
    }
    List<String> names = names(seriesNames(vertical, series.size()));
    return new Figure.Lines(
        x,
        IntStream.range(0, series.size())
            .mapToObj(i -> new Figure.Series(names.get(i), series.get(i)))
            .toList(),
        values.range(drawing),
        values.axes(drawing, ExpressionPrinter.print(horizontal.expression())));
  }

  /// Of each part a vector; or the rows of a matrix.
  private List<List<Quantity>> series(Setting setting) {
    List<List<Quantity>> series = new ArrayList<>();
    for (Value value : isVector(setting) ? List.of(values.value(setting)) : values.parts(setting)) {
      if (value instanceof Value.Array array && array.shape().rank() == 2) {
        array.rows().forEach(row -> series.add(values.vector(setting, row)));
      } else {
        series.add(values.vector(setting, value));
      }
    }
    return series;
  }

  /// `y = [0.9, 0.5, 0.4]` is one line, not three.
  private boolean isVector(Setting setting) {
    return setting.parts().stream().map(values::unprinted).allMatch(Value.Number.class::isInstance);
  }

  private static List<String> seriesNames(Setting setting, int count) {
    return setting.parts().size() == count
        ? setting.parts().stream().map(DrawingEvaluator::name).toList()
        : counted(count);
  }

  // Networks

  private Figure network(Setting shown, Frame frame) {
    List<List<Quantity>> outputs = new ArrayList<>();
    for (Value value : values.parts(shown)) {
      outputs.add(units(shown, layer(shown, frame, value)));
    }
    if (outputs.isEmpty() || outputs.size() > MOST_LAYERS) {
      throw values.tooMany(shown, outputs.size(), "layers", MOST_LAYERS);
    }
    List<List<Boolean>> dead = dead(outputs, frame);
    List<String> names = names(networkNames(shown, outputs.size()));
    List<Figure.Layer> layers = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      layers.add(layer(names.get(i), outputs.get(i), dead.get(i), i, isHidden(i, outputs.size())));
    }
    return new Figure.Network(layers, weights(outputs));
  }

  /// A single number is a layer of one unit, which may have a number for each frame.
  private static Value layer(Setting shown, Frame frame, Value value) {
    boolean numbers =
        frame.count() > 0
            && shown.parts().size() > 1
            && value instanceof Value.Array array
            && array.shape().rank() == 1
            && array.shape().axis(0) == frame.count();
    return numbers ? frame.of(value, 0) : frame.of(value, 1);
  }

  private List<Quantity> units(Setting shown, Value value) {
    List<Quantity> units =
        value instanceof Value.Number number
            ? List.of(values.quantity(shown, number))
            : values.vector(shown, value);
    if (units.isEmpty() || units.size() > MOST_UNITS) {
      throw values.tooMany(shown, units.size(), "units in a layer", MOST_UNITS);
    }
    return units;
  }

  private static List<String> networkNames(Setting shown, int count) {
    return shown.parts().size() == count
        ? shown.parts().stream().map(DrawingEvaluator::name).toList()
        : counted(count);
  }

  /// Where a zero is silence: neither in the input nor, of several layers, in the output.
  private static boolean isHidden(int layer, int layers) {
    return layers <= 2 ? layer == 0 : layer > 0 && layer < layers - 1;
  }

  private Figure.Layer layer(
      String name, List<Quantity> outputs, List<Boolean> dead, int index, boolean hidden) {
    Optional<List<String>> labels =
        index == 0 ? labels(Option.LABELS, outputs.size()) : Optional.empty();
    List<Figure.Unit> units = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      int unit = i;
      boolean silent = hidden && isZero(outputs.get(i));
      Figure.State state =
          dead.get(i) ? Figure.State.DEAD : silent ? Figure.State.INACTIVE : Figure.State.ACTIVE;
      units.add(new Figure.Unit(labels.map(all -> all.get(unit)), outputs.get(i), state));
    }
    return new Figure.Layer(name, units);
  }

  private static boolean isZero(Quantity quantity) {
    return quantity.value().exact().filter(Rational::isZero).isPresent();
  }

  /// For each layer which units are dead; what the author gives stands for the hidden layers, in their order.
  private List<List<Boolean>> dead(List<List<Quantity>> outputs, Frame frame) {
    List<List<Boolean>> dead = new ArrayList<>();
    outputs.forEach(layer -> dead.add(Collections.nCopies(layer.size(), false)));
    Optional<Setting> setting = drawing.setting(Option.DEAD);
    if (setting.isEmpty()) {
      return dead;
    }
    List<Integer> hidden =
        IntStream.range(0, outputs.size())
            .filter(i -> isHidden(i, outputs.size()))
            .boxed()
            .toList();
    List<Value> parts = deadParts(setting.get(), hidden.size());
    for (int i = 0; i < hidden.size(); i++) {
      int layer = hidden.get(i);
      List<Boolean> truths = values.truths(setting.get(), frame.of(parts.get(i), 1));
      if (truths.size() != outputs.get(layer).size()) {
        throw values.refuse(
            setting.get(),
            "the layer has "
                + outputs.get(layer).size()
                + " units, found "
                + truths.size()
                + " values");
      }
      dead.set(layer, truths);
    }
    return dead;
  }

  private List<Value> deadParts(Setting setting, int hidden) {
    if (hidden == 1) {
      return List.of(values.value(setting));
    }
    List<Value> parts = values.parts(setting);
    if (parts.size() != hidden) {
      throw values.refuse(
          setting,
          "expected a vector for each of the " + hidden + " hidden layers, found " + parts.size());
    }
    return parts;
  }

  private List<List<List<Quantity>>> weights(List<List<Quantity>> outputs) {
    Optional<Setting> setting = drawing.setting(Option.WEIGHTS);
    if (setting.isEmpty()) {
      return List.of();
    }
    // One matrix need not stand in a list.
    List<Value> parts =
        outputs.size() == 2 ? List.of(values.value(setting.get())) : values.parts(setting.get());
    if (parts.size() != outputs.size() - 1) {
      throw values.refuse(
          setting.get(),
          outputs.size()
              + " layers have "
              + (outputs.size() - 1)
              + " matrices of weights between them, found "
              + parts.size());
    }
    List<List<List<Quantity>>> weights = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      weights.add(
          weights(setting.get(), parts.get(i), outputs.get(i).size(), outputs.get(i + 1).size()));
    }
    return weights;
  }

  /// A row for each unit behind the weights, as in `dense`; one unit may have a vector.
  private List<List<Quantity>> weights(Setting setting, Value value, int from, int to) {
    boolean vector = value instanceof Value.Array array && array.shape().rank() == 1;
    List<List<Quantity>> matrix =
        vector ? List.of(values.vector(setting, value)) : values.matrix(setting, value, MOST_CELLS);
    // `[w]` for one unit is a list of one vector and a matrix of one row at once.
    if (matrix.size() != to || matrix.getFirst().size() != from) {
      throw values.refuse(
          setting,
          "expected weights of %s×%s (units behind × units before), found %s×%s"
              .formatted(to, from, matrix.size(), matrix.getFirst().size()));
    }
    return matrix;
  }
}
