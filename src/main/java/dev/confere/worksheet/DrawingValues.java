package dev.confere.worksheet;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Drawing;
import dev.confere.document.Drawing.Option;
import dev.confere.document.Drawing.Setting;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import dev.confere.figure.Figure;
import dev.confere.figure.Quantity;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The values of the options of a drawing, in the shapes that drawings need.
///
/// @param record is told the value of each expression whose numbers are printed
record DrawingValues(
    SourceFile file,
    Evaluator evaluator,
    ValuePrinter printer,
    Diagnostics diagnostics,
    BiConsumer<Expression, Value> record) {

  /// An axis is no narrower than a part in so many of its largest number.
  private static final Rational NARROWEST = Rational.of(1_000_000);

  void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }

  Undrawable refuse(Setting setting, String message) {
    return refuse(Code.FIGURE_VALUE, setting.expression().span(), message);
  }

  Undrawable refuse(Code code, Span span, String message) {
    return new Undrawable(Optional.of(Diagnostic.of(code, file.place(span), message)));
  }

  /// Too few or too many to be drawn.
  Undrawable tooMany(Setting setting, int count, String what, int most) {
    return count > most
        ? refuse(
            Code.LIMIT_EXCEEDED,
            setting.expression().span(),
            count + " " + what + " cannot be told apart; the limit is " + most)
        : refuse(setting, "expected " + what + ", found " + count);
  }

  /// The value of an option, recorded; one that is unknown ends the drawing in silence.
  Value value(Setting setting) {
    return value(setting.expression());
  }

  /// The values of the things in a list option.
  List<Value> parts(Setting setting) {
    return setting.parts().stream().map(this::value).toList();
  }

  private Value value(Expression expression) {
    Value value = unprinted(expression);
    record.accept(expression, value);
    return value;
  }

  /// A value that is not recorded, because none of its numbers is printed.
  Value unprinted(Expression expression) {
    return known(evaluator.evaluate(expression));
  }

  static Value known(Value value) {
    if (value instanceof Value.Unknown
        || value instanceof Value.Array array
            && array.elements().stream().anyMatch(DrawingValues::isUnknown)) {
      throw new Undrawable(Optional.empty());
    }
    return value;
  }

  /// A scalar of an array is a record at most, whose fields may be unknown.
  private static boolean isUnknown(Value.Scalar scalar) {
    return scalar instanceof Value.Entries entries && entries.fields().containsValue(Value.UNKNOWN);
  }

  Quantity quantity(Setting setting, Value value) {
    if (!(value instanceof Value.Number(Real real, int _))) {
      throw refuse(setting, "expected numbers, found a " + value.kind());
    }
    if (!Quantity.isDrawable(real)) {
      throw refuse(
          Code.LIMIT_EXCEEDED,
          setting.expression().span(),
          "a number of this size cannot be drawn; the limit is 10^12");
    }
    return new Quantity(real, text(value, setting.format()));
  }

  /// What cannot be printed is told by the rule on formats.
  String text(Value value, Optional<NumberFormat> format) {
    return printer.print(value, format).orElse("—");
  }

  List<Quantity> vector(Setting setting, Value value) {
    if (!(value instanceof Value.Array array) || array.shape().rank() != 1) {
      throw refuse(setting, "expected a vector, found a " + value.kind());
    }
    return array.elements().stream().map(element -> quantity(setting, element)).toList();
  }

  List<List<Quantity>> matrix(Setting setting, Value value, int most) {
    if (!(value instanceof Value.Array array) || array.shape().rank() != 2) {
      throw refuse(setting, "expected a matrix, found a " + value.kind());
    }
    if (array.elements().isEmpty() || array.elements().size() > most) {
      throw tooMany(setting, array.elements().size(), "cells", most);
    }
    List<List<Quantity>> rows = new ArrayList<>();
    array.rows().forEach(row -> rows.add(vector(setting, row)));
    return rows;
  }

  List<Boolean> truths(Setting setting, Value value) {
    if (!(value instanceof Value.Array array) || array.shape().rank() != 1) {
      throw refuse(setting, "expected a vector of truth values, found a " + value.kind());
    }
    List<Boolean> truths = new ArrayList<>();
    for (Value.Scalar element : array.elements()) {
      if (!(element instanceof Value.Bool(boolean truth))) {
        throw refuse(setting, "expected truth values, found a " + element.kind());
      }
      truths.add(truth);
    }
    return truths;
  }

  /// Texts, or numbers as printed.
  List<String> labels(Setting setting, Value value) {
    if (!(value instanceof Value.Array array) || array.shape().rank() != 1) {
      throw refuse(setting, "expected a vector of texts, found a " + value.kind());
    }
    return array.elements().stream().map(label -> text(label, setting.format())).toList();
  }

  List<String> labels(Setting setting, int count) {
    List<String> labels = labels(setting, value(setting));
    if (labels.size() != count) {
      throw refuse(setting, "expected " + count + ", found " + labels.size());
    }
    return labels;
  }

  /// The vertical axis, if the author chose it.
  Optional<Figure.Range> range(Drawing drawing) {
    return drawing.setting(Option.RANGE).map(this::range);
  }

  /// From the least to the greatest of some numbers.
  Figure.Range range(Setting setting) {
    List<Quantity> ends = vector(setting, unprinted(setting.expression()));
    Rational low =
        ends.stream()
            .map(end -> exact(setting, end))
            .min(Rational::compareTo)
            .orElse(Rational.ZERO);
    Rational high =
        ends.stream()
            .map(end -> exact(setting, end))
            .max(Rational::compareTo)
            .orElse(Rational.ZERO);
    if (high.minus(low).times(NARROWEST).compareTo(low.abs().max(high.abs())) < 0) {
      throw refuse(
          setting, "expected where it begins and where it ends, as in `-4..4` or `[0, 0.5]`");
    }
    return new Figure.Range(low, high);
  }

  private Rational exact(Setting setting, Quantity end) {
    return end.value()
        .exact()
        .orElseThrow(
            () -> refuse(setting, "the ends of an axis must be fractions, not roots and the like"));
  }

  Figure.Axes axes(Drawing drawing, String usual) {
    Optional<Setting> setting = drawing.setting(Option.AXES);
    if (setting.isEmpty()) {
      return new Figure.Axes(usual, Optional.empty());
    }
    List<String> names = labels(setting.get(), value(setting.get()));
    if (names.isEmpty() || names.size() > 2) {
      throw refuse(setting.get(), "expected the names of one or two axes, found " + names.size());
    }
    return new Figure.Axes(
        names.getFirst(), names.size() == 2 ? Optional.of(names.getLast()) : Optional.empty());
  }
}
