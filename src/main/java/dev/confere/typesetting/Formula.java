package dev.confere.typesetting;

/// A formula as its author wrote it, without the dollar signs.
///
/// @param latex LaTeX as KaTeX understands it
/// @param display true for a formula on a line of its own (`$$…$$`)
public record Formula(String latex, boolean display) {

  /// A formula within a line of text.
  public static Formula inline(String latex) {
    return new Formula(latex, false);
  }

  // Asked for every formula of every page: what a record does by itself is linked at first use, and
  // slower.
  @Override
  public boolean equals(Object other) {
    return other instanceof Formula that && display == that.display && latex.equals(that.latex);
  }

  @Override
  public int hashCode() {
    return 2 * latex.hashCode() + (display ? 1 : 0);
  }

  /// A formula on a line of its own.
  public static Formula display(String latex) {
    return new Formula(latex, true);
  }
}
