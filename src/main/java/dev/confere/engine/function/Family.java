package dev.confere.engine.function;

import java.util.List;

/// What functions there are, by the families of the manual and in its order.
///
/// They are listed by their names alone, for to describe them all takes longer than many a page: a family is described when one of
/// its functions is called.
enum Family {
  RECTIFIERS(
      "Rectifiers",
      "relu leaky_relu prelu elu selu relu6 hardtanh hardsigmoid hardswish step identity"),
  SMOOTH_ACTIVATIONS("Smooth activations", "sigmoid tanh gelu silu softplus mish softsign"),
  SOFTMAX("Softmax", "softmax log_softmax"),
  CONVOLUTIONS("Convolutions", "conv2d convolve2d conv1d"),
  POOLING("Pooling", "max_pool2d avg_pool2d global_max_pool2d global_avg_pool2d"),
  NORMALISATION("Normalisation", "batch_norm layer_norm"),
  LOSSES("Losses", "mse mae cross_entropy binary_cross_entropy hinge"),
  TRAINING("Training", "active active_rate sparsity dead he_std xavier_std"),
  STATISTICS("Statistics", "sum product mean median var std cumsum"),
  EXTREMES("Extremes and order", "max min argmax argmin sort"),
  COUNTING("Counting and choosing", "count any all len shape where"),
  MAKING("Making arrays", "zeros ones eye linspace arange one_hot"),
  RESHAPING("Reshaping arrays", "flatten reshape transpose concat pad"),
  LINEAR_ALGEBRA("Linear algebra", "dense dot cross matmul outer norm trace"),
  SYSTEMS("Systems of equations", "det inverse solve matrix_rank"),
  ELEMENTARY_FUNCTIONS(
      "Elementary functions",
      "sqrt root exp log ln log2 log10 sin cos tan asin acos atan atan2 sinh cosh erf"),
  ROUNDINGS("Rounding", "abs sign round floor ceil clip"),
  WHOLE_NUMBERS("Whole numbers", "factorial binomial gcd lcm");

  private final String title;
  private final String names;

  Family(String title, String names) {
    this.title = title;
    this.names = names;
  }

  /// Its English name.
  String title() {
    return title;
  }

  /// The names of its functions.
  List<String> names() {
    return List.of(names.split(" "));
  }

  /// Its functions, described anew; they are those of the list, or there is a bug.
  List<Builtin> functions() {
    List<Builtin> functions = described();
    List<String> found = functions.stream().map(Builtin::name).toList();
    if (!found.equals(names())) {
      throw new IllegalStateException(title + ": " + names() + " are listed, not " + found);
    }
    return functions;
  }

  private List<Builtin> described() {
    return switch (this) {
      case RECTIFIERS -> Rectifiers.all();
      case SMOOTH_ACTIVATIONS -> SmoothActivations.all();
      case SOFTMAX -> Softmax.all();
      case CONVOLUTIONS -> Convolutions.all();
      case POOLING -> Pooling.all();
      case NORMALISATION -> Normalisation.all();
      case LOSSES -> Losses.all();
      case TRAINING -> Training.all();
      case STATISTICS -> Statistics.all();
      case EXTREMES -> Extremes.all();
      case COUNTING -> Counting.all();
      case MAKING -> Making.all();
      case RESHAPING -> Reshaping.all();
      case LINEAR_ALGEBRA -> LinearAlgebra.all();
      case SYSTEMS -> Systems.all();
      case ELEMENTARY_FUNCTIONS -> ElementaryFunctions.all();
      case ROUNDINGS -> Roundings.all();
      case WHOLE_NUMBERS -> WholeNumbers.all();
    };
  }
}
