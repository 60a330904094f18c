package dev.confere.engine.number;

/// The elementary functions of real numbers, exact where the result is recognised as rational.
///
/// All of them throw [DomainException] where the function has no real value, [LimitException] where
/// the result is too large, and [UndecidedException] when it cannot be told whether the argument
/// lies in the domain.
public final class Elementary {
  private static final Real TWO = Real.of(2);
  private static final Real HALF = Real.of(Rational.of(1, 2));

  private Elementary() {}

  public static Real pi() {
    return Angles.PI;
  }

  public static Real e() {
    return exp(Exact.ONE);
  }

  public static Real exp(Real x) {
    return Exponentials.exp(x);
  }

  /// The natural logarithm.
  public static Real log(Real x) {
    return Exponentials.log(x);
  }

  /// The logarithm to a base that is positive and not one.
  public static Real log(Real x, Real base) {
    Real divisor = log(base);
    if (divisor.equals(Exact.ZERO)) {
      throw new DomainException("logarithm to the base one");
    }
    return log(x).dividedBy(divisor);
  }

  public static Real sqrt(Real x) {
    if (Reals.sign(x) < 0) {
      throw new DomainException("square root of a negative number");
    }
    return x.pow(HALF);
  }

  /// The n-th root; of a negative number only if n is odd.
  public static Real root(Real x, int n) {
    if (n < 1) {
      throw new DomainException("a root whose degree is not positive");
    }
    boolean negative = Reals.sign(x) < 0;
    if (negative && n % 2 == 0) {
      throw new DomainException("a root of even degree of a negative number");
    }
    Real root = x.abs().pow(Real.of(Rational.of(1, n)));
    return negative ? root.negate() : root;
  }

  public static Real sin(Real x) {
    return Angles.sin(x);
  }

  public static Real cos(Real x) {
    return Angles.cos(x);
  }

  /// @throws DomainException at an odd multiple of π/2
  public static Real tan(Real x) {
    Real cosine = cos(x);
    if (cosine.equals(Exact.ZERO)) {
      throw new DomainException("tangent of a right angle");
    }
    return sin(x).dividedBy(cosine);
  }

  /// The angle between −π/2 and π/2 with this sine.
  public static Real asin(Real x) {
    int size = Reals.sign(Exact.ONE.minus(x.times(x)));
    if (size < 0) {
      throw new DomainException("arc sine of a number beyond 1");
    }
    return size == 0
        ? pi().times(HALF).times(Real.of(Reals.sign(x)))
        : atan(x.dividedBy(sqrt(Exact.ONE.minus(x.times(x)))));
  }

  /// The angle between 0 and π with this cosine.
  public static Real acos(Real x) {
    if (Reals.sign(Exact.ONE.minus(x.times(x))) < 0) {
      throw new DomainException("arc cosine of a number beyond 1");
    }
    return pi().times(HALF).minus(asin(x));
  }

  public static Real atan(Real x) {
    return Angles.atan(x);
  }

  /// The angle of the point (x, y), above −π and up to π; 0 for the origin, as in IEEE 754.
  public static Real atan2(Real y, Real x) {
    int side = Reals.sign(x);
    int height = Reals.sign(y);
    if (side == 0) {
      return pi().times(HALF).times(Real.of(height));
    }
    Real angle = atan(y.dividedBy(x));
    return side > 0 ? angle : angle.plus(height < 0 ? pi().negate() : pi());
  }

  public static Real sinh(Real x) {
    return exp(x).minus(exp(x.negate())).times(HALF);
  }

  public static Real cosh(Real x) {
    return exp(x).plus(exp(x.negate())).times(HALF);
  }

  public static Real tanh(Real x) {
    Real square = exp(x.times(TWO));
    return square.minus(Exact.ONE).dividedBy(square.plus(Exact.ONE));
  }

  /// `1 / (1 + exp(-x))`
  public static Real sigmoid(Real x) {
    return Exact.ONE.dividedBy(Exact.ONE.plus(exp(x.negate())));
  }

  /// `log(1 + exp(x))`
  public static Real softplus(Real x) {
    return log(Exact.ONE.plus(exp(x)));
  }

  /// The error function, `2/√π` times the integral of `exp(-t²)` from 0 to x.
  public static Real erf(Real x) {
    return x.equals(Exact.ZERO) ? Exact.ZERO : Angles.odd(Transcendental.ERF, x);
  }
}
