package dev.confere.typesetting;

/// Lengths that belong to the fonts of a size, in em of that size: the parameters of the families of symbols (σ) and extensions (ξ).
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G</a>
record FontParameters(
    double quad,
    double num1,
    double num2,
    double num3,
    double denom1,
    double denom2,
    double sup1,
    double sup2,
    double sup3,
    double sub1,
    double sub2,
    double supDrop,
    double subDrop,
    double delim1,
    double delim2,
    double ruleThickness,
    double bigOpSpacing4,
    double bigOpSpacing5) {

  // Of all sizes.
  static final double X_HEIGHT = 0.431;
  static final double AXIS_HEIGHT = 0.250;
  static final double BIG_OP_SPACING_1 = 0.111;
  static final double BIG_OP_SPACING_2 = 0.166;
  static final double BIG_OP_SPACING_3 = 0.2;
  static final double ROOT_RULE_THICKNESS = 0.04;
  static final double POINTS_IN_EM = 10.0;

  private static final FontParameters TEXT =
      new FontParameters(
          1.000, 0.677, 0.394, 0.444, 0.686, 0.345, 0.413, 0.363, 0.289, 0.150, 0.247, 0.386, 0.050,
          2.390, 1.010, 0.04, 0.6, 0.1);

  private static final FontParameters SCRIPT =
      new FontParameters(
          1.171, 0.732, 0.384, 0.471, 0.752, 0.344, 0.503, 0.431, 0.286, 0.143, 0.286, 0.353, 0.071,
          1.700, 1.157, 0.049, 0.611, 0.143);

  private static final FontParameters SCRIPTSCRIPT =
      new FontParameters(
          1.472, 0.925, 0.387, 0.504, 1.025, 0.532, 0.504, 0.404, 0.294, 0.200, 0.400, 0.494, 0.100,
          1.980, 1.420, 0.049, 0.611, 0.143);

  static FontParameters ofLevel(int level) {
    return switch (level) {
      case 2 -> SCRIPT;
      case 3 -> SCRIPTSCRIPT;
      default -> TEXT;
    };
  }
}
