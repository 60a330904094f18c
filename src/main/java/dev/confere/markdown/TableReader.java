package dev.confere.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.confere.diagnostic.Code;
import dev.confere.document.Block;
import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.document.Table.Rule;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns flexmark's tables into tables of ours, with the rules in the braces of their first row.
final class TableReader {

  private final Reporter reporter;
  private final Passages passages;
  private final InlineReader inlines;
  private final FormattedReader formatted;

  TableReader(Reporter reporter, Passages passages, InlineReader inlines) {
    this.reporter = reporter;
    this.passages = passages;
    this.inlines = inlines;
    this.formatted = new FormattedReader(reporter);
  }

  /// The lines under a table that say something about it: `{#id .data}`, `Table: …`.
  static final class Trailer {

    private Block.Attributes attributes = Block.Attributes.NONE;
    private boolean attributed;
    private CutNodes.@Nullable TitleNode caption;
    private @Nullable Span line;

    /// Whether the node is such a line, and the first of its kind.
    boolean take(Node node) {
      if (node instanceof CutNodes.WholeNode whole
          && whole.cutout() instanceof Cutout.AttributesLine at
          && !attributed) {
        attributed = true;
        line = at.span();
        return true;
      }
      if (node instanceof CutNodes.TitleNode title && caption == null) {
        caption = title;
        return true;
      }
      return false;
    }

    private void read(Reporter reporter) {
      if (line != null) {
        attributes = AttributesText.read(reporter.text(line));
      }
    }
  }

  static void reportStray(Reporter reporter, Cutout.AttributesLine line) {
    reporter.report(
        Code.UNKNOWN_BLOCK_OPTION, line.span(), "these attributes do not stand under a table");
  }

  Table read(TableBlock block, Trailer trailer) {
    trailer.read(reporter);
    List<Table.Column> columns = columns(block);
    List<Table.Row> rows = new ArrayList<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableBody body) {
        rows(body, columns.size(), rows);
      }
    }
    Optional<List<Inline>> caption = Optional.ofNullable(trailer.caption).map(inlines::read);
    boolean data = trailer.attributes.classes().contains("data");
    return new Table(
        reporter.trim(passages.span(block)), columns, rows, trailer.attributes, data, caption);
  }

  // The first row

  private List<Table.Column> columns(TableBlock block) {
    List<Table.Column> columns = new ArrayList<>();
    Map<String, Span> names = new LinkedHashMap<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead head && head.getFirstChild() instanceof TableRow row) {
        for (TableCell cell : cells(row)) {
          columns.add(column(cell, names));
        }
      }
    }
    return columns;
  }

  private static List<TableCell> cells(TableRow row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell found) {
        cells.add(found);
      }
    }
    return cells;
  }

  private Table.Column column(TableCell cell, Map<String, Span> names) {
    Span text = textSpan(cell, passages.span(cell).start());
    Optional<Span> braces =
        passages.cutouts().lastWithin(text.start(), text.end(), Cutout.Braces.class);
    List<Inline> content = inlines.read(cell);
    Optional<Rule> rule = braces.flatMap(this::rule);
    rule.flatMap(TableReader::name).ifPresent(name -> refuseDouble(name, braces, names));
    return new Table.Column(
        text,
        braces.map(at -> Inlines.without(content, at)).orElse(content),
        alignment(cell),
        rule);
  }

  private static Optional<String> name(Rule rule) {
    return switch (rule) {
      case Rule.Named(Span span, String name) -> Optional.of(name);
      case Rule.Computed computed -> computed.name();
    };
  }

  private void refuseDouble(String name, Optional<Span> braces, Map<String, Span> names) {
    Span here = braces.orElseThrow();
    Span first = names.putIfAbsent(name, here);
    if (first != null) {
      reporter.report(
          reporter
              .diagnostic(
                  Code.DUPLICATE_NAME, here, "two columns of this table are named `" + name + "`")
              .label(reporter.file().place(first), "the first one"));
    }
  }

  /// `{x}`, `{= expression : format}`, `{a = expression : format}`
  private Optional<Rule> rule(Span braces) {
    Span content = reporter.trim(new Span(braces.start() + 1, braces.end() - 1));
    String text = reporter.text(content);
    int equals = text.indexOf('=');
    if (equals == 0) {
      return computed(braces, Optional.empty(), new Span(content.start() + 1, content.end()));
    }
    String name = (equals < 0 ? text : text.substring(0, equals)).strip();
    Optional<Code> fault = NameText.fault(name);
    if (fault.isPresent()) {
      reportHeader(braces, name, fault.get());
      return Optional.empty();
    }
    Span expression = new Span(content.start() + equals + 1, content.end());
    return equals < 0
        ? Optional.of(new Rule.Named(braces, name))
        : computed(braces, Optional.of(name), expression);
  }

  private Optional<Rule> computed(Span braces, Optional<String> name, Span expression) {
    return formatted
        .read(expression)
        .map(read -> new Rule.Computed(braces, name, read.expression(), read.format()));
  }

  private void reportHeader(Span braces, String name, Code fault) {
    if (fault == Code.RESERVED_NAME) {
      reporter.report(
          fault, braces, "`" + name + "` is a word of the language and cannot be a name");
      return;
    }
    reporter.report(
        reporter
            .diagnostic(
                Code.TABLE_HEADER,
                braces,
                "expected the name of a column or `= expression` in the braces")
            .note("`{x}` names the column, `{= 2 * x}` computes it, `{y = 2 * x}` does both"));
  }

  private static Table.Alignment alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    return alignment == null
        ? Table.Alignment.NONE
        : switch (alignment) {
          case LEFT -> Table.Alignment.LEFT;
          case CENTER -> Table.Alignment.CENTER;
          case RIGHT -> Table.Alignment.RIGHT;
        };
  }

  // The other rows

  private void rows(TableBody body, int columns, List<Table.Row> rows) {
    for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableRow row) {
        rows.add(row(row, columns));
      }
    }
  }

  private Table.Row row(TableRow row, int columns) {
    Span span = passages.span(row);
    List<Table.Cell> cells = new ArrayList<>();
    int at = span.start();
    for (TableCell cell : cells(row)) {
      Span text = textSpan(cell, at);
      Optional<Span> closing = marker(cell.getClosingMarker());
      int end = closing.map(Span::start).orElse(at);
      Span whole = new Span(Math.min(at, text.start()), Math.max(text.end(), end));
      List<Inline> content = text.isEmpty() ? List.of() : inlines.read(cell);
      cells.add(new Table.Cell(whole, text, content));
      at = Math.max(whole.end(), closing.map(Span::end).orElse(at));
    }
    refuseTooMany(cells, columns);
    while (cells.size() < columns) {
      cells.add(new Table.Cell(Span.at(span.end()), Span.at(span.end()), List.of()));
    }
    return new Table.Row(span, cells.subList(0, columns));
  }

  private void refuseTooMany(List<Table.Cell> cells, int columns) {
    if (cells.size() > columns) {
      Span extra = cells.get(columns).span().to(cells.getLast().span());
      reporter.report(
          Code.TABLE_ROWS,
          extra,
          "this row has " + cells.size() + " cells, the first row of the table has " + columns);
    }
  }

  private Optional<Span> marker(BasedSequence marker) {
    return marker.isEmpty() ? Optional.empty() : Optional.of(passages.span(marker));
  }

  /// The cell's text without white space; empty and before the closing bar in an empty cell.
  private Span textSpan(TableCell cell, int from) {
    BasedSequence content = cell.getText();
    if (!content.isEmpty()) {
      return reporter.trim(passages.span(content));
    }
    int behind = marker(cell.getOpeningMarker()).map(Span::end).orElse(from);
    return Span.at(Math.max(behind, from));
  }
}
