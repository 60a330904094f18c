package dev.confere.math;

import java.util.Map;

/// Characters of Unicode that mean what a keyboard spells otherwise.
final class Glyphs {
  private Glyphs() {}

  /// A character that stands for one symbol.
  private static final Map<Character, String> SYMBOLS =
      Map.ofEntries(
          Map.entry('−', "-"),
          Map.entry('–', "-"),
          Map.entry('‐', "-"),
          Map.entry('‑', "-"),
          Map.entry('﹣', "-"),
          Map.entry('×', "×"),
          Map.entry('✕', "×"),
          Map.entry('✖', "×"),
          Map.entry('⨯', "×"),
          Map.entry('·', "·"),
          Map.entry('⋅', "·"),
          Map.entry('∙', "·"),
          Map.entry('∗', "*"),
          Map.entry('÷', "÷"),
          Map.entry('∕', "/"),
          Map.entry('⁄', "/"),
          Map.entry('∶', ":"),
          Map.entry('≤', "<="),
          Map.entry('⩽', "<="),
          Map.entry('≦', "<="),
          Map.entry('≥', ">="),
          Map.entry('⩾', ">="),
          Map.entry('≧', ">="),
          Map.entry('≠', "!="),
          Map.entry('≈', "≈"),
          Map.entry('≃', "≈"),
          Map.entry('≅', "≈"),
          Map.entry('≐', "≈"),
          Map.entry('≡', "≡"),
          Map.entry('→', "->"),
          Map.entry('⟶', "->"),
          Map.entry('⇒', "=>"),
          Map.entry('⟹', "=>"),
          Map.entry('⇔', "=>"),
          Map.entry('⟺', "=>"),
          Map.entry('∴', "=>"),
          Map.entry('＝', "="),
          Map.entry('＋', "+"),
          Map.entry('（', "("),
          Map.entry('）', ")"),
          Map.entry('…', "…"),
          Map.entry('⋯', "…"),
          Map.entry('√', "√"),
          Map.entry('⌊', "⌊"),
          Map.entry('⌋', "⌋"),
          Map.entry('⌈', "⌈"),
          Map.entry('⌉', "⌉"),
          Map.entry('°', "°"),
          Map.entry('º', "°"),
          Map.entry('±', "±"),
          Map.entry('∈', "∈"),
          Map.entry('′', "'"),
          Map.entry('’', "'"),
          Map.entry('‖', "‖"),
          Map.entry('⊙', "⊙"),
          Map.entry('⊤', "⊤"));

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  /// Vulgar fractions as numerator and denominator.
  private static final Map<Character, int[]> FRACTIONS =
      Map.ofEntries(
          Map.entry('½', new int[] {1, 2}),
          Map.entry('⅓', new int[] {1, 3}),
          Map.entry('⅔', new int[] {2, 3}),
          Map.entry('¼', new int[] {1, 4}),
          Map.entry('¾', new int[] {3, 4}),
          Map.entry('⅕', new int[] {1, 5}),
          Map.entry('⅖', new int[] {2, 5}),
          Map.entry('⅗', new int[] {3, 5}),
          Map.entry('⅘', new int[] {4, 5}),
          Map.entry('⅙', new int[] {1, 6}),
          Map.entry('⅚', new int[] {5, 6}),
          Map.entry('⅛', new int[] {1, 8}),
          Map.entry('⅜', new int[] {3, 8}),
          Map.entry('⅝', new int[] {5, 8}),
          Map.entry('⅞', new int[] {7, 8}));

  /// Those of plain ASCII, which stand for nothing else and are met most.
  private static final String[] PLAIN = plain();

  private static String[] plain() {
    String[] plain = new String[128];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = String.valueOf(c);
    }
    return plain;
  }

  static String symbol(char c) {
    return c < PLAIN.length ? PLAIN[c] : SYMBOLS.getOrDefault(c, String.valueOf(c));
  }

  /// The digit, or -1.
  static int superscript(char c) {
    return SUPERSCRIPTS.indexOf(c);
  }

  /// The digit, or -1.
  static int subscript(char c) {
    return SUBSCRIPTS.indexOf(c);
  }

  static boolean isRaised(char c) {
    return superscript(c) >= 0 || c == '⁻' || c == '⁺';
  }

  static boolean isFraction(char c) {
    return FRACTIONS.containsKey(c);
  }

  static int numerator(char c) {
    return FRACTIONS.getOrDefault(c, new int[] {0, 1})[0];
  }

  static int denominator(char c) {
    return FRACTIONS.getOrDefault(c, new int[] {0, 1})[1];
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// A letter of a name or of a word.
  static boolean isLetter(int codePoint) {
    if (codePoint < 128) {
      return codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z';
    }
    return Character.isLetter(codePoint) && codePoint != 'º' && codePoint != 'ª'
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }
}
