package dev.confere.cli;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name that a list or an exercise may have: it becomes a part of an address.
final class FolderName {

  private static final Pattern GOOD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.-]*");

  private FolderName() {}

  /// Why a name is not good, if so, with one that is.
  static Optional<String> complaint(String name) {
    if (GOOD.matcher(name).matches()) {
      return Optional.empty();
    }
    String better = like(name);
    return Optional.of(
        "`"
            + name
            + "` is no name for a part of an address: it takes letters, digits and hyphens"
            + (better.isEmpty() ? "" : ", for instance " + better));
  }

  /// The nearest name that every address can hold: `Médias & pesos` becomes `medias-pesos`.
  static String like(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /// What a name may mean: `02-media-ponderada` is `Media ponderada`.
  static String title(String name) {
    String words = name.replaceFirst("^\\d+[-.]", "").replace('-', ' ').strip();
    int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
