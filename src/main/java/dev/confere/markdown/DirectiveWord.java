package dev.confere.markdown;

import dev.confere.document.Block.Directive;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words that name directives; case and accents do not matter.
final class DirectiveWord {

  /// By their words as they are once folded.
  private static final Map<String, Directive.Name> NAMES = new LinkedHashMap<>();

  static {
    name(Directive.Name.TASK, "task", "tarefa");
    name(Directive.Name.HINT, "hint", "dica");
    name(Directive.Name.SOLUTION, "solution", "solucao", "resolucao");
    name(Directive.Name.STEP, "step", "passo");
    name(Directive.Name.NOTE, "note", "nota", "observacao");
    name(Directive.Name.FIGURE, "figure", "figura");
    name(Directive.Name.DESCRIPTION, "description", "descricao");
  }

  private static final List<String> EACH = List.of("each", "cada", "para cada");

  private static final List<String> MISTAKE = List.of("mistake", "erro", "engano");

  private DirectiveWord() {}

  private static void name(Directive.Name name, String... words) {
    for (String word : words) {
      NAMES.put(word, name);
    }
  }

  static Optional<Directive.Name> name(String word) {
    return Optional.ofNullable(NAMES.get(fold(word)));
  }

  static boolean isEach(String word) {
    return EACH.contains(fold(word));
  }

  static boolean isMistake(String word) {
    return MISTAKE.contains(fold(word));
  }

  /// Whether what stands behind the word is not text to read.
  static boolean hasArguments(String word) {
    return isEach(word) || isMistake(word);
  }

  /// For suggestions.
  static List<String> all() {
    List<String> all = new java.util.ArrayList<>(NAMES.keySet());
    all.addAll(EACH);
    all.addAll(MISTAKE);
    return all;
  }

  private static String fold(String word) {
    if (isFolded(word)) {
      return word;
    }
    String letters = Normalizer.normalize(word, Normalizer.Form.NFD);
    String bare = letters.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    return bare.strip().replaceAll("\\s+", " ");
  }

  private static boolean isFolded(String word) {
    int at = 0;
    while (at < word.length() && word.charAt(at) >= 'a' && word.charAt(at) <= 'z') {
      at++;
    }
    return at == word.length();
  }
}
