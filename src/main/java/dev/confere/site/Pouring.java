package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.page.EncodedHtml;
import dev.confere.page.Page;
import dev.confere.page.TemplateFailure;
import dev.confere.page.TemplateRenderer;
import java.util.Optional;

/// Pours pages into their templates, but for what a template would make as before. May be used by several threads.
///
/// What a template sees is all that it makes a page of, so a page is known by that: one of which all is seen as before is as before,
/// and where the body alone is another, the old page is taken with the new body.
final class Pouring {

  private final TemplateRenderer templates;
  private final Theme theme;
  private final String common;
  private final SiteFiles files;

  /// @param common the digest of what all pages are made from
  /// @param files where the pages of earlier builds are found
  Pouring(TemplateRenderer templates, Theme theme, String common, SiteFiles files) {
    this.templates = templates;
    this.theme = theme;
    this.common = common;
    this.files = files;
  }

  /// A page that was poured.
  ///
  /// @param html empty, and told, when a template is broken
  /// @param shell what stands around its body, for the next build
  record Poured(Optional<byte[]> html, Optional<KeptPage.Shell> shell) {}

  /// A page as an earlier build has left it.
  ///
  /// @param path of its file
  record Earlier(String path, String stamp, KeptPage.Shell shell) {}

  /// Pours a page, or puts its body into the one of an earlier build.
  ///
  /// @param body that of the page
  /// @param before the page as it was, if any
  Poured pour(Page page, EncodedHtml body, Optional<Earlier> before, Diagnostics diagnostics) {
    TemplateRenderer.Sheet sheet = templates.sheet(page);
    String seen = seen(sheet);
    Optional<Poured> again =
        before
            .filter(it -> it.shell().seen().equals(seen))
            .flatMap(it -> files.earlier(it.path(), it.stamp()).map(old -> around(it, old, body)));
    if (again.isPresent()) {
      return again.get();
    }
    Optional<byte[]> html = pour(sheet, diagnostics);
    return new Poured(html, sheet.body().map(place -> new KeptPage.Shell(seen, place)));
  }

  private static Poured around(Earlier before, byte[] old, EncodedHtml body) {
    KeptPage.Shell shell = before.shell();
    return new Poured(
        Optional.of(shell.body().with(old, body)),
        Optional.of(new KeptPage.Shell(shell.seen(), shell.body().holding(body))));
  }

  private Optional<byte[]> pour(TemplateRenderer.Sheet sheet, Diagnostics diagnostics) {
    try {
      return Optional.of(sheet.pour());
    } catch (TemplateFailure failure) {
      diagnostics.report(TemplateReport.of(failure, theme));
      return Optional.empty();
    }
  }

  private String seen(TemplateRenderer.Sheet sheet) {
    Digest digest = new Digest().add(common);
    sheet.tell(digest::add);
    return digest.hex();
  }

  /// A page of contents.
  ///
  /// @param seen the digest of all that it is made from
  /// @param html empty if it was taken over as it stood, or a template is broken
  record Contents(String path, String seen, Optional<byte[]> html) {}

  /// The same for a page that shows others: its file is kept where all is seen as before.
  Contents contents(String path, Page page, Optional<KeptSite> before, Diagnostics diagnostics) {
    TemplateRenderer.Sheet sheet = templates.sheet(page);
    String seen = seen(sheet);
    boolean kept =
        before.flatMap(site -> site.contents(path, seen)).flatMap(files::keep).isPresent();
    return new Contents(path, seen, kept ? Optional.empty() : pour(sheet, diagnostics));
  }
}
