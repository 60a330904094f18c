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

  /// What no layout is without.
  private static final List<String> LAYOUT_MARKS = List.of("\\\\[", "space", "skip", "kern");

  private final SourceFile file;
  private final Formula formula;
  private final List<SideCoverage> sides;

  /// @param sides what the chains of the formula account for
  FormulaNumerals(SourceFile file, Formula formula, List<SideCoverage> sides) {
    this.file = file;
    this.formula = formula;
    this.sides = sides;
  }

  enum Account {
    VERIFIED,
    EXEMPT,
    /// In a relation that was checked, but without weight in it.
    IDLE,
    OPEN
  }

  record Found(Span span, String text, Account account) {}

  List<Found> found() {
    String text = file.text(formula.body());
    int offset = formula.body().start();
    List<Span> runs = DigitRuns.in(text);
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    List<Span> structure = structure(text, offset);
    for (Span digits : runs) {
      Span span = digits.shift(offset);
      if (!isInserted(span)) {
        found.add(new Found(span, file.text(span), account(span, structure, text)));
      }
    }
    return found;
  }

  private boolean isInserted(Span numeral) {
    for (Formula.Insertion insertion : formula.insertions()) {
      if (insertion.span().contains(numeral)) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> structure(String text, int offset) {
    List<Span> structure = new ArrayList<>();
    for (Span index : FormulaScan.indices(text)) {
      structure.add(index.shift(offset));
    }
    if (hasLayout(text)) {
      structure.addAll(spans(LAYOUT, text, offset));
    }
    return structure;
  }

  private static boolean hasLayout(String text) {
    for (String mark : LAYOUT_MARKS) {
      if (text.contains(mark)) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> spans(Pattern pattern, String text, int offset) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(offset + matcher.start(), offset + matcher.end()));
    }
    return spans;
  }

  private Account account(Span numeral, List<Span> structure, String text) {
    for (Span span : structure) {
      if (span.contains(numeral)) {
        return Account.EXEMPT;
      }
    }
    for (SideCoverage side : sides) {
      if (side.span().contains(numeral)) {
        return side.account();
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
