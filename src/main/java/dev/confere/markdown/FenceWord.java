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
    String first = info.strip().split("\\s+", 2)[0];
    return Optional.ofNullable(WORDS.get(first.toLowerCase(Locale.ROOT)));
  }
}
