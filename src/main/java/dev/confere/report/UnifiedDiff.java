package dev.confere.report;

import java.util.ArrayList;
import java.util.List;

/// The difference between two texts in which lines were changed but none came or went, as `diff -u` writes it and `patch` reads it.
public final class UnifiedDiff {

  /// Lines shown around a change.
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /// @param name of the file, with forward slashes
  /// @return empty when the texts are equal
  public static String of(String name, String before, String after) {
    List<String> old = lines(before);
    List<String> changed = lines(after);
    if (old.size() != changed.size()) {
      throw new IllegalArgumentException(
          "lines came or went: " + old.size() + ", " + changed.size());
    }
    StringBuilder diff = new StringBuilder();
    int at = next(old, changed, 0);
    while (at < old.size()) {
      if (diff.isEmpty()) {
        String path = name.startsWith("/") ? name : "/" + name;
        diff.append("--- a").append(path).append("\n+++ b").append(path).append('\n');
      }
      int last = lastOfHunk(old, changed, at);
      hunk(diff, old, changed, at, last);
      at = next(old, changed, last + 1);
    }
    return diff.toString();
  }

  /// With their line breaks.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return lines;
  }

  /// The next line that differs, or the number of lines.
  private static int next(List<String> old, List<String> changed, int from) {
    int at = from;
    while (at < old.size() && old.get(at).equals(changed.get(at))) {
      at++;
    }
    return at;
  }

  /// The last changed line so near to the one before that their contexts meet.
  private static int lastOfHunk(List<String> old, List<String> changed, int first) {
    int last = first;
    int following = next(old, changed, first + 1);
    while (following < old.size() && following - last <= 2 * CONTEXT) {
      last = following;
      following = next(old, changed, last + 1);
    }
    return last;
  }

  private static void hunk(
      StringBuilder diff, List<String> old, List<String> changed, int first, int last) {
    int from = Math.max(0, first - CONTEXT);
    int to = Math.min(old.size(), last + CONTEXT + 1);
    String range = from + 1 + "," + (to - from);
    diff.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
    int at = from;
    while (at < to) {
      if (old.get(at).equals(changed.get(at))) {
        line(diff, ' ', old.get(at));
        at++;
      } else {
        int end = at;
        while (end < to && !old.get(end).equals(changed.get(end))) {
          end++;
        }
        old.subList(at, end).forEach(line -> line(diff, '-', line));
        changed.subList(at, end).forEach(line -> line(diff, '+', line));
        at = end;
      }
    }
  }

  private static void line(StringBuilder diff, char sign, String line) {
    diff.append(sign).append(line);
    if (!line.endsWith("\n")) {
      diff.append("\n\\ No newline at end of file\n");
    }
  }
}
