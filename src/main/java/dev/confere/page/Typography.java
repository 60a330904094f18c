package dev.confere.page;

import java.util.regex.Pattern;

/// The small rules of setting text.
final class Typography {
  private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}.,)\\]])-(?=\\d)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[≈~<>≤≥≠=\\s]*[+\\-−]?\\d[\\d.,\\u00A0\\u2009\\u202F ]*(?:%|/\\d+|\\s?×\\s?10\\^[-−]?\\d+)?");

  private Typography() {}

  /// A hyphen before a number is a minus sign.
  static String minus(String text) {
    return MINUS.matcher(text).replaceAll("−");
  }

  /// Whether the text is a number and nothing else: such columns are aligned to the right.
  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }
}
