package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the columns of CSV text: the first row names them, and a column holds numbers, truth values or texts.
///
/// Numbers may have a decimal comma when the separator is not a comma.
final class CsvColumns {

  private final Reporter reporter;
  private final boolean commas;

  private CsvColumns(Reporter reporter, boolean commas) {
    this.reporter = reporter;
    this.commas = commas;
  }

  /// One definition a column; what cannot be read is told and left out.
  static List<Definition> read(Reporter reporter, Span span) {
    CsvText csv = new CsvText(reporter, span);
    List<List<CsvText.Cell>> rows = csv.rows();
    CsvColumns columns = new CsvColumns(reporter, csv.usedSeparator() != ',');
    return rows.isEmpty() ? columns.empty(span) : columns.columns(rows);
  }

  private List<Definition> empty(Span span) {
    reporter.report(
        Code.DATA_SYNTAX, Span.at(span.start()), "expected a first row with the names of columns");
    return List.of();
  }

  private List<Definition> columns(List<List<CsvText.Cell>> rows) {
    List<CsvText.Cell> head = rows.getFirst();
    if (!sameLength(rows)) {
      return List.of();
    }
    List<Definition> definitions = new ArrayList<>();
    for (int column = 0; column < head.size(); column++) {
      List<CsvText.Cell> cells = new ArrayList<>();
      for (List<CsvText.Cell> row : rows.subList(1, rows.size())) {
        cells.add(row.get(column));
      }
      column(head.get(column), cells).ifPresent(definitions::add);
    }
    return definitions;
  }

  private boolean sameLength(List<List<CsvText.Cell>> rows) {
    int width = rows.getFirst().size();
    boolean same = true;
    for (List<CsvText.Cell> row : rows) {
      if (row.size() != width) {
        same = false;
        reporter.report(
            Code.DATA_SYNTAX,
            row.getFirst().span().to(row.getLast().span()),
            "this row has " + row.size() + " cells, the first row has " + width);
      }
    }
    return same;
  }

  private Optional<Definition> column(CsvText.Cell head, List<CsvText.Cell> cells) {
    Optional<Code> fault = NameText.fault(head.text());
    if (fault.isPresent()) {
      DataReader.reportName(reporter, fault.get(), head.span(), head.text());
      return Optional.empty();
    }
    Span span = cells.isEmpty() ? head.span() : head.span().to(cells.getLast().span());
    return values(cells)
        .map(
            values ->
                new Definition(
                    span,
                    head.text(),
                    head.span(),
                    List.of(),
                    new Expression.ArrayLiteral(span, values)));
  }

  private Optional<List<Expression>> values(List<CsvText.Cell> cells) {
    List<Expression> numbers = new ArrayList<>();
    List<Expression> truths = new ArrayList<>();
    List<Expression> texts = new ArrayList<>();
    List<CsvText.Cell> blanks = new ArrayList<>();
    for (CsvText.Cell cell : cells) {
      number(cell).ifPresent(numbers::add);
      truth(cell).ifPresent(truths::add);
      texts.add(new Expression.TextLiteral(cell.span(), cell.text()));
      if (cell.text().isEmpty() && !cell.quoted()) {
        blanks.add(cell);
      }
    }
    int filled = cells.size() - blanks.size();
    boolean numeric = numbers.size() == filled;
    boolean logical = truths.size() == filled;
    if (!blanks.isEmpty() && filled > 0 && (numeric || logical)) {
      blanks.forEach(
          blank -> reporter.report(Code.DATA_SYNTAX, blank.span(), "this cell is empty"));
      return Optional.empty();
    }
    return Optional.of(filled == 0 ? texts : numeric ? numbers : logical ? truths : texts);
  }

  private Optional<Expression> number(CsvText.Cell cell) {
    String text = commas ? cell.text().replace(',', '.') : cell.text();
    return cell.quoted() ? Optional.empty() : LiteralReader.number(cell.span(), text);
  }

  private static Optional<Expression> truth(CsvText.Cell cell) {
    return switch (cell.text()) {
      case "true" -> Optional.of(new Expression.BooleanLiteral(cell.span(), true));
      case "false" -> Optional.of(new Expression.BooleanLiteral(cell.span(), false));
      default -> Optional.empty();
    };
  }
}
