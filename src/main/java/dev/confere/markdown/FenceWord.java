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

  static Optional<FenceWord> of(String info) {
    String words = info.strip();
    int end = 0;
    while (end < words.length() && " \t\n\u000b\f\r".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return Optional.ofNullable(WORDS.get(words.substring(0, end).toLowerCase(Locale.ROOT)));
  }
}
