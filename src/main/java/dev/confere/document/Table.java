package dev.confere.document;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// A table that may fill and check itself.
///
/// @param data whether each named column is bound as data of the exercise (`{.data}`)
/// @param caption the text behind `Table:` or in the brackets under the table, if any
public record Table(
    Span span,
    List<Column> columns,
    List<Row> rows,
    Block.Attributes attributes,
    boolean data,
    Optional<List<Inline>> caption) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Whether some column is computed or counted, or names its cells.
  public boolean hasRules() {
    return columns.stream().anyMatch(column -> column.rule().isPresent());
  }

  public record Column(Span span, List<Inline> header, Alignment alignment, Optional<Rule> rule) {}

  public enum Alignment {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }

  /// The braces at the end of a header cell.
  public sealed interface Rule {

    Span span();

    /// `{x}`: the cells are known by this name; in a table without body rows, `{i}` counts from 1.
    record Named(Span span, String name) implements Rule {}

    /// `{= expression : format}`, `{a = expression}`: computed row by row.
    record Computed(
        Span span, Optional<String> name, Expression expression, Optional<NumberFormat> format)
        implements Rule {}
  }

  public record Row(Span span, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param content empty for an empty cell
  /// @param text the cell's source without the white space around it
  public record Cell(Span span, Span text, List<Inline> content) {
    public Cell {
      content = List.copyOf(content);
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }
  }
}
