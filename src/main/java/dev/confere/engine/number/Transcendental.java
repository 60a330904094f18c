package dev.confere.engine.number;

import java.math.BigDecimal;

/// The functions that are known by their series. All others are made of these and of arithmetic.
enum Transcendental {
  EXP,
  LOG,
  SIN,
  COS,
  ATAN,
  ERF;

  private static final KnownValues KNOWN = new KnownValues();

  /// The image of an interval; that of `LOG` must be positive.
  Interval of(Interval x, int digits) {
    return switch (this) {
      case EXP, LOG, ATAN, ERF -> increasing(x, digits);
      case SIN, COS -> lipschitz(x, digits);
    };
  }

  private Interval at(BigDecimal x, int digits) {
    return KNOWN.at(this, x, digits);
  }

  Interval computed(BigDecimal x, int digits) {
    return switch (this) {
      case EXP -> ExponentialSeries.exp(x, digits);
      case LOG -> ExponentialSeries.log(x, digits);
      case SIN -> CircularSeries.sin(x, digits);
      case COS -> CircularSeries.cos(x, digits);
      case ATAN -> CircularSeries.atan(x, digits);
      case ERF -> ErrorSeries.erf(x, digits);
    };
  }

  private Interval increasing(Interval x, int digits) {
    Interval low = at(x.lower(), digits);
    return x.lower().compareTo(x.upper()) == 0
        ? low
        : new Interval(low.lower(), at(x.upper(), digits).upper());
  }

  /// Sine and cosine change by no more than their argument does.
  private Interval lipschitz(Interval x, int digits) {
    Interval low = at(x.lower(), digits);
    BigDecimal width = x.width();
    return low.plus(new Interval(width.negate(), width), digits);
  }
}
