package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.Severity;
import dev.confere.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that the content folder holds, by what it is for.
///
/// A folder is a list; what lies deeper belongs to the list around it. Names that begin with a dot or an underscore are left out: drafts.
///
/// @param settings the text of the configuration
/// @param lists the folders that are lists, in the order of the site
/// @param sources the Markdown files that become pages, in order of their paths
/// @param unreadable paths of Markdown files that exist but could not be read; links to them are not broken
/// @param assets paths of the other files, which are copied
record SourceTree(
    Configuration configuration,
    String settings,
    List<String> lists,
    List<Source> sources,
    List<String> unreadable,
    List<String> assets) {

  static SourceTree read(ContentFolder content, Diagnostics diagnostics) {
    try (InParallel alone = new InParallel()) {
      return read(content, diagnostics, alone);
    }
  }

  static SourceTree read(ContentFolder content, Diagnostics diagnostics, InParallel parallel) {
    return new Gatherer(content, diagnostics, parallel).tree();
  }

  /// A source by its name in diagnostics.
  Optional<SourceFile> named(String name) {
    return sources.stream().map(Source::file).filter(file -> file.name().equals(name)).findFirst();
  }

  /// The list that a file belongs to; empty at the top of the site.
  Optional<String> listOf(String path) {
    return lists.stream()
        .filter(list -> path.startsWith(list + "/"))
        .reduce((a, b) -> a.length() >= b.length() ? a : b);
  }

  private static final class Gatherer {
    private final ContentFolder content;
    private final Diagnostics diagnostics;
    private final InParallel parallel;
    private final List<String> files;
    private final List<String> pages = new ArrayList<>();

    Gatherer(ContentFolder content, Diagnostics diagnostics, InParallel parallel) {
      this.content = content;
      this.diagnostics = diagnostics;
      this.parallel = parallel;
      this.files = content.files(diagnostics).stream().filter(Gatherer::isNoDraft).toList();
    }

    private static boolean isNoDraft(String path) {
      return !path.startsWith("_") && !path.contains("/_");
    }

    private static boolean isMarkdown(String path) {
      return path.endsWith(".md");
    }

    SourceTree tree() {
      Optional<SourceFile> settings = settings();
      Configuration configuration =
          settings
              .map(file -> ConfigurationReader.read(file, diagnostics))
              .orElse(Configuration.DEFAULT);
      List<String> lists = lists(configuration);
      SourceTree tree =
          new SourceTree(
              configuration,
              settings.map(SourceFile::text).orElse(""),
              lists,
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>());
      for (String path : files) {
        place(path, tree, configuration.lists().isPresent());
      }
      readPages(tree);
      if (isEmpty()) {
        diagnostics.report(
            TextReader.of(
                Code.CONTENT_EMPTY, content.shown(""), "there is no Markdown file to build here"));
      }
      return tree;
    }

    private boolean isEmpty() {
      return files.stream().noneMatch(Gatherer::isMarkdown);
    }

    private Optional<SourceFile> settings() {
      return files.contains(ContentFolder.CONFIGURATION)
          ? content.text(ContentFolder.CONFIGURATION, diagnostics)
          : Optional.empty();
    }

    private List<String> lists(Configuration configuration) {
      Set<String> found = new LinkedHashSet<>();
      if (configuration.lists().isPresent()) {
        configuration.lists().get().forEach(list -> requirePages(list, found));
      } else {
        files.stream()
            .filter(path -> isMarkdown(path) && path.contains("/"))
            .map(path -> path.substring(0, path.indexOf('/')))
            .forEach(found::add);
      }
      return List.copyOf(found);
    }

    private void requirePages(Configuration.ListFolder list, Set<String> found) {
      boolean hasPages =
          files.stream().anyMatch(path -> isMarkdown(path) && path.startsWith(list.path() + "/"));
      if (hasPages) {
        found.add(list.path());
      } else if (!isEmpty()) {
        diagnostics.report(
            Diagnostic.of(
                Code.CONFIGURATION,
                list.place(),
                "there is no folder " + content.shown(list.path()) + " with pages"));
      }
    }

    private void place(String path, SourceTree tree, boolean named) {
      if (!isMarkdown(path)) {
        if (!path.equals(ContentFolder.CONFIGURATION)) {
          tree.assets().add(path);
        }
      } else if (named && path.contains("/") && tree.listOf(path).isEmpty()) {
        diagnostics.report(unlisted(path));
      } else {
        pages.add(path);
      }
    }

    private void readPages(SourceTree tree) {
      List<Optional<SourceFile>> texts =
          parallel.map(pages, path -> content.text(path, diagnostics));
      for (int i = 0; i < pages.size(); i++) {
        String path = pages.get(i);
        texts
            .get(i)
            .ifPresentOrElse(
                file -> tree.sources().add(new Source(path, file)),
                () -> tree.unreadable().add(path));
      }
    }

    private Diagnostic unlisted(String path) {
      return TextReader.of(
              Code.CONFIGURATION,
              content.shown(path),
              "this page is not built: its folder is not among the lists of "
                  + ContentFolder.CONFIGURATION)
          .as(Severity.WARNING)
          .help("add the folder to lists, or begin its name with an underscore");
    }
  }
}
