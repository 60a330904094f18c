package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Sums, means and spreads, of all elements or along an axis (counted from 1, which then
/// disappears).
final class Statistics {

  private static final String AXIS = " Of all elements, or along `axis`.";

  private Statistics() {}

  static List<Builtin> all() {
    return List.of(sum(), product(), mean(), median(), variance(), deviation(), cumulated());
  }

  /// `sum(x)`: of all elements, or along an axis; 0 for an empty vector.
  private static Builtin sum() {
    return Draft.of("sum(x, axis = \"all\")", "The sum; 0 for an empty vector." + AXIS)
        .source("`numpy.sum`")
        .example("sum([2.3, 0.0, 0.8, 0.0, 4.1])", "7.2")
        .example("sum([[1, 2], [3, 4]], axis = 1)", "[4, 6]")
        .does(a -> folded(a, Sums::of));
  }

  /// `product(x)`: of all elements, or along an axis; 1 for an empty vector.
  private static Builtin product() {
    return Draft.of("product(x, axis = \"all\")", "The product; 1 for an empty vector." + AXIS)
        .source("`numpy.prod`")
        .example("product([2, 3, 4])", "24")
        .does(a -> folded(a, lane -> lane.stream().reduce(Exact.ONE, Real::times)));
  }

  /// `mean(x)`, the arithmetic mean; OUTSIDE_DOMAIN for an empty vector.
  private static Builtin mean() {
    return Draft.of("mean(x, axis = \"all\")", "The arithmetic mean." + AXIS)
        .source("`numpy.mean`")
        .example("mean([1, 2, 4, 5])", "3")
        .does(a -> ofSome(a, Sums::mean));
  }

  /// `median(x)`: the middle one in order, or the mean of the middle two.
  private static Builtin median() {
    return Draft.of(
            "median(x, axis = \"all\")",
            "The middle element in order, or the mean of the middle two." + AXIS)
        .source("`numpy.median`")
        .example("median([3, 1, 2, 10])", "2.5")
        .does(a -> ofSome(a, Statistics::median));
  }

  /// `var(x, ddof)`: the mean square of the deviations from the mean; divided by n − ddof.
  private static Builtin variance() {
    return Draft.of(
            "var(x, axis = \"all\", ddof = 0)",
            "The variance Σ(x − mean)²/(n − ddof): of the population unless `ddof = 1`." + AXIS)
        .source("`numpy.var`; `torch.var` divides by n − 1 unless told otherwise")
        .example("var([1, 3])", "1")
        .example("var([1, 3], ddof = 1)", "2")
        .does(a -> spread(a, Function.identity()));
  }

  /// `std(x, ddof)`: the square root of the variance.
  private static Builtin deviation() {
    return Draft.of(
            "std(x, axis = \"all\", ddof = 0)",
            "The standard deviation, the root of `var`: of the population unless `ddof = 1`."
                + AXIS)
        .source("`numpy.std`; `torch.std` divides by n − 1 unless told otherwise")
        .example("std([2, 4, 4, 4, 5, 5, 7, 9])", "2")
        .does(a -> spread(a, Elementary::sqrt));
  }

  /// `cumsum(x)`: the sums of the first 1, 2, … elements, along the last axis or another.
  private static Builtin cumulated() {
    return Draft.of(
            "cumsum(x, axis = \"last\")",
            "The sums of the first 1, 2, … elements along the last axis, or along another.")
        .source("`torch.cumsum`; `numpy.cumsum` for vectors")
        .example("cumsum([1, 2, 3, 4])", "[1, 3, 6, 10]")
        .does(
            a -> {
              Tensor x = a.tensor("x", 1, Integer.MAX_VALUE);
              int axis = a.axis("axis", x.rank()).orElseThrow(() -> a.refused("axis", "an axis"));
              a.meter().spend(x.size());
              return Lanes.replace(x, axis, Statistics::cumulated).toValue();
            });
  }

  private static Value folded(Arguments arguments, Function<List<Real>, Real> fold) {
    Tensor x = arguments.tensor("x");
    Optional<Integer> axis = arguments.axis("axis", x.rank());
    arguments.meter().spend(x.size());
    return Lanes.reduce(x, axis, x.decimals(), fold).toValue();
  }

  /// The same for what empty lanes have not.
  private static Value ofSome(Arguments arguments, Function<List<Real>, Real> fold) {
    return folded(
        arguments,
        lane -> {
          if (lane.isEmpty()) {
            throw arguments.failure(Code.OUTSIDE_DOMAIN, "x is empty");
          }
          return fold.apply(lane);
        });
  }

  private static Value spread(Arguments arguments, Function<Real, Real> last) {
    int ddof = arguments.whole("ddof", 0, Integer.MAX_VALUE);
    return folded(
        arguments,
        lane -> {
          if (lane.size() <= ddof) {
            throw arguments.failure(
                Code.OUTSIDE_DOMAIN,
                "%s elements are too few with ddof = %s".formatted(lane.size(), ddof));
          }
          return last.apply(variance(lane, ddof));
        });
  }

  /// As (Σx² − (Σx)²/n)/(n − ddof): without rounding this is the same as summing squared deviations,
  /// of which each would be a sum of n terms when the numbers are not rational.
  ///
  /// @param lane more than `ddof` numbers
  static Real variance(List<Real> lane, int ddof) {
    Real sum = Sums.of(lane);
    Real ofMean = sum.times(sum).dividedBy(Real.of(lane.size()));
    return Sums.ofSquares(lane).minus(ofMean).dividedBy(Real.of(lane.size() - ddof));
  }

  private static Real median(List<Real> lane) {
    List<Real> sorted = Extremes.sorted(lane);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).times(Real.of(Rational.of(1, 2)));
  }

  private static List<Real> cumulated(List<Real> lane) {
    List<Real> sums = new ArrayList<>();
    Real sum = Exact.ZERO;
    for (Real summand : lane) {
      sum = sum.plus(summand);
      sums.add(sum);
    }
    return sums;
  }
}
