package dev.confere.worksheet;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Drawing;
import dev.confere.document.Drawing.Option;
import dev.confere.document.Drawing.Setting;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Value;
import dev.confere.figure.Figure;
import dev.confere.figure.Quantity;
import dev.confere.figure.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Computes the curves of a plot: expressions of `x`, each as far as it has values.
record PlotEvaluator(Drawing drawing, DrawingValues values) {

  private static final int MOST_CURVES = 6;
  private static final int MOST_POINTS = 60;

  /// What a curve may do at some places: there it has no value.
  private static final Set<Code> HOLES = Set.of(Code.DIVISION_BY_ZERO, Code.OUTSIDE_DOMAIN);

  private static final Figure.Range USUAL = new Figure.Range(Rational.of(-4), Rational.of(4));

  Figure plot() {
    Setting function = drawing.setting(Option.Y).orElseThrow();
    Figure.Range x = drawing.setting(Option.X).map(values::range).orElse(USUAL);
    Optional<Figure.Range> y = values.range(drawing);
    List<Expression> expressions = new ArrayList<>(function.parts());
    int derivatives = expressions.size();
    drawing.setting(Option.DERIVATIVE).ifPresent(setting -> expressions.addAll(setting.parts()));
    if (expressions.isEmpty() || expressions.size() > MOST_CURVES) {
      throw values.tooMany(function, expressions.size(), "curves", MOST_CURVES);
    }
    List<String> names = names(expressions);
    List<Figure.Curve> curves = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      Expression expression = expressions.get(i);
      curves.add(
          new Figure.Curve(
              names.get(i),
              Sampler.sample(at -> at(expression, at), x.low(), x.high(), y),
              i >= derivatives));
    }
    return new Figure.Plot(
        x.low(), x.high(), y, curves, points(function, x), values.axes(drawing, "x"));
  }

  private List<String> names(List<Expression> expressions) {
    return drawing
        .setting(Option.NAMES)
        .map(setting -> values.labels(setting, expressions.size()))
        .orElseGet(() -> expressions.stream().map(ExpressionPrinter::print).toList());
  }

  /// The value of a curve at a place, empty where it has none.
  private Optional<Real> at(Expression expression, Rational x) {
    return number(expression, new Value.Number(Real.of(x), 0))
        .map(Value.Number::value)
        .filter(Quantity::isDrawable);
  }

  private Optional<Value.Number> number(Expression expression, Value.Number x) {
    Diagnostics found = new Diagnostics();
    Value value = evaluator(found).in(values.evaluator().scope().with("x", x)).evaluate(expression);
    for (Diagnostic diagnostic : found.sorted()) {
      if (!HOLES.contains(diagnostic.code())) {
        throw new Undrawable(Optional.of(diagnostic));
      }
    }
    return switch (value) {
      case Value.Number number -> Optional.of(number);
      case Value.Unknown _ when !found.isEmpty() -> Optional.empty();
      case Value.Unknown _ -> throw new Undrawable(Optional.empty());
      case Value other ->
          throw values.refuse(
              Code.FIGURE_VALUE,
              expression.span(),
              "a curve has one number for each `x`, found a " + other.kind());
    };
  }

  private Evaluator evaluator(Diagnostics found) {
    return values.evaluator().reportingTo(found);
  }

  private List<Figure.Point> points(Setting function, Figure.Range x) {
    Optional<Setting> setting = drawing.setting(Option.POINTS);
    if (setting.isEmpty()) {
      return List.of();
    }
    List<Quantity> places = values.vector(setting.get(), values.value(setting.get()));
    if (places.size() > MOST_POINTS) {
      throw values.tooMany(setting.get(), places.size(), "points", MOST_POINTS);
    }
    Optional<List<String>> labels =
        drawing.setting(Option.LABELS).map(given -> values.labels(given, places.size()));
    List<Value.Scalar> heights = heights(function, setting.get(), x);
    List<Figure.Point> points = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int point = i;
      points.add(
          new Figure.Point(
              places.get(i),
              values.quantity(function, heights.get(i)),
              labels.map(all -> all.get(point))));
    }
    return points;
  }

  /// The values of the first curve at the points, recorded because they are said.
  private List<Value.Scalar> heights(Setting function, Setting points, Figure.Range range) {
    Expression curve = function.parts().getFirst();
    List<Value.Scalar> heights = new ArrayList<>();
    for (Value.Scalar place : ((Value.Array) values.value(points)).elements()) {
      Value.Number x = (Value.Number) place;
      if (isOutside(x.value(), range)) {
        throw values.refuse(points, "a point lies outside the axis, which is that of `x`");
      }
      heights.add(
          number(curve, x)
              .orElseThrow(
                  () -> values.refuse(points, "the curve has no value at one of these points")));
    }
    values.record().accept(curve, Value.Array.vector(heights));
    return heights;
  }

  private static boolean isOutside(Real x, Figure.Range range) {
    return Reals.compare(x, Real.of(range.low())) == Ordering.LESS
        || Reals.compare(x, Real.of(range.high())) == Ordering.GREATER;
  }
}
