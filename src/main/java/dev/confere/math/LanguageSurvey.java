package dev.confere.math;

import java.util.Locale;
import java.util.Set;

/// Counts words that tell in what language a text is written: one with a point in its numbers, or one with a comma.
///
/// A word is a run of plain letters, digits and underscores. What stands between letters with accents is taken for a word too, in
/// both counts alike.
///
/// @param foreign whether there may be letters of scripts that are counted by themselves
record LanguageSurvey(int english, int comma, boolean foreign) {
  private static final int LONGEST = 8;
  private static final char FIRST_FOREIGN = '\u0590';
  private static final char FIRST_MARK = '\u0300';

  private static final Set<String> ENGLISH =
      words(
          "the of and is are she he each so how many we total in for to her his per day days hour hours minute minutes miles"
              + " left more than sold cost costs dollar dollars cents pages students people have has had they there then"
              + " since this that");

  private static final Set<String> COMMA =
      words(
          "que de da do das dos um uma por und der le les un une el il reais pela pelo para com uns não são");

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  /// @param most how many words of a kind are counted
  static LanguageSurvey of(String text, int most) {
    int english = 0;
    int comma = 0;
    boolean foreign = false;
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at && end - at <= LONGEST && !isMarked(text, at - 1) && !isMarked(text, end)) {
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        english += ENGLISH.contains(word) ? 1 : 0;
        comma += COMMA.contains(word) ? 1 : 0;
      }
      foreign |= text.charAt(at) >= FIRST_FOREIGN;
      at = Math.max(at + 1, end);
    }
    return new LanguageSurvey(Math.min(most, english), Math.min(most, comma), foreign);
  }

  /// The index after the word that begins here, or `from` itself. Of those with an accent only `não` and `são` are looked for.
  private static int wordEnd(String text, int from) {
    int to = from;
    while (isWordPart(text, to)) {
      to++;
    }
    boolean nasal = to == from + 1 && text.startsWith("ão", to) && !isWordPart(text, to + 2);
    return nasal ? to + 2 : to;
  }

  private static boolean isWordPart(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return Glyphs.isDigit(c) || c == '_' || c < 128 && Glyphs.isLetter(c);
  }

  /// Whether an accent stands here that belongs to the letter before it.
  private static boolean isMarked(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) >= FIRST_MARK
        && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
  }
}
