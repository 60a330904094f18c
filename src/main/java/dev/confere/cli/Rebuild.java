package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.preview.Preview;
import dev.confere.site.ContentFolder;
import dev.confere.site.Phases;
import dev.confere.site.SiteBuilder;
import dev.confere.site.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Builds the site that is being written, as often as it changes, and hands the outcome to the preview and the terminal.
final class Rebuild {

  private final Terminal terminal;
  private final Folders folders;
  private final Reporting reporting;
  private final Preview preview;

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
      Optional<SiteFiles> files = build(diagnostics);
      List<Diagnostic> found = diagnostics.sorted();
      if (files.isPresent()) {
        int changed = preview.show(files.get().byPath(), found).size();
        tell(found, Summary.shown(files.get().pages(), changed), start);
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

  private Optional<SiteFiles> build(Diagnostics diagnostics) throws IOException {
    Optional<ContentFolder> content = folders.content(diagnostics);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (SiteBuilder builder = folders.builder(content.get(), Phases.UNTIMED, diagnostics)) {
      return builder.build().files();
    }
  }

  private void tell(List<Diagnostic> found, String summary, long start) {
    reporting.tell(found, List.of(), terminal);
    reporting
        .summary(terminal)
        .println(summary + ", in " + Timings.seconds(System.nanoTime() - start));
  }
}
