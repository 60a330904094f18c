package dev.confere.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style sheet without what only its authors read.
final class StyleSheet {
  /// Text in quotation marks, which stays; comments; white space that separates nothing.
  private static final Pattern PIECE =
      Pattern.compile(
          "(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|/\\*(?s:.*?)\\*/|\\s*([{};])\\s*|(:)\\s+|\\s+");

  private StyleSheet() {}

  static byte[] compact(byte[] css) {
    Matcher piece = PIECE.matcher(new String(css, StandardCharsets.UTF_8));
    return piece
        .replaceAll(found -> Matcher.quoteReplacement(kept(found.group(), found)))
        .strip()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String kept(String text, MatchResult found) {
    if (found.group(1) != null) {
      return text;
    }
    if (found.group(2) != null) {
      return found.group(2);
    }
    if (found.group(3) != null) {
      return ":";
    }
    return text.startsWith("/*") ? "" : " ";
  }
}
