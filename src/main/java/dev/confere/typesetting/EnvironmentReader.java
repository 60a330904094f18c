package dev.confere.typesetting;

import dev.confere.typesetting.TableForm.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads matrices, cases, and lines one below another.
final class EnvironmentReader {

  private static final double CASES_STRETCH = 1.2;

  private static final List<Column> CASES =
      List.of(Column.spaced('l', 0, 1.0), Column.spaced('l', 0, 0));

  private final NoadReader reader;
  private final LatexCursor text;

  EnvironmentReader(NoadReader reader) {
    this.reader = reader;
    text = reader.text();
  }

  Noad environment() {
    String name = name();
    return switch (name) {
      case "matrix" -> matrix(name);
      case "pmatrix" -> fenced("(", matrix(name), ")");
      case "bmatrix" -> fenced("[", matrix(name), "]");
      case "Bmatrix" -> fenced("\\{", matrix(name), "\\}");
      case "vmatrix" -> fenced("|", matrix(name), "|");
      case "Vmatrix" -> fenced("\\Vert", matrix(name), "\\Vert");
      case "array" -> array(name);
      case "cases" -> fenced("\\{", cases(name, Style.TEXT), ".");
      case "dcases" -> fenced("\\{", cases(name, Style.DISPLAY), ".");
      case "rcases" -> fenced(".", cases(name, Style.TEXT), "\\}");
      case "aligned" -> aligned(name);
      case "gathered" -> gathered(name);
      default -> throw new Uncovered();
    };
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    text.require("{");
    for (char c = text.next(); c != '}'; c = text.next()) {
      if (!Character.isLetter(c)) {
        throw new Uncovered();
      }
      name.append(c);
    }
    return name.toString();
  }

  private static Noad fenced(String left, Noad table, String right) {
    return new Noad.Fenced(left, List.of(table), right);
  }

  private Noad matrix(String name) {
    List<List<Noad.Group>> rows = rows(name, true);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < columns(rows); i++) {
      columns.add(Column.of('c'));
    }
    return new Noad.Table(
        new TableForm(columns, 1, false, Style.TEXT, false, Optional.empty()), rows);
  }

  private static int columns(List<List<Noad.Group>> rows) {
    int most = 0;
    for (List<Noad.Group> row : rows) {
      most = Math.max(most, row.size());
    }
    return most;
  }

  private Noad array(String name) {
    List<Column> columns = new ArrayList<>();
    text.skipSpace();
    text.require("{");
    for (char c = text.next(); c != '}'; c = text.next()) {
      if (c != 'l' && c != 'c' && c != 'r') {
        throw new Uncovered();
      }
      columns.add(Column.of(c));
    }
    List<List<Noad.Group>> rows = rows(name, true);
    if (columns.isEmpty() || columns(rows) > columns.size()) {
      throw new Uncovered();
    }
    return new Noad.Table(
        new TableForm(columns, 1, false, Style.TEXT, true, Optional.empty()), rows);
  }

  private Noad cases(String name, Style cells) {
    List<List<Noad.Group>> rows = rows(name, true);
    return new Noad.Table(
        new TableForm(CASES, CASES_STRETCH, false, cells, false, Optional.empty()), rows);
  }

  private Noad aligned(String name) {
    List<List<Noad.Group>> rows = new ArrayList<>();
    for (List<Noad.Group> cells : rows(name, false)) {
      rows.add(aligned(cells));
    }
    List<Column> columns = new ArrayList<>();
    StringBuilder spacing = new StringBuilder();
    for (int i = 0; i < columns(rows); i++) {
      boolean right = i % 2 == 0;
      columns.add(Column.spaced(right ? 'r' : 'l', right && i > 0 ? 1 : 0, 0));
      if (i > 0) {
        spacing.append(i > 1 ? " " : "").append(right ? "1em" : "0em");
      }
    }
    return new Noad.Table(
        new TableForm(columns, 1, true, Style.DISPLAY, false, Optional.of(spacing.toString())),
        rows);
  }

  /// What stands after the mark is set as if there were something before it.
  private static List<Noad.Group> aligned(List<Noad.Group> cells) {
    List<Noad.Group> aligned = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Noad.Group cell = cells.get(i);
      if (i % 2 == 1) {
        List<Noad> body = new ArrayList<>();
        body.add(Noad.Group.EMPTY);
        body.addAll(cell.body());
        cell = new Noad.Group(body);
      }
      aligned.add(cell);
    }
    return aligned;
  }

  private Noad gathered(String name) {
    List<List<Noad.Group>> rows = rows(name, false);
    return new Noad.Table(
        new TableForm(List.of(Column.of('c')), 1, true, Style.DISPLAY, false, Optional.of("0em")),
        rows);
  }

  /// @param dropsSingle whether an only row without anything in it is none
  private List<List<Noad.Group>> rows(String name, boolean dropsSingle) {
    List<List<Noad.Group>> rows = new ArrayList<>();
    List<Noad.Group> row = new ArrayList<>();
    rows.add(row);
    while (true) {
      row.add(new Noad.Group(reader.row()));
      if (text.peek() == '&') {
        text.next();
      } else if (text.follows("\\\\")) {
        text.require("\\\\");
        if (text.peek() == '[') {
          throw new Uncovered();
        }
        row = new ArrayList<>();
        rows.add(row);
      } else {
        break;
      }
    }
    text.require("\\end{" + name + "}");
    boolean empty = row.size() == 1 && row.getFirst().body().isEmpty();
    if (empty && (rows.size() > 1 || dropsSingle)) {
      rows.removeLast();
    }
    if (rows.isEmpty()) {
      throw new Uncovered();
    }
    return rows;
  }
}
