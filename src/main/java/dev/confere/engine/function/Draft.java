package dev.confere.engine.function;

import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A function while it is being described; its last word is what it does.
final class Draft {

  private final Signature signature;
  private final String summary;
  private final List<Documentation.Example> examples = new ArrayList<>();
  private String source = "";
  private Optional<Builtin> derivative = Optional.empty();

  private Draft(Signature signature, String summary) {
    this.signature = signature;
    this.summary = summary;
  }

  static Draft of(String signature, String summary) {
    return new Draft(Signature.of(signature), summary);
  }

  Draft source(String text) {
    source = text;
    return this;
  }

  Draft example(String fill, String printed) {
    examples.add(new Documentation.Example(fill, printed));
    return this;
  }

  /// The derivative in the first parameter; slopes show no decimals of their own.
  Draft slope(Point.Rule rule) {
    derivative = Optional.of(derived(arguments -> slopes(arguments, rule)));
    return this;
  }

  Draft derivative(Builtin.Body body) {
    derivative = Optional.of(derived(body));
    return this;
  }

  private Builtin derived(Builtin.Body body) {
    Documentation about =
        new Documentation(
            signature.derived().text(),
            "The derivative of `" + signature.name() + "` in " + names().getFirst() + ".",
            source,
            List.of());
    return new Builtin(signature.derived(), about, body, Optional.empty());
  }

  private Value slopes(Arguments arguments, Point.Rule rule) {
    return Spelling.withDecimals(arguments.each(rule, names()), 0);
  }

  /// A function of numbers, which broadcasts over its parameters.
  Builtin elementwise(Point.Rule rule) {
    List<String> names = names();
    return does(arguments -> arguments.each(rule, names));
  }

  Builtin does(Builtin.Body body) {
    Documentation documentation = new Documentation(signature.text(), summary, source, examples);
    return new Builtin(signature, documentation, body, derivative);
  }

  private List<String> names() {
    return signature.parameters().stream().map(Parameter::name).toList();
  }
}
