package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.preview.Preview;
import dev.confere.site.ContentFolder;
import dev.confere.site.Phases;
import dev.confere.site.SiteBuilder;
import dev.confere.site.SiteInMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Builds the site that is being written, as often as it changes, and hands the outcome to the preview and the terminal.
final class Rebuild implements AutoCloseable {

  private final Terminal terminal;
  private final Folders folders;
  private final Reporting reporting;
  private final Preview preview;
  private final SiteInMemory site = new SiteInMemory();
  private Optional<SiteBuilder> builder = Optional.empty();

  Rebuild(Terminal terminal, Folders folders, Reporting reporting, Preview preview) {
    this.terminal = terminal;
    this.folders = folders;
    this.reporting = reporting;
    this.preview = preview;
  }

  /// Nothing that is in the folders, nor that happens to them meanwhile, ends the preview: it waits for the next change.
  void run() {
    long start = System.nanoTime();
    Diagnostics diagnostics = new Diagnostics();
    try {
      Optional<SiteBuilder.Built> built = build(diagnostics);
      List<Diagnostic> found = diagnostics.sorted();
      if (built.filter(it -> it.written().isPresent()).isPresent()) {
        int changed = preview.show(site.files(), found).size();
        tell(found, Summary.shown(built.get().pages(), changed), start);
      } else {
        preview.refuse(found);
        tell(found, Summary.complaints(found) + "; the last site without errors is shown", start);
      }
    } catch (IOException | UncheckedIOException failure) {
      preview.fail(String.valueOf(failure.getMessage()));
      Main.failed(terminal, failure);
    } catch (RuntimeException | StackOverflowError bug) {
      preview.fail("This is a bug in Confere, not in what you wrote; the terminal tells more.");
      Main.failed(terminal, bug);
    }
  }

  private Optional<SiteBuilder.Built> build(Diagnostics diagnostics) throws IOException {
    Optional<ContentFolder> content = folders.content(diagnostics);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    SiteBuilder current = builder(content.get());
    return Optional.of(current.build(site, SiteBuilder.Reuse.PAGES, diagnostics));
  }

  /// The same one as long as the folder is the same: it remembers what it built.
  private SiteBuilder builder(ContentFolder content) throws IOException {
    boolean same = builder.filter(it -> it.builds(content)).isPresent();
    if (!same) {
      builder.ifPresent(SiteBuilder::close);
      builder = Optional.of(folders.builder(content, Phases.UNTIMED));
    }
    return builder.orElseThrow();
  }

  @Override
  public void close() {
    builder.ifPresent(SiteBuilder::close);
  }

  private void tell(List<Diagnostic> found, String summary, long start) {
    reporting.tell(found, List.of(), terminal);
    reporting
        .summary(terminal)
        .println(summary + ", in " + Timings.seconds(System.nanoTime() - start));
  }
}
