package dev.confere.markdown;

import dev.confere.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `{#id .class .other}`.
final class AttributesText {

  private AttributesText() {}

  static Block.Attributes read(String braces) {
    Optional<String> id = Optional.empty();
    List<String> classes = new ArrayList<>();
    for (String word : braces.substring(1, braces.length() - 1).strip().split("\\s+")) {
      if (word.length() > 1 && word.startsWith("#")) {
        id = Optional.of(word.substring(1));
      } else if (word.length() > 1 && word.startsWith(".")) {
        classes.add(word.substring(1));
      }
    }
    return new Block.Attributes(id, List.copyOf(classes));
  }
}
