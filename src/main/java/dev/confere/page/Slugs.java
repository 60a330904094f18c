package dev.confere.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names for the places of a page: from words, accents folded, each given once.
final class Slugs {
  private final Set<String> taken =
      new HashSet<>(Set.of("main", "outline-title", "script-texts", "references"));

  /// The name of what is called so: `Função de ativação` is `funcao-de-ativacao`, the next one `funcao-de-ativacao-2`.
  String of(String words) {
    String folded =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return free(folded.isEmpty() ? "s" : folded);
  }

  /// The name that the author chose, or one like it if it is taken.
  String free(String wish) {
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + "-" + i;
    }
    return name;
  }
}
