package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostic.Fix;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Drawing;
import dev.confere.document.Formula;
import dev.confere.document.Inline;
import dev.confere.document.Occurrence;
import dev.confere.document.Relation;
import dev.confere.document.Table;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Value;
import dev.confere.math.Chain;
import dev.confere.math.MathReader;
import dev.confere.math.Names;
import dev.confere.math.Side;
import dev.confere.source.Place;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.FormulaNumerals.Account;
import dev.confere.verification.FormulaNumerals.SideCoverage;
import dev.confere.verification.StatementVerifier.Answer;
import dev.confere.verification.StatementVerifier.Question;
import dev.confere.worksheet.CellText;
import dev.confere.worksheet.FilledTable;
import dev.confere.worksheet.FilledTable.FilledCell;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Checks all that a page states: statements, cells, claims, chains and conditions, in the order of the page.
public final class Verifier {

  private final Worksheet worksheet;
  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final StatementVerifier statements;
  private final ValuePrinter printer;
  private final FormatRule formats;
  private final Questions questions;
  private final MathReader reader;
  private final List<Checked> checks = new ArrayList<>();

  /// What the chains of each formula account for, for the coverage.
  private final Map<Span, List<SideCoverage>> formulas = new LinkedHashMap<>();

  private Verifier(Worksheet worksheet, Diagnostics diagnostics) {
    this.worksheet = worksheet;
    this.file = worksheet.document().file();
    this.diagnostics = diagnostics;
    this.statements = new StatementVerifier(worksheet);
    this.printer = new ValuePrinter(worksheet.conventions().notation());
    this.formats = new FormatRule(printer);
    this.questions = new Questions(file, printer, diagnostics);
    this.reader = new MathReader(file, worksheet.conventions().notation());
  }

  /// The report on a worksheet; what is wrong is reported as diagnostics too.
  ///
  /// @param required the least share of numerals in solutions that must be accounted for, if any
  public static Report verify(
      Worksheet worksheet, Optional<Rational> required, Diagnostics diagnostics) {
    Verifier verifier = new Verifier(worksheet, diagnostics);
    verifier.blocks(
        worksheet.document().blocks(), verifier.new Round(List.of(), worksheet.scope()));
    Coverage coverage = CoverageCounter.count(worksheet, verifier.formulas);
    Place page = verifier.file.place(worksheet.document().frontMatter().titleSpan());
    required.ifPresent(share -> CoverageRule.apply(coverage, share, page, diagnostics));
    return new Report(worksheet, verifier.checks, coverage);
  }

  /// The loops around a part of the page, and the chains read in their scope.
  private final class Round {
    private final List<Integer> iteration;
    private final Scope scope;
    private final ChainVerifier chains;
    private final Names names;

    Round(List<Integer> iteration, Scope scope) {
      this.iteration = iteration;
      this.scope = scope;
      this.chains = new ChainVerifier(file, scope, worksheet.conventions());
      this.names = ScopeNames.of(scope);
    }

    Occurrence at(Span span) {
      return new Occurrence(span, iteration);
    }

    Value value(Expression expression) {
      return worksheet.value(at(expression.span()));
    }
  }

  private void blocks(List<Block> blocks, Round round) {
    for (Block block : blocks) {
      block(block, round);
    }
  }

  private void block(Block block, Round round) {
    switch (block) {
      case Block.Heading heading -> inlines(heading.content(), round);
      case Block.Paragraph paragraph -> inlines(paragraph.content(), round);
      case Block.Listing list -> list.items().forEach(item -> blocks(item.blocks(), round));
      case Block.Quote quote -> blocks(quote.blocks(), round);
      case Block.Check check -> check.conditions().forEach(c -> condition(c, round));
      case Block.DisplayMath math -> formula(math.formula(), round);
      case Block.TableBlock(var span, Table table) -> table(table, round);
      case Block.Directive directive -> {
        inlines(directive.title(), round);
        blocks(directive.blocks(), round);
      }
      case Block.Each each -> loop(each, round);
      case Block.Mistake mistake -> {
        questions.mistake(mistake, round.value(mistake.value()));
        blocks(mistake.blocks(), round);
      }
      case Block.FootnoteDefinition note -> blocks(note.blocks(), round);
      case Block.Code c -> {}
      case Block.Draw(var span, Drawing drawing) ->
          drawing.settings().forEach(s -> drawn(s, round));
      case Block.Data d -> {}
      case Block.Compute c -> {}
      case Block.ThematicBreak b -> {}
      case Block.Html h -> {}
    }
  }

  private void loop(Block.Each each, Round round) {
    int rounds = worksheet.rounds(round.at(each.span()));
    for (int i = 1; i <= rounds; i++) {
      List<Integer> iteration = Occurrence.extend(round.iteration, i);
      Scope scope = worksheet.scopeOfRound(new Occurrence(each.span(), iteration));
      blocks(each.blocks(), new Round(iteration, scope));
    }
  }

  private void inlines(List<Inline> inlines, Round round) {
    for (Inline inline : inlines) {
      inline(inline, round);
    }
  }

  private void inline(Inline inline, Round round) {
    switch (inline) {
      case Inline.Emphasis emphasis -> inlines(emphasis.content(), round);
      case Inline.Strong strong -> inlines(strong.content(), round);
      case Inline.Link link -> inlines(link.content(), round);
      case Inline.Math math -> formula(math.formula(), round);
      case Inline.Statement statement -> statement(statement, round);
      case Inline.Exempt e -> {}
      case Inline.Fill(var _, Expression expression, var format) ->
          filled(expression, format, round);
      case Inline.AnswerBox box ->
          questions.ask(box, round.value(box.expression()), box.options().map(round::value));
      case Inline.Text t -> {}
      case Inline.CodeSpan c -> {}
      case Inline.Image i -> {}
      case Inline.FootnoteReference r -> {}
      case Inline.LineBreak b -> {}
      case Inline.Html h -> {}
    }
  }

  private void filled(Expression expression, Optional<NumberFormat> format, Round round) {
    formats
        .fault(round.value(expression), format, file.place(expression.span()))
        .ifPresent(diagnostics::report);
  }

  /// The numbers that a figure prints. Where a value was not had or is not printed, there is nothing to say.
  private void drawn(Drawing.Setting setting, Round round) {
    setting.parts().forEach(part -> filled(part, setting.format(), round));
    if (!setting.parts().contains(setting.expression())) {
      filled(setting.expression(), setting.format(), round);
    }
  }

  private void statement(Inline.Statement statement, Round round) {
    Question question =
        new Question(
            statement.stated(),
            file.text(statement.stated()),
            statement.relation(),
            statement.expression(),
            round.value(statement.expression()),
            statement.tolerance().map(round::value),
            round.scope,
            roughly(statement));
    record(Checked.Kind.STATEMENT, round.at(statement.span()), question, OptionalInt.empty());
  }

  /// The sign between what was stated and the expression, to be written anew.
  @SuppressWarnings(
      "ArgumentSelectionDefectChecker") // from the end of one to the start of the other
  private Optional<Fix> roughly(Inline.Statement statement) {
    Span between = new Span(statement.stated().end(), statement.expression().span().start());
    int at = file.text(between).indexOf('=');
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new Fix(file.place(new Span(between.start() + at, between.start() + at + 1)), "≈"));
  }

  private void record(
      Checked.Kind kind, Occurrence occurrence, Question question, OptionalInt element) {
    Answer answer = statements.verify(question);
    Evidence evidence =
        new Evidence(
            names(question.scope()),
            element,
            question.tolerance(),
            answer.stated().map(StatedText::exact),
            answer.stated().map(StatedText::unit),
            List.of());
    answer.diagnostic().ifPresent(diagnostics::report);
    checks.add(
        new Checked(
            kind,
            occurrence,
            file.place(question.span()),
            question.text(),
            question.relation().symbol(),
            1,
            answer.comparison().verdict(),
            ExpressionPrinter.print(question.expression()),
            ExactText.of(question.value()),
            printer.print(question.value(), Optional.empty()),
            evidence));
  }

  /// What names stand for in this scope only.
  private Map<String, Value> names(Scope scope) {
    if (scope == worksheet.scope()) {
      return Map.of();
    }
    Map<String, Value> names = new LinkedHashMap<>();
    for (String name : scope.valueNames()) {
      Optional<Value> value = scope.value(name);
      if (value.isPresent() && !value.equals(worksheet.scope().value(name))) {
        names.put(name, value.get());
      }
    }
    return names;
  }

  private void condition(Expression condition, Round round) {
    Value value = round.value(condition);
    Verdict verdict = Conditions.verdict(value);
    if (verdict instanceof Verdict.Refuted(String reason)) {
      Diagnostic failed =
          Diagnostic.of(
              Code.CHECK_FAILED, file.place(condition.span()), "this condition does not hold");
      Diagnostic noted = reason.isEmpty() ? failed : failed.note(reason);
      diagnostics.report(
          new Parts(worksheet, printer).explainCondition(condition, round.scope, noted));
    }
    checks.add(
        new Checked(
            Checked.Kind.CONDITION,
            round.at(condition.span()),
            file.place(condition.span()),
            file.text(condition.span()),
            "",
            1,
            verdict,
            ExpressionPrinter.print(condition),
            ExactText.of(value),
            Optional.empty(),
            Evidence.NONE.where(names(round.scope))));
  }

  private void formula(Formula formula, Round round) {
    for (Formula.Insertion insertion : formula.insertions()) {
      switch (insertion) {
        case Formula.Insertion.Val(var _, Expression expression, var format) ->
            filled(expression, format, round);
        case Formula.Insertion.Claim claim -> claim(claim, round);
      }
    }
    List<Chain> chains = reader.readLatex(formula.body(), formula.insertions(), round.names);
    if (chains.isEmpty()) {
      return;
    }
    List<SideCoverage> sides = new ArrayList<>();
    for (Chain chain : chains) {
      chain(chain, round, sides);
    }
    formulas.put(formula.span(), sides);
  }

  private void claim(Formula.Insertion.Claim claim, Round round) {
    Question question =
        new Question(
            claim.stated(),
            file.text(claim.stated()),
            claim.relation(),
            claim.expression(),
            round.value(claim.expression()),
            Optional.empty(),
            round.scope,
            roughly(claim));
    record(Checked.Kind.STATEMENT, round.at(claim.span()), question, OptionalInt.empty());
  }

  private Optional<Fix> roughly(Formula.Insertion.Claim claim) {
    String command = "\\claim";
    Span after = Span.at(claim.span().start() + command.length());
    boolean bare = file.text(claim.span()).startsWith(command + "{");
    return bare ? Optional.of(new Fix(file.place(after), "[≈]")) : Optional.empty();
  }

  private void chain(Chain chain, Round round, List<SideCoverage> sides) {
    ChainVerifier.Outcome outcome = round.chains.verify(chain);
    for (Diagnostic told : outcome.diagnostics()) {
      diagnostics.report(told);
    }
    if (outcome.verdict() instanceof Verdict.Unread(String reason)) {
      diagnostics.report(
          Diagnostic.of(
              Code.CHAIN_UNREAD, file.place(chain.span()), "this could not be read: " + reason));
    }
    checks.add(outcome.checked(chain, file, round.at(chain.span()), names(round.scope)));
    coverage(chain, outcome, round.chains, sides);
  }

  /// A side of a checked relation is verified (were it wrong, the build would fail), but for numerals that do not matter to it;
  /// symbols that stand for nothing are a formula.
  private static void coverage(
      Chain chain,
      ChainVerifier.Outcome outcome,
      ChainVerifier verifier,
      List<SideCoverage> sides) {
    for (int i = 0; i < chain.sides().size(); i++) {
      Side side = chain.sides().get(i);
      boolean judged = outcome.isJudged(i);
      if (judged && side instanceof Side.Read read) {
        for (Span idle : verifier.idle(read)) {
          sides.add(new SideCoverage(idle, Account.IDLE));
        }
      }
      Account account =
          judged ? Account.VERIFIED : side instanceof Side.Silent ? Account.EXEMPT : Account.OPEN;
      sides.add(new SideCoverage(side.span(), account));
    }
  }

  private void table(Table table, Round round) {
    table.columns().forEach(column -> inlines(column.header(), round));
    table.caption().ifPresent(caption -> inlines(caption, round));
    Optional<FilledTable> filled = worksheet.table(round.at(table.span()));
    if (filled.isEmpty()) {
      table.rows().forEach(row -> row.cells().forEach(cell -> inlines(cell.content(), round)));
      return;
    }
    filled.get().rows().forEach(row -> row.forEach(cell -> cell(cell, round)));
  }

  private void cell(FilledCell cell, Round round) {
    switch (cell) {
      case FilledCell.Written(Table.Cell written) -> inlines(written.content(), round);
      case FilledCell.Computed computed ->
          computed
              .stated()
              .ifPresentOrElse(
                  stated -> statedCell(computed, stated, round), () -> filledCell(computed));
    }
  }

  private void filledCell(FilledCell.Computed computed) {
    formats
        .fault(computed.value(), computed.format(), file.place(computed.rule().span()))
        .ifPresent(diagnostics::report);
  }

  /// A cell that holds something under a rule states it; `≈` before it asks for rounding.
  private void statedCell(FilledCell.Computed computed, Table.Cell cell, Round round) {
    String text = CellText.plain(file, cell.content());
    boolean approximate = text.startsWith("≈") || text.startsWith("\\approx");
    String stated = approximate ? text.replaceFirst("^(≈|\\\\approx)", "").strip() : text;
    Question question =
        new Question(
            statedSpan(cell, stated),
            stated,
            approximate ? Relation.APPROXIMATELY : Relation.EQUAL,
            computed.rule(),
            computed.value(),
            Optional.empty(),
            round.scope.with(computed.names()),
            Optional.of(new Fix(file.place(Span.at(cell.text().start())), "≈ ")));
    record(Checked.Kind.CELL, round.at(cell.span()), question, computed.element());
  }

  /// Where the stated text stands in the cell, when it stands there to the letter; else the whole cell.
  private Span statedSpan(Table.Cell cell, String stated) {
    int at = file.text(cell.text()).indexOf(stated);
    int start = cell.text().start() + at;
    return at < 0 ? cell.text() : new Span(start, start + stated.length());
  }
}
