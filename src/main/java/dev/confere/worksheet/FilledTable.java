package dev.confere.worksheet;

import dev.confere.document.Table;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.value.Value;
import java.util.List;
import java.util.Optional;

/// A table after its rules were computed; every row has one cell a column.
public record FilledTable(Table table, List<List<FilledCell>> rows) {

  public FilledTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  public sealed interface FilledCell {

    /// As the author wrote it, under a column without a rule or with a name only.
    record Written(Table.Cell cell) implements FilledCell {}

    /// Computed; when the author wrote something in it, that is a statement.
    record Computed(
        Value value, Expression rule, Optional<NumberFormat> format, Optional<Table.Cell> stated)
        implements FilledCell {}
  }
}
