package dev.confere.worksheet;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Table;
import dev.confere.document.Table.Rule;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.FreeNames;
import dev.confere.engine.function.Vocabulary;
import dev.confere.engine.number.Notation;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.worksheet.FilledTable.FilledCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Fills a table by its rules.
///
/// A rule that mentions the name of a column is computed row by row, with the names of the row in scope. One that does not stands
/// for the whole column: a vector gives each row its element (a matrix, its row), and a single value stands in every row.
final class TableFiller {

  /// Rows of a table that fills itself.
  private static final int MOST_ROWS = 10_000;

  private final SourceFile file;
  private final Table table;
  private final Evaluator evaluator;
  private final Notation notation;
  private final Diagnostics diagnostics;
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<Integer, Value> whole = new LinkedHashMap<>();

  TableFiller(
      SourceFile file,
      Table table,
      Evaluator evaluator,
      Notation notation,
      Diagnostics diagnostics) {
    this.file = file;
    this.table = table;
    this.evaluator = evaluator;
    this.notation = notation;
    this.diagnostics = diagnostics;
    table
        .columns()
        .forEach(column -> column.rule().flatMap(TableFiller::name).ifPresent(names::add));
  }

  private static Optional<String> name(Rule rule) {
    return switch (rule) {
      case Rule.Named named -> Optional.of(named.name());
      case Rule.Computed computed -> computed.name();
    };
  }

  FilledTable fill() {
    for (int i = 0; i < table.columns().size(); i++) {
      if (rule(i) instanceof Rule.Computed computed && !mentionsRow(computed)) {
        whole.put(i, evaluator.evaluate(computed.expression()));
      }
    }
    int count = table.rows().isEmpty() ? countRows() : table.rows().size();
    requireLengths(count);
    List<List<FilledCell>> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(row(row));
    }
    return new FilledTable(table, rows);
  }

  private Rule rule(int column) {
    return table.columns().get(column).rule().orElse(NONE);
  }

  /// Stands for "no rule": a name that no expression can mention.
  private static final Rule NONE = new Rule.Named(Span.at(0), "");

  private boolean mentionsRow(Rule.Computed computed) {
    return !needed(computed).isEmpty();
  }

  /// The names of columns that a rule mentions; its own, where the page has a value of that name, means that value.
  private List<String> needed(Rule.Computed rule) {
    List<String> needed = new ArrayList<>();
    for (String name : FreeNames.of(rule.expression(), Vocabulary::takes).values().keySet()) {
      if (names.contains(name)
          && !(isOwn(name, rule) && evaluator.scope().value(name).isPresent())) {
        needed.add(name);
      }
    }
    return needed;
  }

  private static boolean isOwn(String name, Rule.Computed rule) {
    return rule.name().filter(name::equals).isPresent();
  }

  /// As many rows as the whole columns have elements.
  private int countRows() {
    for (Value value : whole.values()) {
      if (value instanceof Value.Array array) {
        return Math.min(array.shape().axis(0), MOST_ROWS + 1);
      }
    }
    boolean told = whole.containsValue(Value.UNKNOWN);
    if (!told) {
      report(
          table.columns().getFirst().span(),
          "this table has no rows, and no column that is a vector tells how many to make");
    }
    return 0;
  }

  private void requireLengths(int count) {
    if (count > MOST_ROWS) {
      report(
          table.columns().getFirst().span(),
          "this table would have more than " + MOST_ROWS + " rows");
    }
    whole.forEach(
        (column, value) -> {
          if (value instanceof Value.Array array && array.shape().axis(0) != count) {
            report(
                span(column),
                "this column has "
                    + array.shape().axis(0)
                    + " values, but the table has "
                    + count
                    + " rows");
          }
        });
  }

  private Span span(int column) {
    return rule(column) instanceof Rule.Computed computed
        ? computed.expression().span()
        : table.columns().get(column).span();
  }

  private void report(Span span, String message) {
    diagnostics.report(Diagnostic.of(Code.TABLE_ROWS, file.place(span), message));
  }

  private List<FilledCell> row(int row) {
    Map<String, Value> known = new LinkedHashMap<>();
    Map<Integer, Value> computed = new LinkedHashMap<>();
    for (int column = 0; column < table.columns().size(); column++) {
      Value value = given(row, column);
      if (value != null) {
        computed.put(column, value);
        name(rule(column)).ifPresent(name -> known.put(name, value));
      }
    }
    computeRow(known, computed);
    List<FilledCell> cells = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      cells.add(cell(row, column, computed.getOrDefault(column, Value.UNKNOWN), known));
    }
    return List.copyOf(cells);
  }

  /// What a cell stands for without the other cells of its row; null when it needs them.
  private @org.jspecify.annotations.Nullable Value given(int row, int column) {
    if (whole.containsKey(column)) {
      return element(whole.getOrDefault(column, Value.UNKNOWN), row);
    }
    return switch (rule(column)) {
      case Rule.Computed c -> null;
      case Rule.Named n when table.rows().isEmpty() -> Value.Number.of(row + 1L);
      case Rule.Named n ->
          CellText.value(file, table.rows().get(row).cells().get(column), notation);
    };
  }

  private static Value element(Value column, int row) {
    if (column instanceof Value.Array array) {
      return row < array.shape().axis(0) ? array.rows().get(row) : Value.UNKNOWN;
    }
    return column;
  }

  /// Columns that need others of their row are computed after them; what needs itself stays unknown and is told.
  private void computeRow(Map<String, Value> known, Map<Integer, Value> computed) {
    boolean progress = true;
    while (progress) {
      progress = false;
      for (int column = 0; column < table.columns().size(); column++) {
        if (!computed.containsKey(column)
            && rule(column) instanceof Rule.Computed rule
            && known.keySet().containsAll(needed(rule))) {
          Value value = evaluator.in(evaluator.scope().with(known)).evaluate(rule.expression());
          computed.put(column, value);
          rule.name().ifPresent(name -> known.put(name, value));
          progress = true;
        }
      }
    }
    for (int column = 0; column < table.columns().size(); column++) {
      if (!computed.containsKey(column) && rule(column) instanceof Rule.Computed rule) {
        diagnostics.report(
            Diagnostic.of(
                Code.DEFINITION_CYCLE,
                file.place(rule.expression().span()),
                "this column needs its own value"));
      }
    }
  }

  private FilledCell cell(int row, int column, Value value, Map<String, Value> known) {
    Optional<Table.Cell> written =
        table.rows().isEmpty()
            ? Optional.empty()
            : Optional.of(table.rows().get(row).cells().get(column));
    return switch (rule(column)) {
      case Rule.Computed rule ->
          new FilledCell.Computed(
              value,
              rule.expression(),
              rule.format(),
              written.filter(cell -> !cell.isEmpty()),
              whole.get(column) instanceof Value.Array
                  ? OptionalInt.of(row + 1)
                  : OptionalInt.empty(),
              whole.containsKey(column) ? Map.of() : known);
      case Rule.Named named ->
          written.<FilledCell>map(FilledCell.Written::new).orElseGet(() -> counter(value, column));
    };
  }

  /// The cells of `{i}` in a table without rows.
  private FilledCell counter(Value value, int column) {
    Span span = table.columns().get(column).span();
    return new FilledCell.Computed(
        value,
        new Expression.Name(span, "i"),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Map.of());
  }
}
