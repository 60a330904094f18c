package dev.confere.math;

/// A place where notation can be taken in two ways, named after the way that is not usual.
enum Choice {
  MIXED_AS_PRODUCT("a whole number before a fraction multiplies it"),
  DECIMAL_LOGARITHM("log to base 10"),
  BINARY_LOGARITHM("log to base 2"),
  DEGREES("angles in degrees"),
  WHOLE_SCRIPT("all the digits after ^ are the exponent"),
  PERCENT_AS_NUMBER("the per cent sign as a unit"),
  PERCENT_CHANGE("a per cent of what stands before it is added"),
  TIGHT_PRODUCT("a product without a sign is divided by as a whole"),
  TIGHT_FRACTION("the divisor is the fraction"),
  COMMAS_SEPARATE("commas separate"),
  ARRAYS_AS_MATRICES("columns and rows as matrices"),
  EXCLAIMED("the exclamation mark is no factorial"),
  NEGATIVE_IN_BRACKETS("brackets make an amount negative"),
  DOT("the star as a scalar product"),
  CONVERTED("units converted"),
  COUNTED("dozens as twelve"),
  BINOMIAL("two rows in brackets as a binomial coefficient");

  private final String manner;

  Choice(String manner) {
    this.manner = manner;
  }

  String manner() {
    return manner;
  }
}
