package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The Markdown in a Jupyter notebook (nbformat 4), in its places: all else is blank.
///
/// The text has the length of the file, so that what is found in it has its place in the file. An escape takes two characters there
/// and one here; a blank stands before it.
public final class Notebook {

  private final SourceFile file;
  private final char[] text;

  private Notebook(SourceFile file) {
    this.file = file;
    this.text = new char[file.length()];
    Arrays.fill(text, ' ');
  }

  /// The text of its Markdown cells; empty after a diagnostic when the file is no notebook.
  public static Optional<SourceFile> text(SourceFile file, Diagnostics diagnostics) {
    return YamlReader.read(file, file.whole(), Code.FILE_NOT_READABLE, diagnostics)
        .map(yaml -> new Notebook(file).read(yaml));
  }

  private SourceFile read(Yaml notebook) {
    if (notebook instanceof Yaml.Mapping mapping
        && mapping.get("cells").orElse(notebook) instanceof Yaml.Sequence cells) {
      cells.items().forEach(this::cell);
    }
    return new SourceFile(file.name(), new String(text));
  }

  private void cell(Yaml cell) {
    if (cell instanceof Yaml.Mapping mapping
        && mapping.get("cell_type").orElse(cell) instanceof Yaml.Text(var s, String type, var p)
        && type.equals("markdown")) {
      mapping.get("source").ifPresent(this::source);
    }
  }

  private void source(Yaml source) {
    List<Yaml> lines =
        source instanceof Yaml.Sequence sequence ? sequence.items() : List.of(source);
    for (Yaml line : lines) {
      if (line instanceof Yaml.Text(Span span, var t, var p)) {
        copy(span);
      }
    }
  }

  private void copy(Span quoted) {
    int at = quoted.start() + 1;
    while (at < quoted.end() - 1) {
      char c = file.text().charAt(at);
      if (c == '\\' && at + 1 < quoted.end() - 1) {
        text[at + 1] = unescaped(file.text().charAt(at + 1));
        // Before a command a tie is as good as nothing, and keeps `$\\frac…` a formula, which `$ `
        // would not be.
        text[at] = text[at + 1] == '\\' ? '~' : ' ';
        at += 2;
      } else {
        text[at++] = c;
      }
    }
    // Cells part paragraphs.
    text[quoted.end() - 1] = '\n';
  }

  private static char unescaped(char escape) {
    return switch (escape) {
      case 'n', 'r' -> '\n';
      case 't', 'b', 'f', 'u' -> ' ';
      default -> escape;
    };
  }
}
