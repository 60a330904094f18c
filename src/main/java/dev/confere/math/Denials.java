package dev.confere.math;

import dev.confere.math.Link.Standing;
import dev.confere.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sees from the words around a formula whether the text stands by it: what is stated in order to be refuted, or only
/// supposed, is no mistake.
final class Denials {
  private static final int REACH = 160;

  /// Right after the formula, with nothing but words of reference between.
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)^[\\s,;:.—–-]*(?:(?:but|so|and|which|this|that|these|it|equation|statement|is|are|was|be|a|an|clearly|obviously|also|"
              + "leads?|us|to|gives?|yields?|has|have|does|do|can|cannot|can't|the|of|course|que|o|é|isso|isto|uma?|leva|dá|não)\\s+){0,6}"
              + "(?:contradict\\w*|impossible|false|incorrect|absurd|invalid|not true|not possible|not hold|not equal|not hold|cannot be|can't be|can't happen|cannot happen|"
              + "no solutions?|extraneous|fails|a falsehood|untrue|contradi[cç]\\w+|imposs[ií]ve\\w*|fals[ao]|é verdade|absurdo|errad[ao]|vale)\\b");

  /// Right before it.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)\\b(?:contradict\\w*:?|impossible:?|it is (?:not true|false|wrong) that|would (?:mean|imply)(?: that)?|not true that|"
              + "false (?:equation|statement|claim|equality):?|suppose(?: that)?|assum(?:e|ing)(?: that)?|as if|pretend\\w*|incorrectly|wrongly|mistaken\\w*|contradi[cç]\\w+|"
              + "supon\\w+(?: que)?|erroneamente|incorretamente)[^.!?\\n$]{0,40}[$\\\\(\\[]*\\s*$");

  /// No denial is without a word that begins with one of these.
  private static final List<String> STEMS =
      List.of(
          "contradi",
          "imposs",
          "true",
          "fals",
          "wrong",
          "incorrect",
          "absurd",
          "invalid",
          "cannot",
          "can't",
          "no",
          "solution",
          "extraneous",
          "fail",
          "untrue",
          "verdade",
          "errad",
          "vale",
          "would",
          "suppos",
          "assum",
          "as",
          "pretend",
          "mistak",
          "supon",
          "errone");

  /// The letters that stems begin with, for a quick look at the others.
  private static final String INITIALS = initials();

  private final String text;
  private final int[] stems;

  private Denials(String text, int from, int to) {
    this.text = text;
    this.stems = stems(text, from, to);
  }

  /// The denials of a text, to be asked for many chains.
  static Denials in(String text) {
    return new Denials(text, 0, text.length());
  }

  /// The denials around a formula.
  static Denials around(String text, Span body) {
    return new Denials(
        text, Math.max(0, body.start() - REACH), Math.min(text.length(), body.end() + REACH));
  }

  private static int[] stems(String text, int from, int to) {
    IntStream.Builder found = IntStream.builder();
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      if (letter && !inside && isStem(text, i)) {
        found.add(i);
      }
      inside = letter;
    }
    return found.build().toArray();
  }

  private static String initials() {
    String lower =
        STEMS.stream().map(stem -> stem.substring(0, 1)).distinct().collect(Collectors.joining());
    return lower + lower.toUpperCase(Locale.ROOT);
  }

  private static boolean isStem(String text, int at) {
    char c = text.charAt(at);
    if (c < 128 && INITIALS.indexOf(c) < 0) {
      return false;
    }
    for (String stem : STEMS) {
      if (text.regionMatches(true, at, stem, 0, stem.length())) {
        return true;
      }
    }
    return false;
  }

  Chain weigh(Chain chain) {
    return isDenied(chain.span()) ? denied(chain) : chain;
  }

  /// The chains of one formula: what is said of it is said of all of them.
  List<Chain> weigh(Span body, List<Chain> chains) {
    return chains.isEmpty() || !isDenied(body)
        ? chains
        : chains.stream().map(Denials::denied).toList();
  }

  private boolean isDenied(Span span) {
    return isNear(span) && isDenied(text, span);
  }

  private boolean isNear(Span span) {
    int found = Arrays.binarySearch(stems, Math.max(0, span.start() - REACH));
    int index = found >= 0 ? found : -found - 1;
    return index < stems.length && stems[index] <= span.end() + REACH;
  }

  private static boolean isDenied(String text, Span span) {
    int from = Math.max(0, span.start() - REACH);
    int to = Math.min(text.length(), span.end() + REACH);
    String after = text.substring(span.end(), to).replaceFirst("^[\\s$)\\]\\\\,]+", " ");
    return AFTER.matcher(after).find() || BEFORE.matcher(text.substring(from, span.start())).find();
  }

  private static Chain denied(Chain chain) {
    List<Link> links =
        chain.links().stream()
            .map(link -> link.weaken(Standing.DENIED, "the text does not stand by it"))
            .toList();
    return new Chain(chain.span(), chain.sides(), links);
  }
}
