package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.NumberException;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function of the vocabulary.
public final class Builtin {

  /// What a function does with its arguments.
  @FunctionalInterface
  interface Body {
    Value apply(Arguments arguments);
  }

  private final Signature signature;
  private final Documentation documentation;
  private final Body body;
  private final Optional<Builtin> derivative;

  Builtin(
      Signature signature, Documentation documentation, Body body, Optional<Builtin> derivative) {
    this.signature = signature;
    this.documentation = documentation;
    this.body = body;
    this.derivative = derivative;
  }

  public String name() {
    return signature.name();
  }

  public List<Parameter> parameters() {
    return signature.parameters();
  }

  /// Whether it has a parameter of this name.
  public boolean takes(String parameter) {
    for (Parameter one : parameters()) {
      if (one.name().equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  public Documentation documentation() {
    return documentation;
  }

  /// The derivative in the first parameter, if the function has one: what `relu'` means.
  public Optional<Builtin> derivative() {
    return derivative;
  }

  /// Binds the arguments and applies the function.
  ///
  /// @throws EvaluationFailure WRONG_ARITY from binding, and what the function refuses
  public Value call(List<Value> positional, Map<String, Value> named, Environment environment) {
    return apply(bind(positional, named), environment);
  }

  /// The arguments in the order that [#apply] takes.
  ///
  /// @throws EvaluationFailure WRONG_ARITY with what is missing, too many or unknown
  public List<Value> bind(List<Value> positional, Map<String, Value> named) {
    return new Binding(signature, positional, named).values();
  }

  /// The value for arguments in the order of the parameters; a variadic function takes the
  /// arguments of its other parameters first. Unknown when one of them is.
  ///
  /// @throws EvaluationFailure what the function refuses
  public Value apply(List<Value> arguments, Environment environment) {
    for (Value argument : arguments) {
      if (argument instanceof Unknown) {
        return Value.UNKNOWN;
      }
    }
    try {
      return body.apply(new Arguments(signature, arguments, environment));
    } catch (NumberException refusal) {
      throw new EvaluationFailure(
          EvaluationFailure.of(refusal).code(), name() + ": " + refusal.getMessage());
    } catch (ArithmeticException overflow) {
      throw new EvaluationFailure(Code.LIMIT_EXCEEDED, name() + ": a number is too large");
    }
  }

  @Override
  public String toString() {
    return signature.text();
  }
}
