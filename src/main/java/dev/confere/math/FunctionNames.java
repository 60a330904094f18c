package dev.confere.math;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The functions that everyone knows, by the spellings of formulas, with the engine's names.
final class FunctionNames {
  private FunctionNames() {}

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("max", "max"),
          Map.entry("min", "min"),
          Map.entry("máx", "max"),
          Map.entry("mín", "min"),
          Map.entry("exp", "exp"),
          Map.entry("ln", "log"),
          Map.entry("log", "log"),
          Map.entry("lg", "log"),
          Map.entry("sin", "sin"),
          Map.entry("sen", "sin"),
          Map.entry("cos", "cos"),
          Map.entry("tan", "tan"),
          Map.entry("tg", "tan"),
          Map.entry("cot", "cot"),
          Map.entry("sec", "sec"),
          Map.entry("csc", "csc"),
          Map.entry("arcsin", "asin"),
          Map.entry("arccos", "acos"),
          Map.entry("arctan", "atan"),
          Map.entry("asin", "asin"),
          Map.entry("acos", "acos"),
          Map.entry("atan", "atan"),
          Map.entry("sinh", "sinh"),
          Map.entry("cosh", "cosh"),
          Map.entry("tanh", "tanh"),
          Map.entry("gcd", "gcd"),
          Map.entry("gcf", "gcd"),
          Map.entry("hcf", "gcd"),
          Map.entry("mdc", "gcd"),
          Map.entry("lcm", "lcm"),
          Map.entry("mmc", "lcm"),
          Map.entry("abs", "abs"),
          Map.entry("sgn", "sign"),
          Map.entry("sign", "sign"),
          Map.entry("floor", "floor"),
          Map.entry("ceil", "ceil"),
          Map.entry("round", "round"),
          Map.entry("sqrt", "sqrt"),
          Map.entry("raiz", "sqrt"),
          Map.entry("relu", "relu"),
          Map.entry("leakyrelu", "leaky_relu"),
          Map.entry("lrelu", "leaky_relu"),
          Map.entry("prelu", "prelu"),
          Map.entry("elu", "elu"),
          Map.entry("selu", "selu"),
          Map.entry("gelu", "gelu"),
          Map.entry("silu", "silu"),
          Map.entry("swish", "silu"),
          Map.entry("softplus", "softplus"),
          Map.entry("mish", "mish"),
          Map.entry("hardsigmoid", "hardsigmoid"),
          Map.entry("hardtanh", "hardtanh"),
          Map.entry("sigmoid", "sigmoid"),
          Map.entry("softmax", "softmax"),
          Map.entry("logsoftmax", "log_softmax"),
          Map.entry("step", "step"),
          Map.entry("sum", "sum"),
          Map.entry("mean", "mean"),
          Map.entry("média", "mean"),
          Map.entry("avg", "mean"),
          Map.entry("var", "var"),
          Map.entry("std", "std"),
          Map.entry("argmax", "argmax"),
          Map.entry("argmin", "argmin"),
          Map.entry("dot", "dot"),
          Map.entry("matmul", "matmul"),
          Map.entry("transpose", "transpose"),
          Map.entry("flatten", "flatten"),
          Map.entry("norm", "norm"),
          Map.entry("det", "det"));

  /// They take one number and may stand before it without brackets.
  private static final Set<String> PREFIX =
      Set.of(
          "exp", "ln", "log", "lg", "sin", "sen", "cos", "tan", "tg", "cot", "sec", "csc", "arcsin",
          "arccos", "arctan", "sinh", "cosh", "tanh", "det");

  private static final Set<String> ANGULAR = Set.of("sin", "cos", "tan", "cot", "sec", "csc");

  /// What they return is of the shape of what they take.
  private static final Set<String> ELEMENTWISE =
      Set.of(
          "exp",
          "log",
          "sin",
          "cos",
          "tan",
          "abs",
          "sign",
          "floor",
          "ceil",
          "round",
          "sqrt",
          "relu",
          "leaky_relu",
          "prelu",
          "elu",
          "selu",
          "gelu",
          "silu",
          "softplus",
          "mish",
          "hardsigmoid",
          "hardtanh",
          "sigmoid",
          "tanh",
          "softmax",
          "log_softmax",
          "step");

  /// The engine's name, whatever the case and without hyphens, underscores and spaces.
  static Optional<String> find(String spelling) {
    return Optional.ofNullable(NAMES.get(joined(spelling.toLowerCase(Locale.ROOT))));
  }

  private static String joined(String spelling) {
    boolean whole =
        spelling.indexOf('-') < 0 && spelling.indexOf('_') < 0 && spelling.indexOf(' ') < 0;
    return whole ? spelling : spelling.replace("-", "").replace("_", "").replace(" ", "");
  }

  static boolean isPrefix(String spelling) {
    return PREFIX.contains(spelling);
  }

  static boolean isAngular(String engineName) {
    return ANGULAR.contains(engineName);
  }

  static boolean isElementwise(String engineName) {
    return ELEMENTWISE.contains(engineName);
  }
}
