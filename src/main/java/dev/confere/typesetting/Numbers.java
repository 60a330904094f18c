package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A formula with other numbers in the place of its own: `x = 2.5` and `x = 1000` are set as the same formula, whose numbers are
/// then replaced in the output.
///
/// That works because KaTeX sets the digits of a number as one text, and makes nothing depend on how wide that is, except where
/// this class leaves a number alone: where a script or a prime hangs on it, where it is an argument without braces, and under
/// accents and strokes, which look at how many characters there are.
///
/// @param coded the formula that is set instead
/// @param own the numbers of the formula, in their order
record Numbers(Formula coded, List<String> own) {

  /// The digit that begins every code and occurs in it only there.
  private static final char MARK = '8';

  private static final int CODE_DIGITS = 3;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern CODE = Pattern.compile(MARK + "[0-7]{" + CODE_DIGITS + "}");

  private static final Pattern COUNTING =
      Pattern.compile(
          "\\\\(?:wide|utilde|cancel|bcancel|xcancel|sout|hat|bar|vec|tilde|dot|ddot|breve|check|acute"
              + "|grave|mathring|tag|not|rm|bf|sf|tt|over|under|x)(?![a-z])|\\\\(?:wide|over|under|x)[a-z]");

  /// Fonts in which a single digit is set otherwise than several.
  private static final Pattern FONT =
      Pattern.compile(
          "\\\\(?:math(?:rm|bf|sf|tt|it|bb|cal)|text[a-z]*|bold[a-z]*|bm|hbox|operatorname)\\s*");

  private static final int MOST = 8 * 8 * 8;

  Numbers {
    own = List.copyOf(own);
  }

  /// @param shaped the formula as its shape was read, which tells digits that steer
  static Numbers of(GlyphShape.Shaped shaped) {
    Formula formula = shaped.formula();
    String latex = formula.latex();
    String pattern = shaped.shape().pattern();
    if (shaped.shape().isOfOneFormula()
        || COUNTING.matcher(latex).find()
        || hasDigitsInFont(latex)) {
      return new Numbers(formula, List.of());
    }
    List<String> own = new ArrayList<>();
    StringBuilder coded = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    Matcher number = NUMBER.matcher(latex);
    int from = 0;
    while (number.find()) {
      if (own.size() < MOST && isFree(latex, pattern, number)) {
        coded.append(latex, from, number.start()).append(code(own.size()));
        rest.append(latex, from, number.start()).append(' ');
        own.add(number.group());
        from = number.end();
      }
    }
    coded.append(latex.substring(from));
    rest.append(latex.substring(from));
    boolean clear = !CODE.matcher(rest).find();
    return clear
        ? new Numbers(new Formula(coded.toString(), formula.display()), own)
        : new Numbers(formula, List.of());
  }

  private static boolean hasDigitsInFont(String latex) {
    Matcher font = FONT.matcher(latex);
    while (font.find()) {
      int end = Nesting.endOfGroup(latex, font.end());
      String argument = latex.substring(font.end(), end < 0 ? latex.length() : end);
      if (argument.chars().anyMatch(c -> c >= '0' && c <= '9')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(String latex, String pattern, Matcher number) {
    for (int at = number.start(); at < number.end(); at++) {
      if (latex.charAt(at) != '.' && pattern.charAt(at) != GlyphShape.SLOT) {
        return false;
      }
    }
    return !followsCommand(latex, number.start()) && !hasScript(latex, number.end());
  }

  /// Whether what stands before might take the first digit alone.
  private static boolean followsCommand(String latex, int start) {
    int at = start;
    while (at > 0 && latex.charAt(at - 1) == ' ') {
      at--;
    }
    if (at == 0) {
      return false;
    }
    char before = latex.charAt(at - 1);
    if (before == '^' || before == '_' || before == ']') {
      return true;
    }
    int name = at;
    while (name > 0 && Character.isLetter(latex.charAt(name - 1))) {
      name--;
    }
    boolean command = name < at && name > 0 && latex.charAt(name - 1) == '\\';
    return command && !isSign(latex.substring(name - 1, at));
  }

  private static boolean isSign(String command) {
    Sign sign = Glyphs.packaged().map(glyphs -> glyphs.command(command)).orElse(null);
    return sign != null && sign.kind().character;
  }

  /// Whether something hangs on the number, or on a group that it ends.
  private static boolean hasScript(String latex, int end) {
    int at = end;
    while (at < latex.length() && (latex.charAt(at) == ' ' || latex.charAt(at) == '}')) {
      at++;
    }
    return at < latex.length() && "^_'".indexOf(latex.charAt(at)) >= 0;
  }

  private static String code(int index) {
    String digits = Integer.toOctalString(index);
    return MARK + "0".repeat(CODE_DIGITS - digits.length()) + digits;
  }

  /// The output of the formula.
  ///
  /// @param html that of the coded one
  String filled(String html) {
    if (own.isEmpty()) {
      return html;
    }
    StringBuilder filled = new StringBuilder(html.length() + 16);
    int from = 0;
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        at = html.indexOf('>', at) + 1;
      } else if (c == MARK && isCode(html, at)) {
        int index = Integer.parseInt(html, at + 1, at + 1 + CODE_DIGITS, 8);
        filled.append(html, from, at).append(own.get(index));
        at += 1 + CODE_DIGITS;
        from = at;
      } else {
        at++;
      }
    }
    return filled.append(html, from, html.length()).toString();
  }

  private boolean isCode(String html, int at) {
    if (at + CODE_DIGITS >= html.length()) {
      return false;
    }
    for (int i = 1; i <= CODE_DIGITS; i++) {
      if (html.charAt(at + i) < '0' || html.charAt(at + i) > '7') {
        return false;
      }
    }
    return Integer.parseInt(html, at + 1, at + 1 + CODE_DIGITS, 8) < own.size();
  }
}
