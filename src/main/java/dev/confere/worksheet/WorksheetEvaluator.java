package dev.confere.worksheet;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Document;
import dev.confere.document.Drawing;
import dev.confere.document.Formula;
import dev.confere.document.Inline;
import dev.confere.document.Occurrence;
import dev.confere.document.Table;
import dev.confere.engine.evaluation.Binding;
import dev.confere.engine.evaluation.Definitions;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import dev.confere.figure.Storyboard;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Computes all that a document asks for: its definitions, the expressions on its page, its tables and loops.
public final class WorksheetEvaluator {

  /// Rounds of one loop; a page of more is not read by anyone.
  private static final int MOST_ROUNDS = 1_000;

  private final Document document;
  private final Conventions conventions;
  private final Diagnostics diagnostics;
  private final Meter meter;
  private final Map<String, Definition> computed = new LinkedHashMap<>();
  private final Map<Occurrence, Value> values = new LinkedHashMap<>();
  private final Map<Occurrence, Scope> scopes = new LinkedHashMap<>();
  private final Map<Occurrence, FilledTable> tables = new LinkedHashMap<>();
  private final Map<Occurrence, Integer> rounds = new LinkedHashMap<>();
  private final Map<Occurrence, Storyboard> figures = new LinkedHashMap<>();

  private WorksheetEvaluator(Document document, Conventions conventions, Diagnostics diagnostics) {
    this.document = document;
    this.conventions = conventions;
    this.diagnostics = diagnostics;
    this.meter = new Meter(conventions.settings().limits());
  }

  /// The worksheet of a document; mistakes are reported and leave unknown values.
  public static Worksheet evaluate(
      Document document, Conventions conventions, Diagnostics diagnostics) {
    return new WorksheetEvaluator(document, conventions, diagnostics).worksheet();
  }

  private Worksheet worksheet() {
    List<Binding> bindings = new ArrayList<>();
    gather(document.blocks(), bindings);
    Scope scope = Definitions.evaluate(bindings, conventions.settings(), meter, diagnostics);
    visit(document.blocks(), new Round(List.of(), scope));
    return new Worksheet(
        document, conventions, scope, computed, values, scopes, tables, rounds, figures);
  }

  /// The loops around a block, and what their names stand for.
  private record Round(List<Integer> iteration, Scope scope) {
    Occurrence at(Span span) {
      return new Occurrence(span, iteration);
    }
  }

  private void gather(List<Block> blocks, List<Binding> bindings) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph p -> {}
        case Block.DisplayMath m -> {}
        case Block.Heading h -> {}
        case Block.Data data -> bind(data.definitions(), bindings);
        case Block.Compute compute -> {
          bind(compute.definitions(), bindings);
          compute.definitions().forEach(d -> computed.putIfAbsent(d.name(), d));
        }
        case Block.TableBlock(var span, Table table) -> {
          if (table.data()) {
            bind(DataTable.definitions(document.file(), table, conventions.notation()), bindings);
          }
        }
        case Block.Directive directive -> gather(directive.blocks(), bindings);
        case Block.Each each -> gather(each.blocks(), bindings);
        case Block.Mistake mistake -> gather(mistake.blocks(), bindings);
        case Block.Quote quote -> gather(quote.blocks(), bindings);
        case Block.Listing list -> list.items().forEach(item -> gather(item.blocks(), bindings));
        case Block.FootnoteDefinition note -> gather(note.blocks(), bindings);
        case Block.Code c -> {}
        case Block.Check c -> {}
        case Block.Draw d -> {}
        case Block.ThematicBreak b -> {}
        case Block.Html h -> {}
      }
    }
  }

  private void bind(List<Definition> definitions, List<Binding> bindings) {
    definitions.forEach(definition -> bindings.add(new Binding(document.file(), definition)));
  }

  private void visit(List<Block> blocks, Round round) {
    for (Block block : blocks) {
      visit(block, round);
    }
  }

  private void visit(Block block, Round round) {
    switch (block) {
      case Block.Paragraph paragraph -> inlines(paragraph.content(), round);
      case Block.DisplayMath math -> formula(math.formula(), round);
      case Block.Heading heading -> inlines(heading.content(), round);
      case Block.Listing list -> list.items().forEach(item -> visit(item.blocks(), round));
      case Block.Quote quote -> visit(quote.blocks(), round);
      case Block.Check check -> check.conditions().forEach(c -> compute(c, round));
      case Block.Draw(Span span, Drawing drawing) -> draw(span, drawing, round);
      case Block.TableBlock(var span, Table table) -> table(table, round);
      case Block.Directive directive -> {
        inlines(directive.title(), round);
        visit(directive.blocks(), round);
      }
      case Block.Each each -> loop(each, round);
      case Block.Mistake mistake -> {
        compute(mistake.value(), round);
        visit(mistake.blocks(), round);
      }
      case Block.FootnoteDefinition note -> visit(note.blocks(), round);
      case Block.Code c -> {}
      case Block.Data d -> {}
      case Block.Compute c -> {}
      case Block.ThematicBreak b -> {}
      case Block.Html h -> {}
    }
  }

  private void inlines(List<Inline> inlines, Round round) {
    for (Inline inline : inlines) {
      visit(inline, round);
    }
  }

  private void visit(Inline inline, Round round) {
    switch (inline) {
      case Inline.Text t -> {}
      case Inline.Math math -> formula(math.formula(), round);
      case Inline.Emphasis emphasis -> inlines(emphasis.content(), round);
      case Inline.Strong strong -> inlines(strong.content(), round);
      case Inline.Link link -> inlines(link.content(), round);
      case Inline.Exempt exempt -> inlines(exempt.content(), round);
      case Inline.Fill fill -> compute(fill.expression(), round);
      case Inline.Statement statement -> {
        compute(statement.expression(), round);
        statement.tolerance().ifPresent(tolerance -> compute(tolerance, round));
      }
      case Inline.AnswerBox box -> {
        compute(box.expression(), round);
        box.tolerance().ifPresent(tolerance -> compute(tolerance, round));
        box.options().ifPresent(options -> compute(options, round));
      }
      case Inline.CodeSpan c -> {}
      case Inline.Image i -> {}
      case Inline.FootnoteReference r -> {}
      case Inline.LineBreak b -> {}
      case Inline.Html h -> {}
    }
  }

  private void formula(Formula formula, Round round) {
    for (Formula.Insertion insertion : formula.insertions()) {
      compute(insertion.expression(), round);
    }
  }

  private void compute(Expression expression, Round round) {
    values.put(round.at(expression.span()), evaluator(round.scope()).evaluate(expression));
  }

  private Evaluator evaluator(Scope scope) {
    return new Evaluator(document.file(), scope, conventions.settings(), meter, diagnostics);
  }

  private void table(Table table, Round round) {
    if (table.hasRules()) {
      TableFiller filler =
          new TableFiller(
              document.file(),
              table,
              evaluator(round.scope()),
              conventions.notation(),
              diagnostics);
      tables.put(round.at(table.span()), filler.fill());
    }
    for (Table.Row row : table.rows()) {
      row.cells().forEach(cell -> inlines(cell.content(), round));
    }
    table.columns().forEach(column -> inlines(column.header(), round));
    table.caption().ifPresent(caption -> inlines(caption, round));
  }

  private void draw(Span span, Drawing drawing, Round round) {
    DrawingValues drawn =
        new DrawingValues(
            document.file(),
            evaluator(round.scope()),
            new ValuePrinter(conventions.notation()),
            diagnostics,
            (expression, value) -> values.put(round.at(expression.span()), value));
    DrawingEvaluator.evaluate(drawing, drawn)
        .ifPresent(board -> figures.put(round.at(span), board));
  }

  private void loop(Block.Each each, Round round) {
    Value range = evaluator(round.scope()).evaluate(each.range());
    if (range instanceof Value.Unknown) {
      return;
    }
    if (!(range instanceof Value.Array array) || array.shape().rank() != 1) {
      report(
          each,
          Code.WRONG_TYPE,
          "a loop runs through a range or a vector, found a " + range.kind());
      return;
    }
    if (array.elements().size() > MOST_ROUNDS) {
      report(
          each,
          Code.LIMIT_EXCEEDED,
          "this loop has " + array.elements().size() + " rounds; the limit is " + MOST_ROUNDS);
      return;
    }
    rounds.put(round.at(each.span()), array.elements().size());
    for (int i = 0; i < array.elements().size(); i++) {
      List<Integer> iteration = Occurrence.extend(round.iteration(), i + 1);
      Scope inside = round.scope().with(each.variable(), array.elements().get(i));
      scopes.put(new Occurrence(each.span(), iteration), inside);
      visit(each.blocks(), new Round(iteration, inside));
    }
  }

  private void report(Block.Each each, Code code, String message) {
    diagnostics.report(Diagnostic.of(code, document.file().place(each.range().span()), message));
  }
}
