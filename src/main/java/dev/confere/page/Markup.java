package dev.confere.page;

import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import dev.confere.typesetting.Utf8;
import dev.confere.typesetting.Utf8Builder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// HTML while it is put together: finished text, and gaps where formulas will stand once they are set.
///
/// A document is walked once. The formulas that were met can then be set in one go, and what they become, which is most of a page,
/// is copied once, to its place on the page.
final class Markup {
  /// A part of a line.
  private static final int SMALL = 64;

  private final Utf8Builder text;
  private final List<Gap> gaps = new ArrayList<>();

  /// A formula that is not set yet.
  ///
  /// @param at where in the text it stands, in bytes
  /// @param shown the HTML of what became of it
  private record Gap(int at, Formula formula, Function<Typeset, Utf8> shown) {}

  Markup() {
    this(SMALL);
  }

  /// @param capacity bytes that it may well have, without its formulas
  Markup(int capacity) {
    text = new Utf8Builder(capacity);
  }

  Markup append(String html) {
    text.append(html);
    return this;
  }

  /// HTML that is always the same, and was encoded once.
  Markup append(Utf8 html) {
    text.append(html);
    return this;
  }

  Markup append(char c) {
    text.append(c);
    return this;
  }

  Markup append(int number) {
    text.append(Integer.toString(number));
    return this;
  }

  /// Text that is no markup.
  Markup escape(String words) {
    text.escape(words);
    return this;
  }

  /// Another piece, gaps and all.
  Markup append(Markup piece) {
    for (Gap gap : piece.gaps) {
      gaps.add(new Gap(text.length() + gap.at, gap.formula, gap.shown));
    }
    text.append(piece.text);
    return this;
  }

  /// Leaves a gap for a formula.
  ///
  /// @param shown the HTML of what becomes of it
  void formula(Formula formula, Function<Typeset, Utf8> shown) {
    gaps.add(new Gap(text.length(), formula, shown));
  }

  /// Puts something before what the text ends with, or behind all if it ends otherwise.
  ///
  /// @param end in ASCII
  Markup insertBefore(String end, String html) {
    if (text.endsWith(end)) {
      text.truncate(text.length() - end.length());
      text.append(html).append(end);
    } else {
      text.append(html);
    }
    return this;
  }

  boolean isBlank() {
    return gaps.isEmpty() && text.toString().isBlank();
  }

  boolean hasFormulas() {
    return !gaps.isEmpty();
  }

  void addFormulasTo(Collection<Formula> all) {
    for (Gap gap : gaps) {
      all.add(gap.formula);
    }
  }

  /// The whole with its formulas set.
  EncodedHtml set(Function<Formula, Typeset> typesetter) {
    List<Utf8> pieces = new ArrayList<>(2 * gaps.size() + 1);
    int from = 0;
    for (Gap gap : gaps) {
      pieces.add(text.part(from, gap.at));
      pieces.add(gap.shown.apply(typesetter.apply(gap.formula)));
      from = gap.at;
    }
    pieces.add(text.part(from, text.length()));
    return new EncodedHtml(pieces);
  }
}
