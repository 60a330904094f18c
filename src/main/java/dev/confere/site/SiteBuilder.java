package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;

/// Builds a site: read → evaluate → verify → typeset → render → files. It writes nothing.
///
/// Formulas are typeset and pages rendered even when statements are wrong, so that all mistakes of a run are told at once; files come
/// out only when there are no errors.
public final class SiteBuilder implements AutoCloseable {

  private final ContentFolder content;
  private final Phases phases;
  private final Diagnostics diagnostics;
  private final InParallel parallel = new InParallel();

  public SiteBuilder(ContentFolder content, Phases phases, Diagnostics diagnostics) {
    this.content = content;
    this.phases = phases;
    this.diagnostics = diagnostics;
  }

  /// Reads, evaluates and verifies all documents.
  public CheckedSite check() {
    return new SiteChecker(content, phases, diagnostics, parallel).check();
  }

  @Override
  public void close() {
    parallel.close();
  }
}
