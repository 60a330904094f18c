package dev.confere.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a block between fences is, when it is one of ours: by the first word behind the fence.
enum FenceWord {
  DATA,
  COMPUTE,
  CHECK,
  DRAW;

  private static final Map<String, FenceWord> WORDS =
      Map.of(
          "data", DATA,
          "dados", DATA,
          "compute", COMPUTE,
          "calcular", COMPUTE,
          "check", CHECK,
          "conferir", CHECK,
          "draw", DRAW,
          "desenhar", DRAW);

  static int behindWord(String text, int from, int end) {
    int at = from;
    while (at < end && !isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int behindSpace(String text, int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  static Optional<FenceWord> of(String info) {
    String words = info.strip();
    int end = behindWord(words, 0, words.length());
    return Optional.ofNullable(WORDS.get(words.substring(0, end).toLowerCase(Locale.ROOT)));
  }
}
