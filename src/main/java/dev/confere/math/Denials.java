package dev.confere.math;

import dev.confere.math.Link.Standing;
import dev.confere.source.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sees from the words around a formula whether the text stands by it: what is stated in order to be refuted, or only
/// supposed, is no mistake.
final class Denials {
  private static final int REACH = 160;
  private static final String CLOSING = " \t\n\u000B\f\r$)]\\,";

  /// Right after the formula and what closes it, with nothing but words of reference between.
  static final Pattern AFTER =
      Pattern.compile(
          "(?iu)[\\s,;:.—–-]*(?:(?:but|so|and|which|this|that|these|it|equation|statement|is|are|was|be|a|an|clearly|obviously|also|"
              + "leads?|us|to|gives?|yields?|has|have|does|do|can|cannot|can't|the|of|course|que|o|é|isso|isto|uma?|leva|dá|não)\\s+){0,6}"
              + "(?:contradict\\w*|impossible|false|incorrect|absurd|invalid|not true|not possible|not hold|not equal|not hold|cannot be|can't be|can't happen|cannot happen|"
              + "no solutions?|extraneous|fails|a falsehood|untrue|contradi[cç]\\w+|imposs[ií]ve\\w*|fals[ao]|não é verdade|absurdo|errad[ao]|não vale)\\b");

  /// Right before it.
  static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)\\b(?:contradict\\w*:?|impossible:?|it is (?:not true|false|wrong) that|would (?:mean|imply)(?: that)?|not true that|"
              + "false (?:equation|statement|claim|equality):?|suppose(?: that)?|assum(?:e|ing)(?: that)?|as if|pretend\\w*|incorrectly|wrongly|mistaken\\w*|contradi[cç]\\w+|"
              + "supon\\w+(?: que)?|erroneamente|incorretamente)[^.!?\\n$]{0,40}[$\\\\(\\[]*\\s*$");

  /// Every denial has a word at its beginning, or after what it refers to, that begins with one of these.
  private static final List<String> STEMS =
      List.of(
          "a falsehood",
          "absurd",
          "as if",
          "assum",
          "can't",
          "cannot",
          "contradi",
          "errad",
          "errone",
          "extraneous",
          "fail",
          "fals",
          "imposs",
          "incorre",
          "invalid",
          "it is",
          "mistak",
          "no solution",
          "not ",
          "pretend",
          "supon",
          "suppos",
          "untrue",
          "não vale",
          "verdade",
          "would",
          "wrong");

  /// The stems by their first letter.
  private static final String[][] BY_INITIAL = byInitial();

  /// For each first letter which second ones a stem has, as bits: most words are passed over by these two.
  private static final int[] SECONDS = seconds();

  /// The bit of a second character that is no letter from a to z.
  private static final int OTHER = 1 << 26;

  /// What may stand between a formula and what denies it, word by word.
  private static final Set<String> REFERENCES =
      Set.of(
          ("but so and which this that these it equation statement is are was be a an clearly "
                  + "obviously also lead leads us to give gives yield yields has have does do can "
                  + "cannot can't the of course que o é isso isto um uma leva dá não")
              .split(" "));

  /// More words of reference than any denial has before or in it.
  private static final int MOST_REFERENCES = 8;

  private static final String STOPS = ".!?\n$";
  private static final String OPENING = "$\\([";
  private static final String AFTER_SIGNS = ",;:.—–-";

  private final String text;

  private Denials(String text) {
    this.text = text;
  }

  /// The denials of a text, to be asked for many chains.
  static Denials in(String text) {
    return new Denials(text);
  }

  private static String[][] byInitial() {
    String[][] all = new String['z' - 'a' + 1][];
    for (int i = 0; i < all.length; i++) {
      char initial = (char) ('a' + i);
      all[i] = STEMS.stream().filter(stem -> stem.charAt(0) == initial).toArray(String[]::new);
    }
    return all;
  }

  private static int[] seconds() {
    int[] seconds = new int[BY_INITIAL.length];
    for (String stem : STEMS) {
      seconds[stem.charAt(0) - 'a'] |= bit(stem.charAt(1));
    }
    return seconds;
  }

  private static int bit(char c) {
    int place = lower(c) - 'a';
    return place >= 0 && place < 26 ? 1 << place : OTHER;
  }

  private static boolean isLetter(char c) {
    return (char) ((c | 0x20) - 'a') < 26 || c >= 128 && Character.isLetter(c);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private boolean isStem(int at) {
    int initial = lower(text.charAt(at)) - 'a';
    if (initial < 0
        || initial >= SECONDS.length
        || at + 1 == text.length()
        || (SECONDS[initial] & bit(text.charAt(at + 1))) == 0) {
      return false;
    }
    for (String stem : BY_INITIAL[initial]) {
      if (begins(at, stem)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int at, String stem) {
    if (at + stem.length() > text.length()) {
      return false;
    }
    for (int i = 1; i < stem.length(); i++) {
      if (lower(text.charAt(at + i)) != stem.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c < 128 ? (char) (c | 0x20) : Character.toLowerCase(Character.toUpperCase(c));
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
    return isDeniedAfter(span.end()) || isDeniedBefore(span.start());
  }

  private boolean isDeniedAfter(int end) {
    int reach = Math.min(text.length(), end + REACH);
    int from = skipClosing(end, reach);
    return mayDeny(from, reach)
        && stem(end, reach) < reach
        && AFTER.matcher(text).region(from, reach).lookingAt();
  }

  /// Past what closes a formula.
  private int skipClosing(int from, int to) {
    int at = from;
    while (at < to && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /// Whether a stem comes after nothing but words of reference; mostly the first word tells.
  private boolean mayDeny(int from, int reach) {
    int at = from;
    while (at < reach && (isSpace(text.charAt(at)) || AFTER_SIGNS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    for (int words = 0; words <= MOST_REFERENCES && at < reach; words++) {
      if (isStem(at)) {
        return true;
      }
      int end = wordEnd(at, reach);
      if (!REFERENCES.contains(lower(at, end))) {
        return false;
      }
      at = end;
      while (at < reach && isSpace(text.charAt(at))) {
        at++;
      }
    }
    return false;
  }

  private int wordEnd(int from, int to) {
    int at = from;
    while (at < to && (isLetter(text.charAt(at)) || text.charAt(at) == '\'')) {
      at++;
    }
    return at;
  }

  private String lower(int from, int to) {
    char[] word = new char[to - from];
    for (int i = 0; i < word.length; i++) {
      word[i] = lower(text.charAt(from + i));
    }
    return new String(word);
  }

  private boolean isDeniedBefore(int start) {
    for (int at = stem(clause(start), start); at < start; at = stem(at + 1, start)) {
      Matcher before = BEFORE.matcher(text).region(at, start).useTransparentBounds(true);
      if (before.lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /// Where the words begin that lead to a formula without a stop between, as far as they are looked at.
  private int clause(int start) {
    int at = start;
    while (at > 0 && (isSpace(text.charAt(at - 1)) || OPENING.indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    int earliest = Math.max(0, start - REACH);
    while (at > earliest && STOPS.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return Math.max(at, earliest);
  }

  /// Where the first word with a stem begins in a part of the text; its end when there is none.
  private int stem(int from, int to) {
    boolean inside = from > 0 && isLetter(text.charAt(from - 1));
    for (int at = from; at < to; at++) {
      boolean letter = isLetter(text.charAt(at));
      if (letter && !inside && isStem(at)) {
        return at;
      }
      inside = letter;
    }
    return to;
  }

  private static Chain denied(Chain chain) {
    List<Link> links =
        chain.links().stream()
            .map(link -> link.weaken(Standing.DENIED, "the text does not stand by it"))
            .toList();
    return new Chain(chain.span(), chain.sides(), links);
  }
}
