package dev.confere.figure;

/// The measures that all figures share. A unit is a sixteenth of the page's letter size, so that a figure grows with its text.
final class Size {

  /// What fits a telephone without shrinking much.
  static final double WIDTH = 360;

  static final double TEXT = 14;
  static final double SMALL = 12.5;
  static final double NUMBER = 15;
  static final double LINE = 20;

  private Size() {}
}
