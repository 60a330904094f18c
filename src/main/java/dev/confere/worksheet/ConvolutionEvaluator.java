package dev.confere.worksheet;

import dev.confere.diagnostic.Code;
import dev.confere.document.Drawing;
import dev.confere.document.Drawing.Option;
import dev.confere.document.Drawing.Setting;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import dev.confere.figure.Figure;
import dev.confere.figure.Quantity;
import dev.confere.figure.Storyboard;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Computes a convolution for a drawing: the engine's own `conv2d`, and the places of its window.
record ConvolutionEvaluator(Drawing drawing, DrawingValues values) {

  private static final int MOST_CELLS = 400;
  private static final int MOST_POSITIONS = 64;

  Storyboard storyboard() {
    Setting input = drawing.setting(Option.INPUT).orElseThrow();
    Setting kernel = drawing.setting(Option.KERNEL).orElseThrow();
    List<List<Quantity>> image = values.matrix(input, values.value(input), MOST_CELLS);
    List<List<Quantity>> window = values.matrix(kernel, values.value(kernel), MOST_CELLS);
    List<List<Quantity>> output = output(input, kernel);
    List<String> names = names(input, kernel);
    Figure.Convolution first =
        new Figure.Convolution(
            new Figure.Grid(names.get(0), image, List.of(), List.of()),
            new Figure.Grid(names.get(1), window, List.of(), List.of()),
            new Figure.Grid(names.get(2), output, List.of(), List.of()),
            window(),
            drawing.setting(Option.BIAS).map(bias -> values.quantity(bias, values.value(bias))),
            0,
            true,
            isRounded(input) || isRounded(kernel));
    return drawing
        .setting(Option.AT)
        .map(at -> Storyboard.of(at(first, position(at, first.output()), false)))
        .orElseGet(() -> sequence(input, first));
  }

  private static Figure.Convolution at(Figure.Convolution figure, int position, boolean partial) {
    return new Figure.Convolution(
        figure.input(),
        figure.kernel(),
        figure.output(),
        figure.window(),
        figure.bias(),
        position,
        partial,
        figure.rounded());
  }

  private static boolean isRounded(Setting setting) {
    return setting
        .format()
        .filter(format -> !(format instanceof NumberFormat.Fraction))
        .isPresent();
  }

  private Storyboard sequence(Setting input, Figure.Convolution first) {
    Figure.Grid output = first.output();
    int positions = output.height() * output.width();
    if (positions > MOST_POSITIONS) {
      throw values.refuse(
          Code.LIMIT_EXCEEDED,
          input.expression().span(),
          positions
              + " positions of the window are too many to step through; the limit is "
              + MOST_POSITIONS
              + ", and `at = [1, 1]` shows one");
    }
    List<Storyboard.Step> steps = new ArrayList<>();
    for (int i = 0; i < positions; i++) {
      String label = "(" + (i / output.width() + 1) + ", " + (i % output.width() + 1) + ")";
      steps.add(new Storyboard.Step(label, at(first, i, true)));
    }
    return new Storyboard(steps);
  }

  private List<List<Quantity>> output(Setting input, Setting kernel) {
    Value convolved = convolved(input, kernel);
    Setting printed = input.format().isPresent() ? input : kernel;
    Optional<String> text = values.printer().print(convolved, printed.format());
    if (text.isEmpty() && isPrintable(input) && isPrintable(kernel)) {
      throw values.refuse(
          Code.FORMAT_NEEDED,
          input.expression().span(),
          "the feature map has a number without a last decimal, and nothing says where to round");
    }
    return values.matrix(printed, convolved, MOST_CELLS);
  }

  private boolean isPrintable(Setting setting) {
    return values
        .printer()
        .print(values.unprinted(setting.expression()), setting.format())
        .isPresent();
  }

  private List<String> names(Setting input, Setting kernel) {
    String image = DrawingEvaluator.name(input.expression());
    String window = DrawingEvaluator.name(kernel.expression());
    String map = image.isEmpty() || window.isEmpty() ? "" : image + " ∗ " + window;
    return drawing
        .setting(Option.NAMES)
        .map(setting -> values.labels(setting, 3))
        .orElseGet(() -> List.of(image, window, map));
  }

  /// `conv2d(input, kernel, …)`, as if the author had written it.
  private Value convolved(Setting input, Setting kernel) {
    List<Argument> arguments = new ArrayList<>();
    arguments.add(argument(input, Optional.empty()));
    arguments.add(argument(kernel, Optional.empty()));
    for (Option option : List.of(Option.STRIDE, Option.PADDING, Option.BIAS)) {
      String name = option.name().toLowerCase(Locale.ROOT);
      drawing
          .setting(option)
          .ifPresent(setting -> arguments.add(argument(setting, Optional.of(name))));
    }
    Span span = input.expression().span();
    return DrawingValues.known(
        values.evaluator().evaluate(new Expression.Call(span, "conv2d", span, 0, arguments)));
  }

  private static Argument argument(Setting setting, Optional<String> name) {
    return new Argument(setting.expression().span(), name, setting.expression());
  }

  private Figure.Window window() {
    List<Integer> stride = pair(Option.STRIDE, 1);
    List<Integer> padding = pair(Option.PADDING, 0);
    return new Figure.Window(stride.get(0), stride.get(1), padding.get(0), padding.get(1));
  }

  /// For rows and columns; `conv2d` took them, so they are small whole numbers.
  private List<Integer> pair(Option option, int usual) {
    return drawing
        .setting(option)
        .map(setting -> pair(setting, values.value(setting)))
        .orElse(List.of(usual, usual));
  }

  private List<Integer> pair(Setting setting, Value value) {
    List<Integer> wholes =
        value instanceof Value.Array array
            ? array.elements().stream().map(element -> whole(setting, element)).toList()
            : List.of(whole(setting, value));
    return wholes.size() == 1 ? List.of(wholes.getFirst(), wholes.getFirst()) : wholes;
  }

  private int whole(Setting setting, Value value) {
    return whole(value)
        .orElseThrow(
            () -> values.refuse(setting, "expected a whole number, found a " + value.kind()));
  }

  private static Optional<Integer> whole(Value value) {
    return value instanceof Value.Number(Real real, int _)
        ? real.exact()
            .filter(exact -> exact.isInteger() && exact.numerator().bitLength() < Integer.SIZE)
            .map(Rational::numerator)
            .map(number -> number.intValueExact())
        : Optional.empty();
  }

  private int position(Setting at, Figure.Grid output) {
    List<Integer> place = pair(at, values.value(at));
    boolean inside =
        place.size() == 2
            && place.get(0) >= 1
            && place.get(1) >= 1
            && place.get(0) <= output.height()
            && place.get(1) <= output.width();
    if (!inside) {
      throw values.refuse(
          at,
          "expected a row of 1 to %s and a column of 1 to %s"
              .formatted(output.height(), output.width()));
    }
    return (place.get(0) - 1) * output.width() + place.get(1) - 1;
  }
}
