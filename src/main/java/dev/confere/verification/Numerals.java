package dev.confere.verification;

import dev.confere.source.SourceFile;
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
  static final Pattern NUMERAL =
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

  private Numerals() {}

  /// A numeral and whether it counts a part of the text.
  record Found(Span span, String text, boolean ordinal) {}

  /// The numerals in a part of a file, which mostly has none.
  static List<Found> in(SourceFile file, Span span) {
    return DigitRuns.mayBeIn(file.text(), span) ? found(file.text(span), span.start()) : List.of();
  }

  static List<Found> in(String text, int offset) {
    return DigitRuns.mayBeIn(text, new Span(0, text.length())) ? found(text, offset) : List.of();
  }

  private static List<Found> found(String text, int offset) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = NUMERAL.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = start(text, 0);
    while (at < text.length()) {
      boolean stands = matcher.region(at, text.length()).lookingAt();
      if (stands) {
        Span span = new Span(offset + at, offset + matcher.end());
        found.add(new Found(span, matcher.group(), STRUCTURE.contains(wordBefore(text, at))));
      }
      at = start(text, stands ? matcher.end() : at + 1);
    }
    return found;
  }

  /// Where a numeral may begin from an offset on, so that the pattern need not be tried everywhere: at a digit or its sign.
  private static int start(String text, int from) {
    int digit = DigitRuns.next(text, from, text.length());
    boolean signed = digit > from && digit < text.length() && isSign(text.charAt(digit - 1));
    return signed ? digit - 1 : digit;
  }

  private static boolean isSign(char c) {
    return "-−+".indexOf(c) >= 0;
  }

  /// The word that ends before an offset, white space aside, in lower case; empty when something else does.
  private static String wordBefore(String text, int offset) {
    int end = offset;
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0';
  }
}
