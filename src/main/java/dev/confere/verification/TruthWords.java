package dev.confere.verification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words for the two truth values, in the languages of the pages.
final class TruthWords {

  private record Pair(String yes, String no) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("true", "false"),
          new Pair("yes", "no"),
          new Pair("verdadeiro", "falso"),
          new Pair("sim", "não"));

  private TruthWords() {}

  /// What a word says, if it is one of them.
  static Optional<Boolean> read(String word) {
    return pair(word).map(pair -> pair.yes.equals(lower(word)));
  }

  /// The other word of the pair, with a capital where the first has one.
  static Optional<String> opposite(String word) {
    return pair(word)
        .map(pair -> pair.yes.equals(lower(word)) ? pair.no : pair.yes)
        .map(other -> Character.isUpperCase(word.codePointAt(0)) ? capital(other) : other);
  }

  private static Optional<Pair> pair(String word) {
    return PAIRS.stream()
        .filter(pair -> pair.yes.equals(lower(word)) || pair.no.equals(lower(word)))
        .findFirst();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
