package dev.confere.verification;

import dev.confere.document.Formula;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numerals of a formula, and what accounts for each.
final class FormulaNumerals {

  /// A length or another number for the typesetter only: `\\[2pt]`, `\hspace{1em}`, the columns of an array.
  private static final Pattern LAYOUT =
      Pattern.compile("\\\\\\\\\\[[^\\]]*\\]|\\\\[hvm]?(?:space|skip|kern)\\*?\\{?[^{}]*\\}?");

  private final Formula formula;
  private final String text;
  private final List<SideCoverage> sides;

  private FormulaNumerals(Formula formula, String text, List<SideCoverage> sides) {
    this.formula = formula;
    this.text = text;
    this.sides = sides;
  }

  enum Account {
    VERIFIED,
    EXEMPT,
    /// In a relation that was checked, but without weight in it.
    IDLE,
    OPEN
  }

  record Found(Span span, Account account) {}

  /// @param sides what the chains of the formula account for
  static List<Found> of(SourceFile file, Formula formula, List<SideCoverage> sides) {
    return DigitRuns.mayBeIn(file.text(), formula.body())
        ? new FormulaNumerals(formula, file.text(formula.body()), sides).found()
        : List.of();
  }

  private List<Found> found() {
    List<Span> runs = DigitRuns.in(text);
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(runs.size());
    List<Span> structure = structure();
    for (Span digits : runs) {
      Span span = digits.shift(formula.body().start());
      if (!isInserted(span)) {
        boolean structural = isIn(structure, digits);
        found.add(new Found(span, structural ? Account.EXEMPT : account(span)));
      }
    }
    return found;
  }

  private boolean isInserted(Span numeral) {
    List<Formula.Insertion> insertions = formula.insertions();
    for (int i = 0; i < insertions.size(); i++) {
      if (insertions.get(i).span().contains(numeral)) {
        return true;
      }
    }
    return false;
  }

  /// What is no mathematics, in offsets of the formula.
  private List<Span> structure() {
    List<Span> indices = FormulaScan.indices(text);
    if (!hasLayout()) {
      return indices;
    }
    List<Span> structure = new ArrayList<>(indices);
    Matcher layout = LAYOUT.matcher(text);
    while (layout.find()) {
      structure.add(new Span(layout.start(), layout.end()));
    }
    return structure;
  }

  /// Whether a layout may stand somewhere.
  private boolean hasLayout() {
    for (int at = text.indexOf('\\') + 1; at > 0; at = text.indexOf('\\', at) + 1) {
      if (at < text.length() && isLayout(at)) {
        return true;
      }
    }
    return false;
  }

  /// Whether one may stand with its backslash before an offset; mostly the first letter tells.
  private boolean isLayout(int at) {
    return switch (text.charAt(at)) {
      case '\\' -> text.startsWith("[", at + 1);
      case 's', 'k' -> isGap(at);
      case 'h', 'v', 'm' -> isGap(at + 1);
      default -> false;
    };
  }

  private boolean isGap(int at) {
    return text.startsWith("space", at)
        || text.startsWith("skip", at)
        || text.startsWith("kern", at);
  }

  private static boolean isIn(List<Span> structure, Span numeral) {
    for (int i = 0; i < structure.size(); i++) {
      if (structure.get(i).contains(numeral)) {
        return true;
      }
    }
    return false;
  }

  private Account account(Span numeral) {
    for (int i = 0; i < sides.size(); i++) {
      if (sides.get(i).span().contains(numeral)) {
        return sides.get(i).account();
      }
    }
    // Outside every chain a constant among symbols is a part of a definition; a bare number is a
    // claim.
    return FormulaScan.isPlain(text) ? Account.OPEN : Account.EXEMPT;
  }

  /// What a side of a chain accounts for: a side of a relation that was confirmed is verified, one in symbols that stand for
  /// nothing is a formula, a number beside it is open.
  record SideCoverage(Span span, Account account) {}
}
