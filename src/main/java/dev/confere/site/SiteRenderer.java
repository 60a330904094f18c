package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.page.DocumentRenderer;
import dev.confere.page.InterfaceTexts;
import dev.confere.page.Page;
import dev.confere.page.RenderedDocument;
import dev.confere.page.TemplateFailure;
import dev.confere.page.TemplateRenderer;
import dev.confere.site.Phases.Phase;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import dev.confere.typesetting.Typesetter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// The second half of a build: typeset → render → files.
final class SiteRenderer {

  private final CheckedSite site;
  private final LinkMap links;
  private final Interface words;
  private final Theme theme;
  private final Phases phases;
  private final Diagnostics diagnostics;
  private final InParallel parallel;

  SiteRenderer(
      CheckedSite site,
      LinkMap links,
      Theme theme,
      Phases phases,
      Diagnostics diagnostics,
      InParallel parallel) {
    this.site = site;
    this.links = links;
    this.words = new Interface(theme);
    this.theme = theme;
    this.phases = phases;
    this.diagnostics = diagnostics;
    this.parallel = parallel;
  }

  Interface words() {
    return words;
  }

  /// The introduction of the only list as it stands on the front page, where links lead elsewhere.
  Optional<RenderedPage> frontIntro(Map<Formula, Typeset> formulas) {
    return site.lists().size() == 1
        ? site.indexOf(site.lists().getFirst()).map(page -> render(page, Frames.FRONT, formulas))
        : Optional.empty();
  }

  /// The formulas of all pages, set.
  SequencedMap<Formula, Typeset> typeset(Typesetter typesetter) {
    return phases.run(
        Phase.TYPESETTING,
        () -> {
          Set<Formula> formulas = new LinkedHashSet<>();
          parallel
              .map(site.pages(), page -> DocumentRenderer.formulas(page.report(), texts(page)))
              .forEach(formulas::addAll);
          return typesetter.typeset(formulas);
        });
  }

  InterfaceTexts texts(CheckedPage page) {
    return words.texts(site.language(page));
  }

  /// The text of every page; formulas that cannot be set are reported.
  List<RenderedPage> render(Map<Formula, Typeset> formulas) {
    return phases.run(
        Phase.RENDERING,
        () -> parallel.map(site.pages(), page -> render(page, page.page(), formulas)));
  }

  /// @param at where the page stands in the site
  RenderedPage render(CheckedPage page, String at, Map<Formula, Typeset> formulas) {
    String source = page.source().path();
    RenderedDocument document =
        DocumentRenderer.render(
            page.report(),
            texts(page),
            target -> links.href(source, at, target).orElse(target),
            formula -> known(formulas, formula),
            diagnostics);
    return new RenderedPage(page, at, document);
  }

  private static Typeset known(Map<Formula, Typeset> formulas, Formula formula) {
    return Optional.ofNullable(formulas.get(formula))
        .orElseThrow(() -> new IllegalStateException("not typeset: " + formula.latex()));
  }

  /// The finished pages by their paths; empty when a template is broken, which is reported.
  Optional<Map<String, String>> pour(Map<String, Page> pages) {
    TemplateRenderer templates = new TemplateRenderer(theme::read);
    return phases.run(
        Phase.RENDERING,
        () -> {
          try {
            Map<String, String> finished = new TreeMap<>();
            List<Map.Entry<String, Page>> entries = List.copyOf(pages.entrySet());
            List<String> html = parallel.map(entries, entry -> templates.render(entry.getValue()));
            for (int i = 0; i < entries.size(); i++) {
              finished.put(entries.get(i).getKey(), html.get(i));
            }
            return Optional.of(finished);
          } catch (TemplateFailure failure) {
            diagnostics.report(broken(failure));
            return Optional.empty();
          }
        });
  }

  Diagnostic broken(TemplateFailure failure) {
    SourceFile file =
        new SourceFile(
            "templates/" + failure.template(), theme.read(failure.template()).orElse(""));
    return Diagnostic.of(
        Code.TEMPLATE_BROKEN,
        file.place(span(file, failure)),
        String.valueOf(failure.getMessage()));
  }

  private static Span span(SourceFile file, TemplateFailure failure) {
    if (failure.line() < 1 || failure.line() > file.lineCount()) {
      return Span.at(0);
    }
    Span line = file.lineSpan(failure.line());
    int start = Math.min(line.end(), line.start() + Math.max(0, failure.column() - 1));
    return new Span(start, line.end());
  }
}
