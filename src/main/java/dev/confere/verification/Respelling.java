package dev.confere.verification;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.number.UndecidedException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes another value in the spelling of a numeral: with its decimals, its separators, its sign, its per cent or its power of ten.
///
/// `1.234,50` keeps its points and its comma, `−2{,}5\,\%` its minus sign, its braces and its thin space. A numeral whose spelling
/// cannot hold the value, or that is spelled in another way than these, is not respelled.
///
/// @param text the numeral as it stands in the source
/// @param decimals how many it shows
/// @param decimalSign what to write before decimals when it shows none
record Respelling(String text, int decimals, String decimalSign) {

  /// More digits than these are no answer that somebody meant to write.
  private static final int MOST_DECIMALS = 15;

  private static final String SEPARATOR =
      "(?:\\{[.,]\\}|,\\\\!|\\\\[,;: ]|\\\\thinspace\\s|[.,\u00A0\u2009\u202F _])";

  private static final Pattern NUMERAL =
      Pattern.compile(
          "(?<before>\\s*)(?<sign>[+\\-−]?)(?<gap>\\s*)(?<digits>\\d*(?:"
              + SEPARATOR
              + "\\d+)*)(?<rest>[\\s\\S]*)");

  private static final Pattern PERCENT =
      Pattern.compile("[\\s\u00A0\u2009\u202F]*(?:\\\\[,;: ])?\\\\?%\\s*");

  private static final Pattern POWER =
      Pattern.compile(
          "(?<times>\\s*(?:×|·|\\*|x|\\\\times|\\\\cdot)\\s*10\\s*\\^\\s*\\{?\\s*|[eE])"
              + "(?<exponent>[+\\-−]?\\d{1,4})(?<close>\\}?\\s*)");

  private static final Pattern OVER = Pattern.compile("/(?<denominator>\\d+)\\s*");

  private static final Pattern LAST_SEPARATOR = Pattern.compile(SEPARATOR + "(?=\\d+$)");

  private static final Pattern ANY_SEPARATOR = Pattern.compile(SEPARATOR);

  private static final Rational HUNDRED = Rational.of(100);

  /// A number as spelled.
  record Spelled(String text, Rational value) {}

  /// The value exactly; empty when this spelling cannot hold it.
  Optional<Spelled> exactly(Rational value) {
    return text(value).map(text -> new Spelled(text, value));
  }

  private Optional<String> text(Rational value) {
    Matcher numeral = numeral();
    if (numeral == null) {
      return Optional.empty();
    }
    String rest = numeral.group("rest");
    Matcher over = OVER.matcher(rest);
    if (over.matches()) {
      return fraction(numeral, value, Rational.of(new java.math.BigInteger(over.group(1))));
    }
    Matcher power = POWER.matcher(rest);
    if (power.matches()) {
      int exponent = exponent(numeral, power, Real.of(value));
      return mantissa(value.times(Rational.ofTenToThe(-exponent)))
          .map(digits -> spelled(numeral, digits, value.signum(), power(power, exponent)));
    }
    return isPlain(rest)
        ? mantissa(scaled(value, rest))
            .map(digits -> spelled(numeral, digits, value.signum(), rest))
        : Optional.empty();
  }

  /// The value rounded to the digits that the numeral shows; empty when that stays undecided.
  Optional<Spelled> rounded(Real value) {
    Matcher numeral = numeral();
    if (numeral == null) {
      return Optional.empty();
    }
    String rest = numeral.group("rest");
    Matcher power = POWER.matcher(rest);
    try {
      if (power.matches()) {
        int exponent = exponent(numeral, power, value);
        Real mantissa = value.times(Real.of(Rational.ofTenToThe(-exponent)));
        return exactly(toTheDigits(mantissa).times(Rational.ofTenToThe(exponent)));
      }
      Rational scale = PERCENT.matcher(rest).matches() ? HUNDRED : Rational.ONE;
      return isPlain(rest)
          ? exactly(toTheDigits(value.times(Real.of(scale))).dividedBy(scale))
          : Optional.empty();
    } catch (UndecidedException undecided) {
      return Optional.empty();
    }
  }

  private Rational toTheDigits(Real value) {
    return Rounding.roundHalfUp(value, decimals);
  }

  private static Rational scaled(Rational value, String rest) {
    return PERCENT.matcher(rest).matches() ? value.times(HUNDRED) : value;
  }

  private static boolean isPlain(String rest) {
    return rest.isBlank() || PERCENT.matcher(rest).matches();
  }

  private @org.jspecify.annotations.Nullable Matcher numeral() {
    Matcher numeral = NUMERAL.matcher(text);
    return numeral.matches() && !numeral.group("digits").isEmpty() ? numeral : null;
  }

  /// The author's own power of ten, if one digit then stands before the decimal sign or none did before; else the usual one.
  private static int exponent(Matcher numeral, Matcher power, Real value) {
    int written = Integer.parseInt(power.group("exponent").replace('−', '-'));
    String whole = ANY_SEPARATOR.split(numeral.group("digits"), -1)[0];
    if (whole.length() != 1 || whole.equals("0")) {
      return written;
    }
    Rational size = value.exact().orElseGet(() -> value.enclose(20).lower()).abs();
    if (size.isZero()) {
      return written;
    }
    int usual = written;
    while (size.compareTo(Rational.ofTenToThe(usual + 1)) >= 0) {
      usual++;
    }
    while (size.compareTo(Rational.ofTenToThe(usual)) < 0) {
      usual--;
    }
    return usual;
  }

  private static String power(Matcher power, int exponent) {
    String old = power.group("exponent");
    String sign = old.startsWith("−") ? "−" : "-";
    String digits = (exponent < 0 ? sign : old.startsWith("+") ? "+" : "") + Math.abs(exponent);
    boolean bare = power.group("close").isBlank() && power.group("times").contains("\\");
    // TeX takes one sign behind a caret.
    String braced = bare && digits.length() > 1 ? "{" + digits + "}" : digits;
    return power.group("times") + braced + power.group("close");
  }

  private Optional<String> mantissa(Rational value) {
    OptionalInt needed = value.finiteDecimals();
    return needed.isEmpty() || needed.getAsInt() > decimals + MOST_DECIMALS
        ? Optional.empty()
        : Optional.of(value.abs().toDecimalString(Math.max(decimals, needed.getAsInt())));
  }

  private String spelled(Matcher numeral, String plain, int signum, String rest) {
    String digits = numeral.group("digits");
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String after = point < 0 ? "" : decimalSign(digits) + plain.substring(point + 1);
    boolean bare = ANY_SEPARATOR.matcher(digits).lookingAt();
    String before = bare && whole.equals("0") ? "" : grouped(whole, digits);
    return lead(numeral, signum) + before + after + rest;
  }

  private String lead(Matcher numeral, int signum) {
    String sign = numeral.group("sign");
    boolean negative = sign.equals("-") || sign.equals("−");
    String kept = signum < 0 ? negative ? sign : "-" : signum > 0 && sign.equals("+") ? sign : "";
    return numeral.group("before") + kept + (kept.isEmpty() ? "" : numeral.group("gap"));
  }

  private String decimalSign(String digits) {
    Matcher last = LAST_SEPARATOR.matcher(digits);
    return decimals > 0 && last.find() ? last.group() : decimalSign;
  }

  /// In groups of three where the numeral has groups.
  private String grouped(String whole, String digits) {
    Matcher separator = ANY_SEPARATOR.matcher(digits);
    int separators = (int) ANY_SEPARATOR.matcher(digits).results().count();
    if (separators <= (decimals > 0 ? 1 : 0) || !separator.find()) {
      return whole;
    }
    StringBuilder groups = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      groups.insert(at, separator.group());
    }
    return groups.toString();
  }

  /// Over the author's denominator where that goes.
  private Optional<String> fraction(Matcher numeral, Rational value, Rational denominator) {
    Rational numerator = value.times(denominator).abs();
    String text =
        numerator.isInteger()
            ? numerator.numerator() + "/" + denominator.numerator()
            : value.abs().toString();
    return Optional.of(lead(numeral, value.signum()) + text);
  }
}
