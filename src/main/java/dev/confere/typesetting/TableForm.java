package dev.confere.typesetting;

import java.util.List;
import java.util.Optional;

/// How a matrix, or lines one below another, are set.
///
/// @param columns those that are described; others are centred
/// @param stretch of the lines
/// @param loose whether there is more space between the lines
/// @param cells the style of what is in it
/// @param outerSpace whether there is space before the first column and after the last
/// @param columnSpacing as MathML says it; empty for that of a matrix
record TableForm(
    List<Column> columns,
    double stretch,
    boolean loose,
    Style cells,
    boolean outerSpace,
    Optional<String> columnSpacing) {

  TableForm {
    columns = List.copyOf(columns);
  }

  /// The attributes of the table, each with a space before it.
  String mathml() {
    StringBuilder attributes = new StringBuilder(" rowspacing=\"");
    attributes.append(Em.of(0.16 + stretch - 1 + (loose ? 0.09 : 0))).append('"');
    if (!columns.isEmpty()) {
      attributes.append(" columnalign=\"");
      for (int i = 0; i < columns.size(); i++) {
        attributes.append(i > 0 ? " " : "").append(columns.get(i).mathml());
      }
      attributes.append('"');
    }
    return attributes
        .append(" columnspacing=\"")
        .append(columnSpacing.orElse("1em"))
        .append('"')
        .toString();
  }

  /// @param align `l`, `c` or `r`
  /// @param before the space before it in em; none for that of a matrix
  record Column(char align, Optional<Double> before, Optional<Double> after) {

    static Column of(char align) {
      return new Column(align, Optional.empty(), Optional.empty());
    }

    static Column spaced(char align, double before, double after) {
      return new Column(align, Optional.of(before), Optional.of(after));
    }

    String mathml() {
      return switch (align) {
        case 'l' -> "left";
        case 'r' -> "right";
        default -> "center";
      };
    }
  }
}
