package dev.confere.worksheet;

import dev.confere.document.Table;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A table after its rules were computed; every row has one cell a column.
public record FilledTable(Table table, List<List<FilledCell>> rows) {

  public FilledTable {
    rows = List.copyOf(rows);
  }

  public sealed interface FilledCell {

    /// As the author wrote it, under a column without a rule or with a name only.
    record Written(Table.Cell cell) implements FilledCell {}

    /// Computed; when the author wrote something in it, that is a statement.
    ///
    /// @param element which element of the rule's vector it is, from 1, when the rule is computed once for all rows
    /// @param names what the names of the other columns stand for in this row, when the rule is computed row by row
    record Computed(
        Value value,
        Expression rule,
        Optional<NumberFormat> format,
        Optional<Table.Cell> stated,
        OptionalInt element,
        Map<String, Value> names)
        implements FilledCell {
      public Computed {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
      }
    }
  }
}
