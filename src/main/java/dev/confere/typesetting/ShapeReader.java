package dev.confere.typesetting;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells which digits of a formula may be put in place afterwards.
///
/// The digits 0 to 9 of KaTeX's upright fonts have the same width, height and depth, so a digit that is
/// printed in one of them changes nothing but itself. Others steer the layout: those of lengths, colours,
/// column specifications, and those printed in a font whose digits differ in size (italic, calligraphic,
/// Fraktur). They stay part of the shape. Where a command is not known here to be harmless, all digits of
/// the formula stay; that is slower, never wrong.
final class ShapeReader {

  /// To be raised when the way of reading, or the format of what is kept, changes.
  private static final String RULES = "1";

  private static final Set<String> NEUTRAL = readNeutralCommands();

  /// Commands whose first arguments hold digits that steer, and how many such arguments they take.
  private static final Map<String, Integer> STEERED_ARGUMENTS =
      Map.ofEntries(
          Map.entry("mathit", 1),
          Map.entry("mathnormal", 1),
          Map.entry("mathsfit", 1),
          Map.entry("mathcal", 1),
          Map.entry("mathscr", 1),
          Map.entry("mathfrak", 1),
          Map.entry("frak", 1),
          Map.entry("mathbb", 1),
          Map.entry("Bbb", 1),
          Map.entry("textit", 1),
          Map.entry("emph", 1),
          Map.entry("color", 1),
          Map.entry("textcolor", 1),
          Map.entry("colorbox", 1),
          Map.entry("fcolorbox", 2),
          Map.entry("hspace", 1),
          Map.entry("raisebox", 1),
          Map.entry("rule", 2));

  private static final Set<String> ROW_BREAKS = Set.of("\\", "cr", "newline");

  private static final Set<String> ENVIRONMENTS =
      Set.of(
          "matrix",
          "pmatrix",
          "bmatrix",
          "Bmatrix",
          "vmatrix",
          "Vmatrix",
          "smallmatrix",
          "cases",
          "dcases",
          "rcases",
          "drcases",
          "aligned",
          "align",
          "align*",
          "split",
          "gathered",
          "gather",
          "gather*",
          "equation",
          "equation*");
  private static final Set<String> ENVIRONMENTS_WITH_COLUMNS =
      Set.of("array", "darray", "subarray");

  /// Spaces, escaped characters and the accents of text.
  private static final String NEUTRAL_SYMBOLS = ",:;!> |{}%$#&_'`^~=.\"\n";

  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z@]+|.)", Pattern.DOTALL);

  private final Macros macros;
  private final Set<String> neutralMacros = new HashSet<>();

  ShapeReader(Macros macros) {
    this.macros = macros;
    // A macro may use others: go round until no more turn out to be neutral.
    boolean found = true;
    while (found) {
      found = false;
      for (var macro : macros.bodies().entrySet()) {
        found |= isNeutralBody(macro.getValue()) && neutralMacros.add(macro.getKey().substring(1));
      }
    }
  }

  GlyphShape.Shaped read(Formula formula) {
    return new Scan(formula).shaped();
  }

  // What a macro ends with may go on in the formula, so row breaks, which look at what follows, and
  // environments are not for macros.
  private boolean isNeutralBody(String body) {
    if (body.contains("%") || body.contains("##")) {
      return false;
    }
    Matcher command = COMMAND.matcher(body);
    return !body.endsWith("\\") && command.results().allMatch(found -> isNeutral(found.group(1)));
  }

  private boolean isNeutral(String command) {
    if (macros.bodies().containsKey("\\" + command)) {
      return neutralMacros.contains(command);
    }
    return Character.isLetter(command.charAt(0))
        ? NEUTRAL.contains(command)
        : NEUTRAL_SYMBOLS.contains(command);
  }

  /// All that this class takes for granted, for the name of a cache: what was learned by other rules is
  /// not to be used.
  static String knowledge() {
    return RULES + neutralCommandList() + new TreeMap<>(STEERED_ARGUMENTS);
  }

  private static String neutralCommandList() {
    byte[] text = KatexAssets.resource("/dev/confere/typesetting/neutral-commands.txt");
    return new String(text, StandardCharsets.UTF_8);
  }

  private static Set<String> readNeutralCommands() {
    return neutralCommandList()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> List.of(line.split(" ")).stream())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> neutralCommands() {
    return NEUTRAL;
  }

  /// One walk over one formula.
  private final class Scan {

    private final Formula formula;
    private final String latex;
    private final StringBuilder pattern;
    private final StringBuilder digits = new StringBuilder();
    private int at;
    private int steeredUntil;

    private Scan(Formula formula) {
      this.formula = formula;
      latex = formula.latex();
      pattern = new StringBuilder(latex);
    }

    private GlyphShape.Shaped shaped() {
      boolean understood = true;
      while (understood && at < latex.length()) {
        understood = step();
      }
      return understood
          ? new GlyphShape.Shaped(
              formula, new GlyphShape(pattern.toString(), formula.display()), digits.toString())
          : GlyphShape.only(formula);
    }

    /// False if what stands here might make any digit steer.
    private boolean step() {
      char c = latex.charAt(at);
      return switch (c) {
        case '\\' -> command();
        // A comment hides the end of a group; a parameter is a definition's; a slot must be our
        // own.
        case '%', GlyphShape.SLOT -> false;
        case '#' -> at++ < steeredUntil;
        default -> character(c);
      };
    }

    private boolean character(char c) {
      if (c >= '0' && c <= '9' && at >= steeredUntil) {
        pattern.setCharAt(at, GlyphShape.SLOT);
        digits.append(c);
      }
      at++;
      // A combining accent makes one character of the digit and itself.
      return at == latex.length()
          || Character.getType(latex.charAt(at)) != Character.NON_SPACING_MARK;
    }

    private boolean command() {
      Matcher command = COMMAND.matcher(latex).region(at, latex.length());
      if (!command.lookingAt()) {
        return false;
      }
      at = command.end();
      String name = command.group(1);
      if (isNeutral(name)) {
        return true;
      }
      return !macros.bodies().containsKey("\\" + name) && steeredArguments(name);
    }

    private boolean steeredArguments(String name) {
      if (ROW_BREAKS.contains(name)) {
        return steerOptional(at);
      }
      return switch (name) {
        case "begin" -> environment();
        case "end" -> true;
        default -> steer(at, STEERED_ARGUMENTS.getOrDefault(name, -1));
      };
    }

    private boolean environment() {
      int end = latex.indexOf('}', at);
      if (end < 0 || latex.charAt(at) != '{') {
        return false;
      }
      String name = latex.substring(at + 1, end);
      at = end + 1;
      return ENVIRONMENTS.contains(name)
          || (ENVIRONMENTS_WITH_COLUMNS.contains(name) && steer(at, 1));
    }

    private boolean steerOptional(int from) {
      int end = endOfOptional(skipSpace(from));
      steeredUntil = Math.max(steeredUntil, end);
      return end >= 0;
    }

    /// Digits in the next `count` arguments steer. The walk goes on within them, for their commands.
    private boolean steer(int from, int count) {
      int end = endOfOptional(skipSpace(from));
      for (int i = 0; i < count && end >= 0; i++) {
        end = endOfArgument(skipSpace(end));
      }
      steeredUntil = Math.max(steeredUntil, end);
      return count > 0 && end >= 0;
    }

    /// One past an argument in brackets, if there is one; -1 if it does not end.
    private int endOfOptional(int start) {
      if (!latex.startsWith("[", start)) {
        return start;
      }
      int end = latex.indexOf(']', start);
      return end < 0 ? -1 : end + 1;
    }

    private int skipSpace(int from) {
      int next = from;
      while (next < latex.length() && " \t\r\n*".indexOf(latex.charAt(next)) >= 0) {
        next++;
      }
      return next;
    }

    /// One past a group in braces or a single letter; -1 for all else.
    private int endOfArgument(int start) {
      if (!latex.startsWith("{", start)) {
        boolean letter = start < latex.length() && Character.isLetter(latex.charAt(start));
        return letter ? start + 1 : -1;
      }
      return Nesting.endOfGroup(latex, start);
    }
  }
}
