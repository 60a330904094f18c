package dev.confere.math;

import dev.confere.engine.number.Rational;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Units that can be converted exactly; all other words are things that are counted.
///
/// A month and a day are of two dimensions, because no one number of days is a month.
final class Units {
  private Units() {}

  private static final Map<String, Unit> KNOWN = new LinkedHashMap<>();

  static {
    add("time", 1, 1, "s", "sec", "secs", "second", "seconds", "segundo", "segundos");
    add("time", 60, 1, "min", "mins", "minute", "minutes", "minuto", "minutos");
    add("time", 3600, 1, "h", "hr", "hrs", "hour", "hours", "hora", "horas");
    add("time", 86400, 1, "day", "days", "dia", "dias");
    add("time", 604800, 1, "week", "weeks", "semana", "semanas");
    add("calendar", 1, 1, "month", "months", "mês", "meses");
    add("calendar", 12, 1, "year", "years", "ano", "anos");
    add("calendar", 120, 1, "decade", "decades", "década", "décadas");
    add("length", 10, 1, "mm", "millimeter", "millimeters", "millimetres", "milímetros");
    add("length", 100, 1, "cm", "centimeter", "centimeters", "centimetres", "centímetros");
    add("length", 10_000, 1, "m", "meter", "meters", "metre", "metres", "metro", "metros");
    add("length", 10_000_000, 1, "km", "kilometer", "kilometers", "kilometres", "quilômetros");
    add("length", 254, 1, "inch", "inches", "polegada", "polegadas");
    add("length", 3048, 1, "ft", "foot", "feet", "pé", "pés");
    add("length", 9144, 1, "yd", "yard", "yards");
    add("length", 16_093_440, 1, "mi", "mile", "miles", "milha", "milhas");
    add("mass", 1, 1, "mg", "milligrams");
    add("mass", 1000, 1, "g", "gram", "grams", "grama", "gramas");
    add("mass", 1_000_000, 1, "kg", "kilogram", "kilograms", "kilo", "kilos", "quilo", "quilos");
    add("weight", 1, 1, "oz", "ounce", "ounces");
    add("weight", 16, 1, "lb", "lbs", "pound", "pounds");
    add("volume", 1, 1, "ml", "mL", "milliliter", "milliliters", "millilitres", "mililitros");
    add("volume", 1000, 1, "l", "L", "liter", "liters", "litre", "litres", "litro", "litros");
    add("cups", 1, 1, "teaspoon", "teaspoons", "tsp");
    add("cups", 3, 1, "tablespoon", "tablespoons", "tbsp");
    add("cups", 48, 1, "cup", "cups");
    add("cups", 96, 1, "pint", "pints");
    add("cups", 192, 1, "quart", "quarts");
    add("cups", 768, 1, "gallon", "gallons");
    add("money $", 1, 1, "¢", "cent", "cents", "penny", "pennies");
    add("money $", 100, 1, "$", "US$", "USD", "dollar", "dollars", "bucks");
    add("money R$", 1, 1, "centavo", "centavos");
    add("money R$", 100, 1, "R$", "real", "reais");
    add("money €", 100, 1, "€", "euro", "euros", "EUR");
    add("money £", 100, 1, "£", "GBP");
    add("money ₹", 100, 1, "₹", "Rs", "Rs.", "rupees", "INR");
    add("money ¥", 100, 1, "¥", "yen", "JPY");
    add("dozens", 12, 1, "dozen", "dozens", "dúzia", "dúzias");
    add("angle", 1, 1, "°", "degree", "degrees", "graus");
  }

  private static final Set<String> CURRENCY_WORDS =
      Set.of("R", "US", "A", "C", "Rs", "USD", "EUR", "BRL", "RM", "NT", "HK", "S");

  private static void add(String dimension, long scale, long per, String... words) {
    for (String word : words) {
      KNOWN.put(word, new Unit(word, dimension, Rational.of(scale, per)));
    }
  }

  static Unit of(String word) {
    Unit known = KNOWN.get(word);
    if (known == null && word.length() > 2) {
      known = KNOWN.get(word.toLowerCase(Locale.ROOT));
    }
    return known == null ? Unit.thing(word) : new Unit(word, known.dimension(), known.scale());
  }

  static boolean isCurrencySign(String text) {
    return text.length() == 1 && isCurrencySign(text.charAt(0));
  }

  static boolean isCurrencySign(char symbol) {
    return symbol == '$' || symbol == '€' || symbol == '£' || symbol == '¥' || symbol == '₹';
  }

  /// Letters that stand before a currency sign or instead of one.
  static boolean isCurrencyWord(String text) {
    return CURRENCY_WORDS.contains(text);
  }

  static final Unit DEGREE = of("°");

  static Unit converted(Unit unit) {
    return new Unit(unit.text(), unit.dimension(), Rational.ONE);
  }
}
