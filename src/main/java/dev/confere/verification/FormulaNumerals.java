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

  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Nd}+(?:(?:\\{,\\}|[.,])\\p{Nd}+)*(?:\\s?\\\\?%)?");

  /// An index: the digits after `_`, or anywhere in the braces after it.
  private static final Pattern INDEX = Pattern.compile("_\\s*(?:\\p{Nd}|\\{[^{}]*\\})");

  /// A length or another number for the typesetter only: `\\[2pt]`, `\hspace{1em}`, the columns of an array.
  private static final Pattern LAYOUT =
      Pattern.compile("\\\\\\\\\\[[^\\]]*\\]|\\\\[hvm]?(?:space|skip|kern)\\*?\\{?[^{}]*\\}?");

  /// Nothing but numbers and what stands between them: no symbol that may stand for something.
  private static final Pattern PLAIN =
      Pattern.compile("(?:[\\p{Nd}\\s.,;:+−\\-\\[\\](){}%]|\\\\%|\\\\,|\\\\times)*");

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
    List<Found> found = new ArrayList<>();
    String text = file.text(formula.body());
    int offset = formula.body().start();
    List<Span> structure = spans(INDEX, text, offset);
    structure.addAll(spans(LAYOUT, text, offset));
    boolean plain = PLAIN.matcher(text).matches();
    Matcher matcher = DIGITS.matcher(text);
    while (matcher.find()) {
      Span span = new Span(offset + matcher.start(), offset + matcher.end());
      boolean inserted = formula.insertions().stream().anyMatch(i -> i.span().contains(span));
      if (!inserted) {
        found.add(new Found(span, matcher.group(), account(span, structure, plain)));
      }
    }
    return found;
  }

  private static List<Span> spans(Pattern pattern, String text, int offset) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(offset + matcher.start(), offset + matcher.end()));
    }
    return spans;
  }

  private Account account(Span numeral, List<Span> structure, boolean plain) {
    if (structure.stream().anyMatch(span -> span.contains(numeral))) {
      return Account.EXEMPT;
    }
    for (SideCoverage side : sides) {
      if (side.span().contains(numeral)) {
        return side.account();
      }
    }
    // Outside every chain a constant among symbols is a part of a definition; a bare number is a
    // claim.
    return plain ? Account.OPEN : Account.EXEMPT;
  }

  /// What a side of a chain accounts for: a side of a relation that was confirmed is verified, one in symbols that stand for
  /// nothing is a formula, a number beside it is open.
  record SideCoverage(Span span, Account account) {}
}
