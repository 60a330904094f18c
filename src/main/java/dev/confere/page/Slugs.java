package dev.confere.page;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names for the places of a page: from words, accents folded, each given once.
final class Slugs {
  private static final int FIRST_MARK = 0x300;

  /// The letters of western Europe, from U+00C0 on, without their accents: taking them apart by the rules of Unicode is slow.
  private static final String LETTERS =
      "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy";

  private static final char FIRST_LETTER = 'À';

  private final Set<String> taken =
      new HashSet<>(Set.of("main", "outline-title", "script-texts", "references"));

  /// The name of what is called so: `Função de ativação` is `funcao-de-ativacao`, the next one `funcao-de-ativacao-2`.
  String of(String words) {
    String folded = joined(unaccented(words).toLowerCase(Locale.ROOT));
    return free(folded.isEmpty() ? "s" : folded);
  }

  /// Compatible signs without their accents.
  static String unaccented(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < 0x80) {
        plain.append(c);
      } else if (c >= FIRST_LETTER && c < FIRST_LETTER + LETTERS.length()) {
        plain.append(LETTERS.charAt(c - FIRST_LETTER));
      } else {
        return withoutMarks(Normalizer.normalize(words, Normalizer.Form.NFKD));
      }
    }
    return plain.toString();
  }

  private static String withoutMarks(String apart) {
    StringBuilder plain = new StringBuilder(apart.length());
    int c;
    for (int i = 0; i < apart.length(); i += Character.charCount(c)) {
      c = apart.codePointAt(i);
      if (!isMark(c)) {
        plain.appendCodePoint(c);
      }
    }
    return plain.toString();
  }

  private static boolean isMark(int c) {
    int type = c < FIRST_MARK ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /// Letters and numbers, with a hyphen for all that stands between them.
  private static String joined(String words) {
    StringBuilder name = new StringBuilder(words.length());
    boolean gap = false;
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      int c = words.codePointAt(i);
      boolean named = Typography.isLetterOrNumber(c);
      if (named && gap && !name.isEmpty()) {
        name.append('-');
      }
      if (named) {
        name.appendCodePoint(c);
      }
      gap = !named;
    }
    return name.toString();
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
