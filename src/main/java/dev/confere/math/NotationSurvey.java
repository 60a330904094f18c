package dev.confere.math;

import dev.confere.engine.number.Notation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out how a text writes its numbers: by numbers that can be read in one way only, else by its language.
public final class NotationSurvey {
  private static final int MANY = 10;

  /// More of a kind are not counted.
  private static final int MOST = 1_000;

  private NotationSurvey() {}

  private static final Pattern POINT =
      Pattern.compile(
          "(?<![\\d.,])(?:\\d+\\.\\d{1,2}|0\\.\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}|\\d+\\.\\d{4,})(?![\\d,]|\\.\\d)");
  private static final Pattern COMMA =
      Pattern.compile(
          "(?<![\\d.,(\\[{])(?:\\d+,\\d{1,2}|0,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,})(?![\\d.]|,\\d|,\\s*\\d|\\)|\\]|\\})");
  private static final Pattern BACKSPACED = Pattern.compile("\\d,\\\\!\\s*\\d{3}");
  private static final Pattern BRACED_GROUPS = Pattern.compile("\\d\\{,\\}\\d{3}\\{,\\}\\d{3}");
  private static final Pattern BRACED = Pattern.compile("\\d\\{,\\}\\d{1,2}(?!\\d)");

  /// Where these are written, numbers have a point.
  private static final Pattern POINT_SCRIPTS =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsThai}\\p{IsDevanagari}\\p{IsHebrew}]{2,}");

  /// [Notation#UNSETTLED] when nothing tells.
  public static Notation of(String text) {
    int braced = 2 * count(BRACED, "{,}", text);
    int point =
        numbers(POINT, text)
            + 2 * count(BACKSPACED, ",\\!", text)
            + 2 * count(BRACED_GROUPS, "{,}", text);
    int comma = numbers(COMMA, text) + braced;
    if (point > 0 && comma == 0) {
      return Notation.POINT;
    }
    LanguageSurvey language = LanguageSurvey.of(text, MOST);
    int english = language.english() + (language.foreign() ? count(POINT_SCRIPTS, text) : 0);
    boolean surely = english > 2 * language.comma();
    if (surely && english >= MANY && point >= braced) {
      // The commas part members of lists.
      return Notation.POINT;
    }
    if (point > 4 * comma) {
      return Notation.POINT;
    }
    if (comma > 0 && point == 0 || comma > 4 * point) {
      return Notation.COMMA;
    }
    return surely && point == 0 ? Notation.POINT : Notation.UNSETTLED;
  }

  /// The numbers of a form, which is tried only where digits with a point or a comma begin.
  private static int numbers(Pattern form, String text) {
    Matcher matcher = form.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int count = 0;
    int at = 0;
    while (at < text.length() && count < MOST) {
      int end = digitsEnd(text, at);
      if (isParted(text, at, end) && matcher.region(at, text.length()).lookingAt()) {
        count++;
        end = matcher.end();
      }
      at = Math.max(at + 1, end);
    }
    return count;
  }

  private static int digitsEnd(String text, int from) {
    int to = from;
    while (to < text.length() && Glyphs.isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isParted(String text, int from, int to) {
    return to > from
        && to + 1 < text.length()
        && (text.charAt(to) == '.' || text.charAt(to) == ',')
        && Glyphs.isDigit(text.charAt(to + 1));
  }

  /// @param mark what every match has inside it
  private static int count(Pattern pattern, String mark, String text) {
    return text.contains(mark) ? count(pattern, text) : 0;
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (count < MOST && matcher.find()) {
      count++;
    }
    return count;
  }
}
