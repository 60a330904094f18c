package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.Broadcasting;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Number;
import dev.confere.engine.value.Value.Scalar;
import dev.confere.engine.value.Value.Text;
import dev.confere.engine.value.Wholes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The arguments of one call, read as what the function needs. What does not fit is refused with
/// the name of the function and of the parameter, and what was found.
final class Arguments {

  private final Signature signature;
  private final String function;
  private final List<Value> values;

  /// How many arguments stand before those of the parameter that takes any number of them.
  private final int named;

  /// Which parameter the first argument is for.
  private final int skipped;

  private final Environment environment;

  Arguments(Signature signature, List<Value> values, Environment environment) {
    this.signature = signature;
    this.function = signature.name();
    this.values = values;
    this.environment = environment;
    this.skipped = signature.variadic() ? 1 : 0;
    this.named = signature.parameters().size() - skipped;
  }

  Meter meter() {
    return environment.meter();
  }

  Rational kink() {
    return environment.kink();
  }

  /// The arguments of the parameter that takes any number of them.
  List<Value> rest() {
    return values.subList(named, values.size());
  }

  Value value(String parameter) {
    int index = index(parameter);
    if (index < 0) {
      throw new IllegalArgumentException(function + " has no parameter " + parameter);
    }
    return values.get(index);
  }

  boolean has(String parameter) {
    return index(parameter) >= 0;
  }

  /// Which argument is for a parameter; negative when there is no such parameter.
  private int index(String parameter) {
    for (int index = 0; index < named; index++) {
      if (signature.parameters().get(index + skipped).name().equals(parameter)) {
        return index;
      }
    }
    return -1;
  }

  Optional<String> text(String parameter) {
    return value(parameter) instanceof Text(String text) ? Optional.of(text) : Optional.empty();
  }

  Number number(String parameter) {
    if (value(parameter) instanceof Number number) {
      return number;
    }
    throw refused(parameter, "a number");
  }

  Real real(String parameter) {
    return number(parameter).value();
  }

  /// A whole number between two bounds, both included.
  int whole(String parameter, int least, int most) {
    long whole = Wholes.of(value(parameter), function + ": " + parameter);
    if (whole < least || whole > most) {
      String bounds = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw failure(
          Code.OUTSIDE_DOMAIN, "%s must be %s, found %s".formatted(parameter, bounds, whole));
    }
    return (int) whole;
  }

  Array array(String parameter) {
    if (value(parameter) instanceof Array array) {
      return array;
    }
    throw refused(parameter, "an array");
  }

  /// Numbers of any rank, also a single one.
  Tensor tensor(String parameter) {
    return tensor(parameter, value(parameter));
  }

  /// Numbers with a rank between two bounds.
  Tensor tensor(String parameter, int leastRank, int mostRank) {
    Tensor tensor = tensor(parameter);
    if (tensor.rank() < leastRank || tensor.rank() > mostRank) {
      String expected = Ranks.between(leastRank, mostRank);
      throw failure(
          Code.SHAPE_MISMATCH,
          "%s must be %s, found a %s".formatted(parameter, expected, tensor.kind()));
    }
    return tensor;
  }

  Tensor tensor(String parameter, Value value) {
    return tensor(parameter, Arrays.axes(value), Arrays.scalars(value));
  }

  Tensor tensor(String parameter, List<Integer> axes, List<Scalar> scalars) {
    List<Real> elements = new ArrayList<>(scalars.size());
    int decimals = 0;
    for (Scalar scalar : scalars) {
      if (!(scalar instanceof Number number)) {
        throw failure(
            Code.WRONG_TYPE, "%s must hold numbers, found %s".formatted(parameter, scalar.kind()));
      }
      elements.add(number.value());
      decimals = Math.max(decimals, number.decimals());
    }
    return new Tensor(axes, elements, decimals);
  }

  /// The axis meant, from 0: empty for `"all"`, the last for `"last"`, else counted from 1.
  Optional<Integer> axis(String parameter, int rank) {
    if (value(parameter) instanceof Text(String word)) {
      if (word.equals("last") && rank > 0) {
        return Optional.of(rank - 1);
      }
      if (!word.equals("all")) {
        throw refused(parameter, "the number of an axis");
      }
      return Optional.empty();
    }
    long axis = Wholes.of(value(parameter), function + ": " + parameter);
    if (axis < 1 || axis > rank) {
      throw failure(Code.INDEX_OUT_OF_RANGE, "there is no axis %s, only %s".formatted(axis, rank));
    }
    return Optional.of((int) axis - 1);
  }

  /// Applies a rule for numbers element by element, broadcasting; the result shows the decimals of
  /// the first parameter.
  Value each(Point.Rule rule, List<String> parameters) {
    List<Value> operands = new ArrayList<>(parameters.size());
    for (String parameter : parameters) {
      operands.add(value(parameter));
    }
    return each(rule, parameters, operands);
  }

  /// The same for operands that stand for the parameters.
  Value each(Point.Rule rule, List<String> parameters, List<Value> operands) {
    return Broadcasting.map(operands, meter(), scalars -> apply(rule, parameters, scalars));
  }

  private Number apply(Point.Rule rule, List<String> parameters, List<Scalar> scalars) {
    List<Real> reals = new ArrayList<>(scalars.size());
    for (int index = 0; index < scalars.size(); index++) {
      if (!(scalars.get(index) instanceof Number number)) {
        throw new EvaluationFailure(
            Code.WRONG_TYPE,
            "%s: %s must be a number, found %s"
                .formatted(function, parameters.get(index), scalars.get(index).kind()));
      }
      reals.add(number.value());
    }
    int decimals = scalars.getFirst() instanceof Number first ? first.decimals() : 0;
    return new Number(rule.at(new Point(reals, kink())), decimals);
  }

  EvaluationFailure refused(String parameter, String expected) {
    return failure(
        Code.WRONG_TYPE,
        "%s must be %s, found %s".formatted(parameter, expected, value(parameter).kind()));
  }

  EvaluationFailure failure(Code code, String message) {
    return new EvaluationFailure(code, function + ": " + message);
  }
}
