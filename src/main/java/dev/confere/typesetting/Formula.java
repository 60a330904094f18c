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

  /// A formula on a line of its own.
  public static Formula display(String latex) {
    return new Formula(latex, true);
  }
}
