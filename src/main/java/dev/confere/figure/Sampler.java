package dev.confere.figure;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Follows a function as closely as a drawing shows: it halves an interval until its middle lies on the chord. So a kink is
/// found to a fraction of a pixel, and what is still steep when the interval is a billionth as wide is a jump.
public final class Sampler {

  private static final int INTERVALS = 128;
  private static final int MOST_HALVINGS = 9;
  private static final int MOST_HALVINGS_OF_JUMPS = 32;
  private static final int MOST_VALUES = 4_000;

  /// Of the height of the drawing.
  private static final double INVISIBLE = 1.0 / 3000;

  private static final double JUMP = 1.0 / 100;
  private static final Rational HALF = Rational.of(1, 2);

  private record Sample(Rational x, Optional<Real> value) {

    double y() {
      return Quantity.position(value.orElseThrow());
    }

    boolean isDefined() {
      return value.isPresent();
    }
  }

  private final Function<Rational, Optional<Real>> function;
  private final List<Trace.Stroke> strokes = new ArrayList<>();
  private final List<Trace.Jump> jumps = new ArrayList<>();
  private List<Trace.Dot> stroke = new ArrayList<>();
  private double low = -1;
  private double high = 1;
  private double height = 2;
  private int values;

  private Sampler(Function<Rational, Optional<Real>> function) {
    this.function = function;
  }

  /// @param function empty where it is not defined
  /// @param range of the drawing, if it is not to hold all values
  public static Trace sample(
      Function<Rational, Optional<Real>> function,
      Rational from,
      Rational to,
      Optional<Figure.Range> range) {
    return new Sampler(function).trace(from, to, range);
  }

  private Trace trace(Rational from, Rational to, Optional<Figure.Range> range) {
    Rational step = to.minus(from).dividedBy(Rational.of(INTERVALS));
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i <= INTERVALS; i++) {
      samples.add(at(from.plus(step.times(Rational.of(i)))));
    }
    range.ifPresentOrElse(this::bound, () -> bound(samples));
    open(samples.getFirst());
    for (int i = 0; i < INTERVALS; i++) {
      follow(samples.get(i), samples.get(i + 1), 0);
    }
    close();
    return new Trace(
        strokes, jumps, low, high, samples.getFirst().value(), samples.getLast().value());
  }

  private Sample at(Rational x) {
    values++;
    return new Sample(x, function.apply(x));
  }

  private void bound(Figure.Range range) {
    bound(Quantity.position(range.low()), Quantity.position(range.high()));
  }

  private void bound(List<Sample> samples) {
    var all = samples.stream().filter(Sample::isDefined).mapToDouble(Sample::y).summaryStatistics();
    if (all.getCount() > 0) {
      bound(all.getMin(), all.getMax());
    }
  }

  private void bound(double least, double greatest) {
    low = least;
    high = greatest;
    height = low == high ? 1 : high - low;
  }

  /// Far above what is seen, or far below: on the way to a pole.
  private boolean isFar(Sample sample) {
    return sample.y() > high + height || sample.y() < low - height;
  }

  /// Draws from `a`, where the pen is, to `b`.
  private void follow(Sample a, Sample b, int halvings) {
    if (!a.isDefined() && !b.isDefined()) {
      return;
    }
    boolean edge = a.isDefined() != b.isDefined();
    if (!edge && isFar(a) && isFar(b) && a.y() > high == b.y() > high) {
      dot(b);
      return;
    }
    Sample middle = at(a.x().plus(b.x()).times(HALF));
    boolean straight =
        !edge
            && middle.isDefined()
            && Math.abs(middle.y() - (a.y() + b.y()) / 2) <= INVISIBLE * height;
    if (straight) {
      dot(b);
    } else if (mayHalve(a, b, edge || !middle.isDefined(), halvings)) {
      follow(a, middle, halvings + 1);
      follow(middle, b, halvings + 1);
    } else if (edge) {
      edge(a, b);
    } else if (halvings == MOST_HALVINGS_OF_JUMPS) {
      jump(a, b);
    } else {
      dot(b);
    }
  }

  private boolean mayHalve(Sample a, Sample b, boolean undefined, int halvings) {
    boolean steep = !undefined && Math.abs(b.y() - a.y()) > JUMP * height;
    int most = steep ? MOST_HALVINGS_OF_JUMPS : MOST_HALVINGS;
    return halvings < most && values < MOST_VALUES;
  }

  private void edge(Sample a, Sample b) {
    if (a.isDefined()) {
      close();
    } else {
      open(b);
    }
  }

  private void jump(Sample a, Sample b) {
    if (!isFar(a) && !isFar(b)) {
      note(a, b);
    }
    close();
    open(b);
  }

  private void note(Sample a, Sample b) {
    Rational place = simplest(a.x(), b.x());
    Optional<Real> there = function.apply(place);
    jumps.add(new Trace.Jump(place, a.value().orElseThrow(), b.value().orElseThrow(), there));
  }

  private void open(Sample sample) {
    if (sample.isDefined()) {
      dot(sample);
    }
  }

  private void close() {
    if (stroke.size() > 1) {
      strokes.add(new Trace.Stroke(stroke));
    }
    stroke = new ArrayList<>();
  }

  private void dot(Sample sample) {
    stroke.add(new Trace.Dot(Quantity.position(sample.x()), sample.y()));
  }

  /// The number with the smallest denominator in an interval: the first of the Stern–Brocot tree, by continued fractions.
  static Rational simplest(Rational low, Rational high) {
    if (low.signum() <= 0 && high.signum() >= 0) {
      return Rational.ZERO;
    }
    if (high.signum() < 0) {
      return simplest(high.negate(), low.negate()).negate();
    }
    BigInteger whole = low.ceil();
    if (Rational.of(whole).compareTo(high) <= 0) {
      return Rational.of(whole);
    }
    Rational floor = Rational.of(low.floor());
    return floor.plus(simplest(high.minus(floor).inverse(), low.minus(floor).inverse()).inverse());
  }
}
