package dev.confere.verification;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numerals in a piece of source that the reader sees as text.
final class Numerals {

  /// A run of digits with its separators, not a part of a word (`conv2d`) and not of another number.
  private static final Pattern NUMERAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}_.,])[-−+]?\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:\\s?%)?(?![\\p{L}_])");

  /// Words before an ordinal of structure: `Passo 2`, `Figure 3`.
  private static final Set<String> STRUCTURE =
      Set.of(
          "passo",
          "etapa",
          "exercício",
          "exercícios",
          "figura",
          "tabela",
          "seção",
          "item",
          "parte",
          "lista",
          "capítulo",
          "nota",
          "página",
          "step",
          "exercise",
          "exercises",
          "figure",
          "table",
          "section",
          "part",
          "list",
          "chapter",
          "note",
          "page");

  private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)[\\s\\u00A0]*$");

  private Numerals() {}

  /// A numeral and whether it counts a part of the text.
  record Found(Span span, String text, boolean ordinal) {}

  static List<Found> in(String text, int offset) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = NUMERAL.matcher(text);
    while (matcher.find()) {
      Span span = new Span(offset + matcher.start(), offset + matcher.end());
      Matcher before = WORD_BEFORE.matcher(text.substring(0, matcher.start()));
      boolean ordinal =
          before.find() && STRUCTURE.contains(before.group(1).toLowerCase(Locale.ROOT));
      found.add(new Found(span, matcher.group(), ordinal));
    }
    return found;
  }
}
