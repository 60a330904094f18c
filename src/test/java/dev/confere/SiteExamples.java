package dev.confere;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.number.Notation;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.math.TextKind;
import dev.confere.report.Baseline;
import dev.confere.site.FreeTextChecker;
import dev.confere.site.MutationRun;
import dev.confere.site.Survivors;
import dev.confere.site.TextChecker;
import dev.confere.source.SourceFile;
import dev.confere.verification.LedgerRecheck;
import dev.confere.verification.Proofreader;
import dev.confere.verification.Verifier;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import dev.confere.worksheet.WorksheetEvaluator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Examples of the mistakes that a few lines of a page cannot make: those of a site, and those of size.
final class SiteExamples {

  /// What is said of a site that is made in an empty folder.
  @FunctionalInterface
  interface Finding {
    List<Diagnostic> in(SmallSite site) throws IOException;
  }

  /// @param wrong provokes the code and no other
  /// @param right is nearly the same, and quiet
  record Example(Finding wrong, Finding right) {}

  private static final int MEBIBYTE = 1 << 20;

  private static final String SOLUTION =
      """
      ::: solution
      The first neuron gives 2.3, the second 1.7.
      :::
      """;

  private SiteExamples() {}

  static Map<Code, Example> all() {
    Map<Code, Example> examples = new EnumMap<>(Code.class);
    size(examples);
    texts(examples);
    folders(examples);
    results(examples);
    return examples;
  }

  private static void size(Map<Code, Example> examples) {
    examples.put(
        Code.EXPRESSION_TOO_DEEP,
        new Example(
            site -> site.page(nested(5000)).check(), site -> site.page(nested(50)).check()));
    examples.put(
        Code.DOCUMENT_TOO_COMPLEX,
        new Example(
            site -> site.page("> ".repeat(5000) + "deep").check(),
            site -> site.page("> ".repeat(5) + "deep").check()));
    examples.put(
        Code.FILE_TOO_LARGE,
        new Example(
            site -> site.page("\n".repeat(4 * MEBIBYTE)).check(),
            site -> site.page("\n".repeat(MEBIBYTE)).check()));
  }

  private static String nested(int depth) {
    return "It is {{ " + "(".repeat(depth) + "1" + ")".repeat(depth) + " }}.\n";
  }

  private static void texts(Map<Code, Example> examples) {
    examples.put(
        Code.DATA_FILE,
        new Example(
            site -> site.page("```data\nfile: losses.csv\n```\n").check(),
            site ->
                site.with("content/relu/losses.csv", "epoch,loss\n1,2.31\n")
                    .page("```data\nfile: losses.csv\n```\n")
                    .check()));
    examples.put(
        Code.BROKEN_LINK,
        new Example(
            site -> site.page("See [the rules](rulse.md).\n").with(rules(), RULES).check(),
            site -> site.page("See [the rules](rules.md).\n").with(rules(), RULES).check()));
    examples.put(
        Code.FILE_NOT_UTF8,
        new Example(
            site -> site.with("content/relu/01.md", latin("title: Solução")).check(),
            site -> site.with("content/relu/01.md", latin("title: Solucao")).check()));
    examples.put(
        Code.AMBIGUOUS_NUMBER,
        new Example(
            site -> unsettled("The folder holds [[1.234 = 1000 + 234]] images.\n"),
            site -> unsettled("The folder holds [[1234 = 1000 + 234]] images.\n")));
  }

  private static final String RULES = "---\ntitle: The rules\n---\n\nNone.\n";

  private static String rules() {
    return "content/relu/rules.md";
  }

  private static byte[] latin(String line) {
    return ("---\n" + line + "\n---\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<Diagnostic> unsettled(String text) {
    SourceFile file = new SourceFile("example.md", "---\ntitle: Images\n---\n\n" + text);
    Diagnostics diagnostics = new Diagnostics();
    Worksheet worksheet =
        WorksheetEvaluator.evaluate(
            new MarkdownReader().read(file, DataFiles.NONE, diagnostics),
            new Conventions(Notation.UNSETTLED, Settings.DEFAULT),
            diagnostics);
    Verifier.verify(worksheet, Optional.empty(), diagnostics);
    return diagnostics.sorted();
  }

  private static final String KNOWN = "The sum is $1 + 2 = 4$.\n";

  /// What is told of a text when a mistake is known that stood in it.
  private static List<Diagnostic> known(String text) {
    Baseline baseline = Baseline.of(proofread(KNOWN).sorted(), new Baseline(List.of()), e -> true);
    return baseline.apply(proofread(text), "known.json", e -> true).sorted();
  }

  private static List<Diagnostic> mutate(String text) {
    TextChecker checker = new FreeTextChecker(Optional.empty(), Optional.of(Notation.POINT));
    MutationRun.Outcome outcome =
        MutationRun.run(new SourceFile("notes.md", text), checker, tried -> {});
    return Survivors.tell(outcome, checker).sorted();
  }

  /// A ledger of one statement, with this exact value.
  private static List<Diagnostic> recheck(String exact) {
    String ledger =
        """
        {
          "format": 2, "file": "content/relu/01.md", "kink": "0",
          "names": {"z": {"exact": "[23/10, 49/10]"}}, "functions": {},
          "statements": [
            {"kind": "statement", "line": 9, "column": 12, "text": "7.2", "relation": "=",
             "expression": "sum(z)", "exact": "%s", "stated": "36/5", "verdict": "confirmed"}
          ]
        }
        """;
    return LedgerRecheck.recheck(new SourceFile("01.ledger.json", ledger.formatted(exact)))
        .diagnostics();
  }

  private static Diagnostics proofread(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile file = new SourceFile("notes.md", text);
    Proofreader.read(file, file, TextKind.MARKDOWN, Optional.of(Notation.POINT))
        .diagnostics()
        .forEach(diagnostics::report);
    return diagnostics;
  }

  private static List<Diagnostic> baseline(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Baseline.read(new SourceFile("known.json", text), diagnostics);
    return diagnostics.sorted();
  }

  private static void folders(Map<Code, Example> examples) {
    examples.put(
        Code.CONFIGURATION,
        new Example(
            site -> site.with("content/site.yaml", "tilte: Lists\n").page("").check(),
            site -> site.with("content/site.yaml", "title: Lists\n").page("").check()));
    examples.put(
        Code.FILE_NOT_READABLE, new Example(SmallSite::check, site -> site.page("").check()));
    examples.put(
        Code.OUTSIDE_CONTENT,
        new Example(
            site -> site.page("").with("secret.md", RULES).link(rules(), "secret.md").check(),
            site -> site.page("").link(rules(), "content/relu/01.md").check()));
    examples.put(
        Code.CONTENT_EMPTY,
        new Example(
            site -> site.with("content/site.yaml", "title: Lists\n").check(),
            site -> site.with("content/index.md", RULES).check()));
    examples.put(
        Code.OUTPUT_NOT_OURS,
        new Example(
            site -> site.page("").with("site/thesis.tex", "years of work").refusal(),
            site -> site.page("").with("site/.gitignore", "*").refusal()));
  }

  private static void results(Map<Code, Example> examples) {
    examples.put(
        Code.LEDGER_DISAGREES, new Example(site -> recheck("37/5"), site -> recheck("36/5")));
    examples.put(
        Code.MUTATION_SURVIVED,
        new Example(
            site -> mutate("The greater is $\\max(0, 23) = 23$.\n"),
            site -> mutate("The sum is $0 + 23 = 23$.\n")));
    examples.put(
        Code.BASELINE_STALE,
        new Example(site -> known("The sum is $1 + 2 = 3$.\n"), site -> known(KNOWN)));
    examples.put(
        Code.JSON_SYNTAX,
        new Example(site -> baseline("{\"format\": 1,"), site -> baseline("{\"format\": 1}")));
    examples.put(
        Code.COVERAGE_MISSED,
        new Example(
            site -> site.with("content/site.yaml", "coverage: 75%\n").page(SOLUTION).check(),
            site -> site.with("content/site.yaml", "coverage: 0%\n").page(SOLUTION).check()));
    examples.put(
        Code.NUMERAL_UNVERIFIED,
        new Example(
            site -> site.with("content/site.yaml", "coverage: 100%\n").page(SOLUTION).check(),
            site ->
                site.with("content/site.yaml", "coverage: 100%\n")
                    .page(SOLUTION.replace("2.3", "{{ 2.3 }}").replace("1.7", "[[1.7 ! by hand]]"))
                    .check()));
    examples.put(
        Code.MATH_SYNTAX,
        new Example(
            site -> site.page("It is $\\fraq{z}{2}$.\n").checkWithMath(),
            site -> site.page("It is $\\frac{z}{2}$.\n").checkWithMath()));
    examples.put(
        Code.TEMPLATE_BROKEN,
        new Example(
            site -> site.with("templates/exercise.ftlh", "${page.titel}\n").page("").build(),
            site -> site.with("templates/exercise.ftlh", "A page.\n").page("").build()));
  }
}
