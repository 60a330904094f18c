package dev.confere.worksheet;

import dev.confere.document.Table;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Notation;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table that is data: each named column is a vector.
final class DataTable {

  private DataTable() {}

  static List<Definition> definitions(SourceFile file, Table table, Notation notation) {
    List<Definition> definitions = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Optional<Table.Rule> rule = table.columns().get(i).rule();
      if (rule.isPresent() && rule.get() instanceof Table.Rule.Named(var span, String name)) {
        Expression column = column(file, table, i, notation);
        definitions.add(new Definition(table.span(), name, span, List.of(), column));
      }
    }
    return definitions;
  }

  private static Expression column(SourceFile file, Table table, int index, Notation notation) {
    List<Expression> cells = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      cells.add(literal(row.cells().get(index), file, notation));
    }
    return new Expression.ArrayLiteral(table.span(), cells);
  }

  private static Expression literal(Table.Cell cell, SourceFile file, Notation notation) {
    return switch (CellText.value(file, cell, notation)) {
      case Value.Number(var number, int decimals) ->
          new Expression.NumberLiteral(cell.text(), number.exact().orElseThrow(), decimals);
      case Value.Text(String text) -> new Expression.TextLiteral(cell.text(), text);
      case Value.Bool(boolean truth) -> new Expression.BooleanLiteral(cell.text(), truth);
      case Value.Entries e -> throw new IllegalStateException("a cell is not a record");
    };
  }
}
