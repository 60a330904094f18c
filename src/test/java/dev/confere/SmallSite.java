package dev.confere;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.ContentFolder;
import dev.confere.site.Phases;
import dev.confere.site.SiteBuilder;
import dev.confere.site.SiteBuilder.Reuse;
import dev.confere.site.SiteInMemory;
import dev.confere.site.SiteWriter;
import dev.confere.site.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A site of a few files in a folder of its own, to be checked or built.
record SmallSite(Path top) {

  /// @param path below the folder: `content/relu/01.md`
  SmallSite with(String path, String text) throws IOException {
    return with(path, text.getBytes(UTF_8));
  }

  SmallSite with(String path, byte[] bytes) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /// A page of a list with a title and this text.
  SmallSite page(String text) throws IOException {
    return with("content/relu/01.md", "---\ntitle: ReLU\n---\n\n" + text);
  }

  SmallSite link(String path, String target) throws IOException {
    Files.createSymbolicLink(top.resolve(path), top.resolve(target));
    return this;
  }

  List<Diagnostic> check() throws IOException {
    return run(Path.of("templates"), SiteBuilder::check);
  }

  /// The same with every formula typeset.
  List<Diagnostic> checkWithMath() throws IOException {
    return run(Path.of("templates"), SiteBuilder::checkWithMath);
  }

  /// Builds with templates of its own before those of this project.
  List<Diagnostic> build() throws IOException {
    return run(
        top.resolve("templates"),
        (builder, diagnostics) -> builder.build(new SiteInMemory(), Reuse.PAGES, diagnostics));
  }

  /// What is said before the site is written.
  List<Diagnostic> refusal() throws IOException {
    return new SiteWriter(top.resolve("site"), "site")
        .refusal(top.resolve("content")).stream().toList();
  }

  @FunctionalInterface
  private interface Work {
    Object on(SiteBuilder builder, Diagnostics diagnostics) throws IOException;
  }

  private List<Diagnostic> run(Path templates, Work work) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Theme theme = Theme.of(List.of(templates, Path.of("templates")));
    Optional<ContentFolder> content =
        ContentFolder.open(top.resolve("content"), "content", diagnostics);
    if (content.isPresent()) {
      try (SiteBuilder builder =
          new SiteBuilder(content.get(), theme, Optional.empty(), Phases.UNTIMED)) {
        work.on(builder, diagnostics);
      }
    }
    return diagnostics.sorted();
  }
}
