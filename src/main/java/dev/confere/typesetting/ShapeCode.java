package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds where the digits of a formula went, by looking at outputs in which they differ.
///
/// Beside one real formula, others of its shape are set whose digits are chosen so that the digits of each
/// slot, one from each output, form a *word* that no other slot has and that is not the same digit
/// throughout. A place where the outputs differ then names its slot.
final class ShapeCode {

  private ShapeCode() {}

  /// Digits to set beside `digits`. One string is enough as long as no digit occurs ten times.
  static List<String> beside(String digits) {
    int[] ranks = ranks(digits);
    int most = IntStream.of(ranks).max().orElse(0);
    List<String> others = new ArrayList<>();
    for (int scale = 1; scale <= most; scale *= 10) {
      others.add(shifted(digits, ranks, scale));
    }
    return others;
  }

  /// Digits that differ from `digits` in every slot.
  static String unlike(String digits) {
    int[] five = new int[digits.length()];
    Arrays.fill(five, 5);
    return shifted(digits, five, 1);
  }

  /// For each slot, how many slots up to it hold the same digit: what tells these slots apart.
  private static int[] ranks(String digits) {
    int[] seen = new int[10];
    return digits.chars().map(digit -> ++seen[digit - '0']).toArray();
  }

  private static String shifted(String digits, int[] steps, int scale) {
    var shifted = new StringBuilder();
    for (int slot = 0; slot < steps.length; slot++) {
      int digit = digits.charAt(slot) - '0';
      shifted.append((digit + steps[slot] / scale) % 10);
    }
    return shifted.toString();
  }

  /// The template behind outputs of one shape, or nothing if they do not differ in just their digits.
  ///
  /// @param digits those of each output, the first with those that stand [#beside] it
  static Optional<ShapeTemplate> decode(List<String> digits, List<String> outputs) {
    String first = outputs.getFirst();
    if (outputs.stream().anyMatch(output -> output.length() != first.length())) {
      return Optional.empty();
    }
    Map<String, Integer> slots = words(digits);
    List<int[]> found = new ArrayList<>();
    boolean inTag = false;
    for (int at = 0; at < first.length(); at++) {
      char c = first.charAt(at);
      inTag = c == '<' || (inTag && c != '>');
      if (differ(outputs, at)) {
        Integer slot = slots.get(word(outputs, at));
        if (slot == null || inTag) {
          return Optional.empty();
        }
        found.add(new int[] {at, slot});
      }
    }
    return Optional.of(template(first, found));
  }

  private static Map<String, Integer> words(List<String> digits) {
    Map<String, Integer> words = new HashMap<>();
    for (int slot = 0; slot < digits.getFirst().length(); slot++) {
      words.put(word(digits, slot), slot);
    }
    return words;
  }

  private static String word(List<String> texts, int at) {
    var word = new StringBuilder();
    texts.forEach(text -> word.append(text.charAt(at)));
    return word.toString();
  }

  private static boolean differ(List<String> outputs, int at) {
    char first = outputs.getFirst().charAt(at);
    for (String output : outputs) {
      if (output.charAt(at) != first) {
        return true;
      }
    }
    return false;
  }

  private static ShapeTemplate template(String html, List<int[]> found) {
    return new ShapeTemplate(
        html,
        found.stream().mapToInt(pair -> pair[0]).toArray(),
        found.stream().mapToInt(pair -> pair[1]).toArray());
  }
}
