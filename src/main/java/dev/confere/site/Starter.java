package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Makes the files that an author begins with: a site, a list, an exercise. Their comments teach the language.
///
/// Nothing is ever overwritten, and nothing is written when any of the files is there already.
public final class Starter {

  /// What the files are written in.
  public enum Language {
    PT_BR("pt-BR", "lista-1", "Lista 1", "01-media-ponderada", "Média ponderada"),
    EN("en", "list-1", "List 1", "01-weighted-mean", "Weighted mean");

    private final String tag;
    private final String list;
    private final String listTitle;
    private final String exercise;
    private final String exerciseTitle;

    Language(String tag, String list, String listTitle, String exercise, String exerciseTitle) {
      this.tag = tag;
      this.list = list;
      this.listTitle = listTitle;
      this.exercise = exercise;
      this.exerciseTitle = exerciseTitle;
    }

    /// The one that is called so, whatever the capitals.
    public static Optional<Language> named(String tag) {
      return Stream.of(values()).filter(language -> language.tag.equalsIgnoreCase(tag)).findFirst();
    }

    /// That of `site.yaml`, or the nearest.
    static Language of(String tag) {
      return tag.startsWith("pt") ? PT_BR : EN;
    }
  }

  private final Language language;

  public Starter(Language language) {
    this.language = language;
  }

  /// One that writes the language of a site.
  public static Starter in(ContentFolder content) {
    return new Starter(
        Language.of(SourceTree.read(content, new Diagnostics()).configuration().language()));
  }

  /// Whether a folder of the content would be a list: the settings may name others.
  public static boolean builds(ContentFolder content, String list) {
    return SourceTree.read(content, new Diagnostics())
        .configuration()
        .lists()
        .map(lists -> lists.stream().anyMatch(named -> named.path().equals(list)))
        .orElse(true);
  }

  /// A site with one list and one exercise.
  ///
  /// @param maven whether to add a `pom.xml`, too
  /// @return what was made
  /// @throws FileAlreadyExistsException when one of the files is there
  public List<Path> site(Path folder, String title, boolean maven) throws IOException {
    SequencedMap<Path, String> files = new LinkedHashMap<>();
    Path content = folder.resolve("content");
    Path list = content.resolve(language.list);
    files.put(
        content.resolve(ContentFolder.CONFIGURATION), text("site.yaml", "title", quoted(title)));
    files.put(list.resolve("index.md"), text("list.md", "title", quoted(language.listTitle)));
    files.put(
        list.resolve(language.exercise + ".md"),
        text("exercise.md", "title", quoted(language.exerciseTitle)));
    files.put(folder.resolve("README.md"), text("readme.md", "name", title));
    files.put(folder.resolve(".gitignore"), resource("starter/gitignore"));
    if (maven) {
      files.put(
          folder.resolve("pom.xml"),
          resource("starter/pom.xml").replace("@version@", Version.text()));
    }
    return write(files);
  }

  /// A list without exercises.
  ///
  /// @param folder of the list
  /// @throws FileAlreadyExistsException when it has a front page already
  public List<Path> list(Path folder, String title) throws IOException {
    return write(only(folder.resolve("index.md"), text("list.md", "title", quoted(title))));
  }

  /// An exercise.
  ///
  /// @throws FileAlreadyExistsException when there is such a file already
  public List<Path> exercise(Path file, String title) throws IOException {
    return write(only(file, text("exercise.md", "title", quoted(title))));
  }

  private static SequencedMap<Path, String> only(Path file, String text) {
    return new LinkedHashMap<>(Map.of(file, text));
  }

  private static List<Path> write(SequencedMap<Path, String> files) throws IOException {
    for (Path file : files.keySet()) {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Files.createDirectories(file.getKey().toAbsolutePath().getParent());
      Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    return new ArrayList<>(files.keySet());
  }

  /// A text of JSON is one of YAML.
  private static String quoted(String title) {
    return Json.of(title).print().strip();
  }

  private String text(String name, String gap, String filling) throws IOException {
    return resource("starter/" + language.tag + "/" + name).replace("@" + gap + "@", filling);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
