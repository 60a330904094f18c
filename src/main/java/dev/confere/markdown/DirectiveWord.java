package dev.confere.markdown;

import dev.confere.document.Block.Directive;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that name directives; case and accents do not matter.
final class DirectiveWord {

  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Map<String, Directive.Name> NAMES = new LinkedHashMap<>();

  static {
    name(Directive.Name.TASK, "task", "tarefa");
    name(Directive.Name.HINT, "hint", "dica");
    name(Directive.Name.SOLUTION, "solution", "solução", "resolução");
    name(Directive.Name.STEP, "step", "passo");
    name(Directive.Name.NOTE, "note", "nota", "observação");
    name(Directive.Name.FIGURE, "figure", "figura");
    name(Directive.Name.DESCRIPTION, "description", "descrição");
  }

  private static final List<String> EACH = List.of("each", "cada", "para cada");

  private static final List<String> MISTAKE = List.of("mistake", "erro", "engano");

  private DirectiveWord() {}

  private static void name(Directive.Name name, String... words) {
    for (String word : words) {
      NAMES.put(fold(word), name);
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
    String bare = ACCENT.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    return SPACES.matcher(bare.strip()).replaceAll(" ");
  }

  private static boolean isFolded(String word) {
    int at = 0;
    while (at < word.length() && word.charAt(at) >= 'a' && word.charAt(at) <= 'z') {
      at++;
    }
    return at == word.length();
  }
}
