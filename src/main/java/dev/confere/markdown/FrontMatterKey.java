package dev.confere.markdown;

import dev.confere.document.FrontMatter.Decimal;
import dev.confere.document.FrontMatter.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words for the keys of [FrontMatter], in English and Portuguese.
enum FrontMatterKey {
  TITLE("title", "título", "titulo"),
  DESCRIPTION("description", "descrição", "descricao"),
  KIND("kind", "tipo"),
  TOPICS("topics", "tópicos", "topicos"),
  DIFFICULTY("difficulty", "dificuldade"),
  MINUTES("minutes", "minutos"),
  ORDER("order", "ordem"),
  LANGUAGE("lang", "language", "idioma", "língua"),
  DECIMAL("decimal"),
  COVERAGE("coverage", "cobertura"),
  DATE("date", "data"),
  TRANSLATION("translation of", "tradução de", "traducao de"),
  ORIGIN("origin", "origem"),
  SOURCES("sources", "fontes");

  private static final Map<String, FrontMatterKey> BY_WORD = new LinkedHashMap<>();

  static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static final Map<String, Decimal> DECIMALS = new LinkedHashMap<>();

  static {
    KINDS.put("exercise", Kind.EXERCISE);
    KINDS.put("exercício", Kind.EXERCISE);
    KINDS.put("page", Kind.PAGE);
    KINDS.put("página", Kind.PAGE);
    KINDS.put("list", Kind.LIST);
    KINDS.put("lista", Kind.LIST);
    DECIMALS.put("point", Decimal.POINT);
    DECIMALS.put("ponto", Decimal.POINT);
    DECIMALS.put("comma", Decimal.COMMA);
    DECIMALS.put("vírgula", Decimal.COMMA);
    for (FrontMatterKey key : values()) {
      key.words.forEach(word -> BY_WORD.put(word, key));
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // a List.of never changes
  private final List<String> words;

  FrontMatterKey(String... words) {
    this.words = List.of(words);
  }

  static Optional<FrontMatterKey> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  static List<String> words() {
    return List.copyOf(BY_WORD.keySet());
  }
}
