package dev.confere.page;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Document;
import dev.confere.engine.number.Notation;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.source.SourceFile;
import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import dev.confere.verification.Report;
import dev.confere.verification.Verifier;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.WorksheetEvaluator;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Markdown to HTML, with formulas left as LaTeX so that tests need no KaTeX.
record Rendering(RenderedDocument rendered, Diagnostics diagnostics) {
  static Rendering of(String markdown) {
    return of(markdown, Conventions.DEFAULT, Rendering::latex);
  }

  private static Typeset latex(Formula formula) {
    return new Typeset.Html("<span class=\"katex\">" + Html.escape(formula.latex()) + "</span>");
  }

  static Rendering withComma(String markdown) {
    return of(
        markdown,
        new Conventions(Notation.COMMA, Conventions.DEFAULT.settings()),
        Rendering::latex);
  }

  static Rendering withHtml(String markdown) {
    return of(markdown, Conventions.DEFAULT, true, Rendering::latex);
  }

  static Rendering of(
      String markdown, Conventions conventions, Function<Formula, Typeset> typesetter) {
    return of(markdown, conventions, false, typesetter);
  }

  private static Rendering of(
      String markdown,
      Conventions conventions,
      boolean html,
      Function<Formula, Typeset> typesetter) {
    Diagnostics diagnostics = new Diagnostics();
    Report report = report(markdown, conventions, diagnostics);
    RenderedDocument rendered =
        DocumentRenderer.draft(
                report,
                SamplePages.texts("pt-BR"),
                target -> target.replace(".md", ".html"),
                html,
                diagnostics)
            .set(typesetter);
    return new Rendering(rendered, diagnostics);
  }

  static Report report(String markdown, Conventions conventions, Diagnostics diagnostics) {
    SourceFile file = new SourceFile("a.md", "---\ntitle: T\n---\n\n" + markdown);
    Document document = new MarkdownReader().read(file, DataFiles.NONE, diagnostics);
    return Verifier.verify(
        WorksheetEvaluator.evaluate(document, conventions, diagnostics),
        Optional.empty(),
        diagnostics);
  }

  String markup() {
    return rendered.body().markup();
  }

  Element body() {
    return Jsoup.parseBodyFragment(markup()).body();
  }
}
