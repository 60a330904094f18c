package dev.confere.engine.number;

import java.util.OptionalInt;

/// How a number is to be printed. Counts are not negative; figures are at least one; more than
/// [#MAXIMUM_DIGITS] are a [LimitException].
public sealed interface NumberFormat {
  int MAXIMUM_DIGITS = 500;

  /// `7.20`: rounded, with exactly so many decimals.
  record Decimals(int count) implements NumberFormat {
    public Decimals {
      require(count, 0);
    }
  }

  /// `60%`: a hundred times the value; without a count, as many decimals as the exact value needs.
  record Percent(OptionalInt decimals) implements NumberFormat {
    public Percent {
      require(decimals.orElse(0), 0);
    }
  }

  /// `0.00123`: rounded to so many significant figures, written without a power of ten.
  record Significant(int figures) implements NumberFormat {
    public Significant {
      require(figures, 1);
    }
  }

  /// `36/5`, and `7` for an integer.
  record Fraction() implements NumberFormat {}

  /// `1.024 × 10^12`, with so many significant figures.
  record Scientific(int figures) implements NumberFormat {
    public Scientific {
      require(figures, 1);
    }
  }

  /// The finite decimal expansion, never rounded, with at least so many decimals.
  record AsSpelled(int minimumDecimals) implements NumberFormat {
    public AsSpelled {
      require(minimumDecimals, 0);
    }
  }

  private static void require(int count, int minimum) {
    if (count < minimum) {
      throw new IllegalArgumentException("not a number of digits to print: " + count);
    }
    if (count > MAXIMUM_DIGITS) {
      throw new LimitException("at most " + MAXIMUM_DIGITS + " digits are printed");
    }
  }
}
