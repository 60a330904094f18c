package dev.confere.markdown;

import dev.confere.document.Drawing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of `draw` blocks, in English and Portuguese; case and accents do not matter.
final class DrawingWord {

  private static final Map<String, Drawing.Kind> KINDS = new LinkedHashMap<>();
  private static final Map<Drawing.Option, List<String>> OPTIONS = new LinkedHashMap<>();

  static {
    kind(Drawing.Kind.PLOT, "plot", "gráfico");
    kind(Drawing.Kind.BARS, "bars", "barras");
    kind(Drawing.Kind.HEATMAP, "heatmap", "mapa");
    kind(Drawing.Kind.CONVOLUTION, "convolution", "convolução");
    kind(Drawing.Kind.NETWORK, "network", "rede");
    kind(Drawing.Kind.LINES, "lines", "linhas");
    option(Drawing.Option.X, "x");
    option(Drawing.Option.Y, "y");
    option(Drawing.Option.DERIVATIVE, "derivative", "derivada");
    option(Drawing.Option.POINTS, "points", "pontos");
    option(Drawing.Option.RANGE, "range", "faixa");
    option(Drawing.Option.AXES, "axes", "eixos");
    option(Drawing.Option.VALUES, "values", "before", "valores", "antes");
    option(Drawing.Option.AFTER, "after", "depois");
    option(Drawing.Option.LABELS, "labels", "rótulos");
    option(Drawing.Option.NAMES, "names", "nomes");
    option(Drawing.Option.FRAMES, "frames", "quadros");
    option(Drawing.Option.ROWS, "rows", "linhas");
    option(Drawing.Option.COLUMNS, "columns", "colunas");
    option(Drawing.Option.INPUT, "input", "entrada");
    option(Drawing.Option.KERNEL, "kernel", "núcleo");
    option(Drawing.Option.STRIDE, "stride", "passo");
    option(Drawing.Option.PADDING, "padding", "preenchimento");
    option(Drawing.Option.BIAS, "bias", "viés");
    option(Drawing.Option.AT, "at", "posição");
    option(Drawing.Option.LAYERS, "layers", "camadas");
    option(Drawing.Option.WEIGHTS, "weights", "pesos");
    option(Drawing.Option.DEAD, "dead", "mortos");
  }

  private DrawingWord() {}

  private static void kind(Drawing.Kind kind, String... words) {
    for (String word : words) {
      KINDS.put(fold(word), kind);
    }
  }

  private static void option(Drawing.Option option, String... words) {
    OPTIONS.put(option, List.of(words));
  }

  static Optional<Drawing.Kind> kind(String word) {
    return Optional.ofNullable(KINDS.get(fold(word)));
  }

  /// For suggestions.
  static Set<String> kinds() {
    return KINDS.keySet();
  }

  static Optional<Drawing.Option> option(String word) {
    String folded = fold(word);
    return OPTIONS.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(known -> fold(known).equals(folded)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The English word.
  static String of(Drawing.Option option) {
    return words(option).getFirst();
  }

  /// All words of some options, for suggestions.
  static List<String> all(Set<Drawing.Option> options) {
    List<String> all = new ArrayList<>();
    options.forEach(option -> all.addAll(words(option)));
    return all;
  }

  private static List<String> words(Drawing.Option option) {
    return OPTIONS.getOrDefault(option, List.of());
  }

  private static String fold(String word) {
    String bare = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.ROOT).strip();
  }
}
