package dev.confere.document;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.source.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a `draw` block asks for: a kind of figure and the expressions that it is drawn from.
///
/// @param kindSpan of the word for the kind
public record Drawing(Kind kind, Span kindSpan, List<Setting> settings) {

  public Drawing {
    settings = List.copyOf(settings);
  }

  /// What is drawn; the words for it in the author's language are the reader's business.
  public enum Kind {
    PLOT,
    BARS,
    HEATMAP,
    CONVOLUTION,
    NETWORK,
    LINES;

    /// What must be said.
    public Set<Option> required() {
      return switch (this) {
        case PLOT -> EnumSet.of(Option.Y);
        case BARS, HEATMAP -> EnumSet.of(Option.VALUES);
        case CONVOLUTION -> EnumSet.of(Option.INPUT, Option.KERNEL);
        case NETWORK -> EnumSet.of(Option.LAYERS);
        case LINES -> EnumSet.of(Option.X, Option.Y);
      };
    }

    /// What may be said.
    public Set<Option> optional() {
      return switch (this) {
        case PLOT ->
            EnumSet.of(
                Option.X,
                Option.DERIVATIVE,
                Option.POINTS,
                Option.LABELS,
                Option.NAMES,
                Option.RANGE,
                Option.AXES);
        case BARS -> EnumSet.of(Option.AFTER, Option.LABELS, Option.NAMES, Option.FRAMES);
        case HEATMAP -> EnumSet.of(Option.ROWS, Option.COLUMNS, Option.NAMES, Option.FRAMES);
        case CONVOLUTION ->
            EnumSet.of(Option.STRIDE, Option.PADDING, Option.BIAS, Option.AT, Option.NAMES);
        case NETWORK ->
            EnumSet.of(Option.WEIGHTS, Option.DEAD, Option.LABELS, Option.NAMES, Option.FRAMES);
        case LINES -> EnumSet.of(Option.NAMES, Option.RANGE, Option.AXES);
      };
    }
  }

  public enum Option {
    X,
    Y,
    DERIVATIVE,
    POINTS,
    RANGE,
    AXES,
    VALUES,
    AFTER,
    LABELS,
    NAMES,
    FRAMES,
    ROWS,
    COLUMNS,
    INPUT,
    KERNEL,
    STRIDE,
    PADDING,
    BIAS,
    AT,
    LAYERS,
    WEIGHTS,
    DEAD;

    /// Whether `[a, b]` gives it several things that need not be of one shape.
    public boolean isList() {
      return switch (this) {
        case Y, DERIVATIVE, LAYERS, WEIGHTS, DEAD -> true;
        case X, POINTS, RANGE, AXES, VALUES, AFTER, LABELS, NAMES, FRAMES -> false;
        case ROWS, COLUMNS, INPUT, KERNEL, STRIDE, PADDING, BIAS, AT -> false;
      };
    }
  }

  /// `option = expression : format`.
  public record Setting(
      Option option, Span nameSpan, Expression expression, Optional<NumberFormat> format) {

    /// The things that a list option is given, else the one expression.
    public List<Expression> parts() {
      return option.isList() && expression instanceof Expression.ArrayLiteral(var _, var elements)
          ? elements
          : List.of(expression);
    }
  }

  public Optional<Setting> setting(Option option) {
    return settings.stream().filter(setting -> setting.option() == option).findFirst();
  }
}
