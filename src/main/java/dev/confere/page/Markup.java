package dev.confere.page;

import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// HTML while it is put together: finished text, and gaps where formulas will stand once they are set.
///
/// A document is walked once. The formulas that were met can then be set in one go, and what they become, which is most of a page,
/// is copied to its place once.
final class Markup {
  /// A part of a line.
  private static final int SMALL = 64;

  private final StringBuilder text;
  private final List<Gap> gaps = new ArrayList<>();

  /// A formula that is not set yet.
  ///
  /// @param at where in the text it stands
  /// @param shown the HTML of what became of it
  private record Gap(int at, Formula formula, Function<Typeset, String> shown) {}

  Markup() {
    this(SMALL);
  }

  /// @param capacity characters that it may well have, without its formulas
  Markup(int capacity) {
    text = new StringBuilder(capacity);
  }

  Markup append(String html) {
    text.append(html);
    return this;
  }

  Markup append(char c) {
    text.append(c);
    return this;
  }

  Markup append(int number) {
    text.append(number);
    return this;
  }

  /// Text that is no markup.
  Markup escape(String words) {
    Html.escape(words, text);
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
  void formula(Formula formula, Function<Typeset, String> shown) {
    gaps.add(new Gap(text.length(), formula, shown));
  }

  /// Puts something before what the text ends with, or behind all if it ends otherwise.
  Markup insertBefore(String end, String html) {
    int at = text.length() - end.length();
    if (text.lastIndexOf(end) == at) {
      text.insert(at, html);
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
  String set(Function<Formula, Typeset> typesetter) {
    if (gaps.isEmpty()) {
      return text.toString();
    }
    List<String> formulas = new ArrayList<>(gaps.size());
    int length = text.length();
    for (Gap gap : gaps) {
      String html = gap.shown.apply(typesetter.apply(gap.formula));
      formulas.add(html);
      length += html.length();
    }
    return filled(formulas, length);
  }

  private String filled(List<String> formulas, int length) {
    StringBuilder html = new StringBuilder(length);
    String between = text.toString();
    int from = 0;
    for (int i = 0; i < formulas.size(); i++) {
      int at = gaps.get(i).at;
      html.append(between, from, at).append(formulas.get(i));
      from = at;
    }
    return html.append(between, from, between.length()).toString();
  }
}
