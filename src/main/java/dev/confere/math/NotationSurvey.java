package dev.confere.math;

import dev.confere.engine.number.Notation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out how a text writes its numbers: by numbers that can be read in one way only, else by its language.
public final class NotationSurvey {
  private static final int MANY = 10;

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
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|of|and|is|are|she|he|each|so|how|many|we|total|in|for|to|her|his|per|day|days|hours?|minutes?|miles|left|more|than|sold|cost|costs|dollars?|cents|pages|students|people|have|has|had|they|there|then|since|this|that)\\b");

  /// Where these are written, numbers have a point.
  private static final Pattern POINT_SCRIPTS =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsThai}\\p{IsDevanagari}\\p{IsHebrew}]{2,}");

  private static final Pattern COMMA_LANGUAGE =
      Pattern.compile(
          "(?i)\\b(que|de|da|do|das|dos|uma?|não|são|por|und|der|das|les?|une?|el|il|reais|pela|pelo|para|com|uns)\\b");

  /// [Notation#UNSETTLED] when nothing tells.
  public static Notation of(String text) {
    int point = count(POINT, text) + 2 * count(BACKSPACED, text) + 2 * count(BRACED_GROUPS, text);
    int braced = 2 * count(BRACED, text);
    int comma = count(COMMA, text) + braced;
    if (point > 0 && comma == 0) {
      return Notation.POINT;
    }
    int english = count(ENGLISH, text) + count(POINT_SCRIPTS, text);
    boolean surely = english > 2 * count(COMMA_LANGUAGE, text);
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

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (count < 1_000 && matcher.find()) {
      count++;
    }
    return count;
  }
}
