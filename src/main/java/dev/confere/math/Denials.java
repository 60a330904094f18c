package dev.confere.math;

import dev.confere.math.Link.Standing;
import dev.confere.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

  /// No denial is without one of these.
  private static final Pattern STEMS =
      Pattern.compile(
          "(?iu)contradi|imposs|true|false|fals[ao]|wrong|incorrect|absurd|invalid|possible|cannot|can't|hold|equal|solution|extraneous|fail|untrue|verdade|errad|vale|would|suppos|assum|as if|pretend|mistak|supon|errone|seria|teríamos");

  private final String text;
  private final int[] stems;

  private Denials(String text) {
    this.text = text;
    this.stems = STEMS.matcher(text).results().mapToInt(MatchResult::start).toArray();
  }

  /// The denials of a text, to be asked for many chains.
  static Denials in(String text) {
    return new Denials(text);
  }

  Chain weigh(Chain chain) {
    return isNear(chain.span()) && isDenied(text, chain.span()) ? denied(chain) : chain;
  }

  private boolean isNear(Span span) {
    int found = Arrays.binarySearch(stems, Math.max(0, span.start() - REACH));
    int index = found >= 0 ? found : -found - 1;
    return index < stems.length && stems[index] <= span.end() + REACH;
  }

  static List<Chain> apply(String text, Span body, List<Chain> chains) {
    int from = Math.max(0, body.start() - REACH);
    String around = text.substring(from, Math.min(text.length(), body.end() + REACH));
    if (chains.isEmpty() || !STEMS.matcher(around).find() || !isDenied(text, body)) {
      return chains;
    }
    return chains.stream().map(Denials::denied).toList();
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
