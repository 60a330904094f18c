package dev.confere.engine.evaluation;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.Suggestion;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.function.Vocabulary;
import dev.confere.engine.number.NumberException;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Indexing;
import dev.confere.engine.value.Logic;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Operators;
import dev.confere.engine.value.Selector;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Evaluates expressions in a scope. Total: a mistake becomes one diagnostic and [Value#UNKNOWN], which is silent from then on.
public final class Evaluator {

  private final SourceFile file;
  private final Scope scope;
  private final Settings settings;
  private final Meter meter;
  private final Diagnostics diagnostics;
  private int depth;

  public Evaluator(
      SourceFile file, Scope scope, Settings settings, Meter meter, Diagnostics diagnostics) {
    this.file = file;
    this.scope = scope;
    this.settings = settings;
    this.meter = meter;
    this.diagnostics = diagnostics;
  }

  /// The same evaluator in another scope.
  public Evaluator in(Scope other) {
    Evaluator inner = new Evaluator(file, other, settings, meter, diagnostics);
    inner.depth = depth;
    return inner;
  }

  /// The same evaluator, whose mistakes are told elsewhere.
  public Evaluator reportingTo(Diagnostics other) {
    Evaluator inner = new Evaluator(file, scope, settings, meter, other);
    inner.depth = depth;
    return inner;
  }

  public Scope scope() {
    return scope;
  }

  public Value evaluate(Expression expression) {
    if (meter.exhausted()) {
      return Value.UNKNOWN;
    }
    if (depth >= meter.limits().depth()) {
      return fail(
          expression.span(),
          Code.LIMIT_EXCEEDED,
          "this nests more than " + meter.limits().depth() + " levels deep");
    }
    depth++;
    try {
      meter.spend(1);
      return switch (expression) {
        case Expression.NumberLiteral n -> Value.Number.of(n.value(), n.decimals());
        case Expression.Name name -> name(name);
        case Expression.Binary binary -> binary(binary);
        case Expression.Call call -> call(call);
        case Expression.Unary unary -> unary(unary);
        case Expression.TextLiteral t -> new Value.Text(t.value());
        case Expression.BooleanLiteral b -> new Value.Bool(b.value());
        case Expression.Conditional conditional -> conditional(conditional);
        case Expression.Range range -> range(range);
        case Expression.ArrayLiteral array -> array(array);
        case Expression.RecordLiteral entries -> entries(entries);
        case Expression.Comprehension comprehension -> comprehension(comprehension);
        case Expression.Index index -> index(index);
        case Expression.Field field -> field(field);
      };
    } catch (EvaluationFailure exhausted) {
      return fail(expression.span(), exhausted.code(), exhausted.message());
    } finally {
      depth--;
    }
  }

  private Value name(Expression.Name name) {
    Optional<Value> value = scope.value(name.name());
    if (value.isPresent()) {
      return value.get();
    }
    Value constant = Vocabulary.constants().get(name.name());
    return constant == null ? unknownName(name) : constant;
  }

  private Value unknownName(Expression.Name name) {
    if (scope.function(name.name()).isPresent() || Vocabulary.find(name.name()).isPresent()) {
      return fail(
          name.span(), Code.WRONG_TYPE, "`" + name.name() + "` is a function: give it arguments");
    }
    Diagnostic unknown =
        Diagnostic.of(
            Code.UNKNOWN_NAME,
            file.place(name.span()),
            "`" + name.name() + "` is not defined here");
    diagnostics.report(
        Suggestion.nearest(name.name(), scope.valueNames())
            .map(near -> unknown.help("did you mean `" + near + "`?"))
            .orElse(unknown));
    return Value.UNKNOWN;
  }

  private Value unary(Expression.Unary unary) {
    Value operand = evaluate(unary.operand());
    if (operand instanceof Value.Unknown) {
      return operand;
    }
    try {
      return Operators.apply(unary.operator(), operand, meter);
    } catch (EvaluationFailure failure) {
      return fail(unary.span(), failure);
    } catch (NumberException refusal) {
      return fail(unary.span(), EvaluationFailure.of(refusal));
    }
  }

  /// Rows of operators lean to the left and may be long: they are walked by a loop.
  private Value binary(Expression.Binary binary) {
    if (!(binary.left() instanceof Expression.Binary)) {
      return step(binary, evaluate(binary.left()));
    }
    Deque<Expression.Binary> row = new ArrayDeque<>();
    Expression first = binary;
    while (first instanceof Expression.Binary step) {
      row.push(step);
      first = step.left();
    }
    Value left = evaluate(first);
    for (Expression.Binary step : row) {
      left = step(step, left);
    }
    return left;
  }

  private Value step(Expression.Binary step, Value left) {
    if (left instanceof Value.Bool(boolean truth) && decides(step, truth)) {
      return left;
    }
    Value right = evaluate(step.right());
    if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
      return left instanceof Value.Unknown ? left : right;
    }
    try {
      return Operators.apply(step.operator(), left, right, meter);
    } catch (EvaluationFailure failure) {
      return fail(step.span(), failure);
    } catch (NumberException refusal) {
      return fail(step.span(), EvaluationFailure.of(refusal));
    }
  }

  /// `false and …`, `true or …`: what stands on the right is not asked.
  private static boolean decides(Expression.Binary step, boolean left) {
    return switch (step.operator()) {
      case AND -> !left;
      case OR -> left;
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, POWER -> false;
    };
  }

  private Value conditional(Expression.Conditional conditional) {
    Value condition = evaluate(conditional.condition());
    return switch (condition) {
      case Value.Bool(boolean truth) ->
          evaluate(truth ? conditional.whenTrue() : conditional.whenFalse());
      case Value.Array array -> {
        Value whenTrue = evaluate(conditional.whenTrue());
        Value whenFalse = evaluate(conditional.whenFalse());
        yield attempt(
            conditional.span(),
            () -> Logic.select(array, whenTrue, whenFalse, meter),
            whenTrue,
            whenFalse);
      }
      case Value.Unknown unknown -> unknown;
      case Value.Number n -> notACondition(conditional, n);
      case Value.Text t -> notACondition(conditional, t);
      case Value.Entries e -> notACondition(conditional, e);
    };
  }

  private Value notACondition(Expression.Conditional conditional, Value found) {
    return fail(
        conditional.condition().span(),
        Code.WRONG_TYPE,
        "a condition is true or false, found a " + found.kind());
  }

  private Value range(Expression.Range range) {
    Value from = evaluate(range.from());
    Value to = evaluate(range.to());
    return attempt(range.span(), () -> Arrays.range(from, to, meter), from, to);
  }

  private Value array(Expression.ArrayLiteral array) {
    List<Value> elements = new ArrayList<>();
    for (Expression element : array.elements()) {
      elements.add(evaluate(element));
    }
    return attempt(array.span(), () -> Arrays.stack(elements, meter));
  }

  private Value entries(Expression.RecordLiteral literal) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (Expression.RecordLiteral.Entry entry : literal.entries()) {
      if (fields.put(entry.name(), evaluate(entry.value())) != null) {
        return fail(
            entry.nameSpan(), Code.DUPLICATE_NAME, "the field `" + entry.name() + "` stands twice");
      }
    }
    return new Value.Entries(fields);
  }

  private Value comprehension(Expression.Comprehension comprehension) {
    Value range = evaluate(comprehension.range());
    if (!(range instanceof Value.Array over)) {
      return range instanceof Value.Unknown
          ? range
          : fail(
              comprehension.range().span(),
              Code.WRONG_TYPE,
              "a name runs through a range or a vector, found a " + range.kind());
    }
    List<Value> elements = new ArrayList<>();
    for (Value element : over.rows()) {
      Value value =
          in(scope.with(comprehension.variable(), element)).evaluate(comprehension.body());
      if (value instanceof Value.Unknown) {
        return value;
      }
      elements.add(value);
    }
    return attempt(comprehension.span(), () -> Arrays.stack(elements, meter));
  }

  private Value index(Expression.Index index) {
    Value target = evaluate(index.target());
    List<Selector> selectors = new ArrayList<>();
    for (Expression.Selector selector : index.selectors()) {
      selectors.add(
          switch (selector) {
            case Expression.Selector.All all -> new Selector.Whole();
            case Expression.Selector.At(Expression at) -> new Selector.At(evaluate(at));
          });
    }
    return attempt(index.span(), () -> Indexing.select(target, selectors, meter), target);
  }

  private Value field(Expression.Field field) {
    Value target = evaluate(field.target());
    return attempt(field.nameSpan(), () -> Fields.of(target, field.name(), meter), target);
  }

  private Value call(Expression.Call call) {
    Optional<Binding> own = scope.function(call.function());
    return own.isPresent()
        ? new OwnCall(this, call).apply(own.get())
        : new BuiltinCall(this, call).apply();
  }

  // What the calls need from their evaluator.

  Evaluator inside(Binding function, Map<String, Value> arguments) {
    Evaluator inner =
        new Evaluator(function.file(), scope.ofBody(arguments), settings, meter, diagnostics);
    inner.depth = depth;
    return inner;
  }

  Settings settings() {
    return settings;
  }

  Meter meter() {
    return meter;
  }

  Value fail(Span span, Code code, String message) {
    return fail(Diagnostic.of(code, file.place(span), message));
  }

  Value fail(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
    return Value.UNKNOWN;
  }

  Diagnostic diagnostic(Span span, Code code, String message) {
    return Diagnostic.of(code, file.place(span), message);
  }

  /// Runs an operation of the engine on operands; unknown if one of them is, or after a diagnostic at `span`.
  Value attempt(Span span, Supplier<Value> operation, Value... operands) {
    for (Value operand : operands) {
      if (operand instanceof Value.Unknown) {
        return operand;
      }
    }
    try {
      return operation.get();
    } catch (EvaluationFailure failure) {
      return fail(span, failure);
    } catch (NumberException refusal) {
      return fail(span, EvaluationFailure.of(refusal));
    }
  }

  private Value fail(Span span, EvaluationFailure failure) {
    return fail(span, failure.code(), failure.message());
  }
}
