package dev.confere.figure;

import dev.confere.engine.number.MinusSign;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.NumberPrinter;
import dev.confere.engine.number.Rational;
import java.util.ArrayList;
import java.util.List;

/// The places of an axis that are named: multiples of 1, 2 or 5 times a power of ten.
record Ticks(Rational step, List<Rational> places) {

  static Ticks between(double low, double high, int about) {
    Rational step = step((high - low) / about);
    double size = Quantity.position(step);
    List<Rational> places = new ArrayList<>();
    long last = (long) Math.floor(high / size + 1e-9);
    for (long i = (long) Math.ceil(low / size - 1e-9); i <= last; i++) {
      places.add(step.times(Rational.of(i)));
    }
    return new Ticks(step, places);
  }

  private static Rational step(double rough) {
    int exponent = (int) Math.floor(Math.log10(rough));
    Rational power = Rational.ofTenToThe(exponent);
    double mantissa = rough / Quantity.position(power);
    long nice = mantissa < 1.5 ? 1 : mantissa < 3.5 ? 2 : mantissa < 7.5 ? 5 : 10;
    return power.times(Rational.of(nice));
  }

  /// All with the same decimals.
  List<String> texts(Notation notation) {
    int decimals = step.finiteDecimals().orElse(0);
    NumberPrinter printer = NumberPrinter.of(notation).with(MinusSign.MINUS);
    return places.stream()
        .map(place -> printer.print(place, new NumberFormat.Decimals(decimals)).orElseThrow())
        .toList();
  }
}
