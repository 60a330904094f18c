package dev.confere.cli;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Plays what a day with Confere is made of, so that the JVM can keep what it loaded for that.
///
/// Run by the packaging of the program only: `Rehearsal FOLDER CONTENT…` works in the folder, with each of these contents in turn. What
/// an earlier rehearsal left there is thrown away, and `CONFERE_CACHE` should name a folder in it: who remembers has less to play.
final class Rehearsal {

  private static final Terminal NOBODY =
      new Terminal(silent(), silent(), SnippetPrinter.Style.PLAIN);

  private final Path content;
  private final Path site;

  private Rehearsal(Path folder) {
    content = folder.resolve("content");
    site = folder.resolve("site");
  }

  /// Content with mistakes is no reason to have no program: what comes of the commands does not matter here.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    clear(folder);
    for (int i = 1; i < arguments.length; i++) {
      Rehearsal rehearsal = new Rehearsal(folder.resolve("" + i));
      copy(Path.of(arguments[i]), rehearsal.content);
      rehearsal.play();
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private void play() throws IOException {
    build();
    build();
    List<Path> pages = pages();
    for (Path page : pages.subList(0, Math.min(1, pages.size()))) {
      Files.writeString(page, Files.readString(page) + "\nUma frase a mais.\n");
      run("proofread", page.toString());
    }
    build();
    run("check", "--content", content.toString());
  }

  private void build() {
    run("build", "--content", content.toString(), "--output", site.toString());
  }

  private static void run(String... arguments) {
    var _ = Main.run(NOBODY, arguments);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(content)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyOne(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
