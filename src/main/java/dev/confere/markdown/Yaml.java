package dev.confere.markdown;

import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// YAML as it was written: texts, lists and maps, each with its place in the file. What a text means is for the reader to say.
public sealed interface Yaml {

  /// Of the value, with its quotation marks or brackets.
  Span span();

  /// A scalar; `2.30`, `yes` and `null` are texts like any other.
  ///
  /// @param quoted whether it stood between quotation marks, or as a block of lines, and so can only be a text
  record Text(Span span, String text, boolean quoted) implements Yaml {}

  record Sequence(Span span, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// @param entries in the order of the file, no name twice
  record Mapping(Span span, List<Entry> entries) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Yaml> get(String name) {
      return entries.stream().filter(e -> e.name().equals(name)).map(Entry::value).findFirst();
    }
  }

  /// @param nameSpan of the name alone
  record Entry(Span nameSpan, String name, Yaml value) {}
}
