package dev.confere.math;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import dev.confere.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts digits, points, commas and thin spaces together to numbers.
///
/// What a comma means depends on the notation of the page and on where it stands: `4,000` is one number, `\gcd(132,100)`
/// has two, and `16,0000` is none for certain.
final class Numerals {
  private static final Set<String> THIN = Set.of(",", ";", ":", " ", "thinspace");
  private static final Set<String> PERIOD = Set.of("overline", "bar", "dot", "overdot");

  /// They have several arguments, so that a comma between digits separates them.
  private static final Set<String> SEVERAL =
      Set.of("max", "min", "gcd", "lcm", "mdc", "mmc", "binom", "dist", "gcf", "hcf", "mcm", "mcd");

  /// More groups of digits than a number has; a long list is not looked through again from each of its members.
  private static final int MOST_GROUPS = 24;

  private final List<Token> in;
  private final Notation notation;
  private final List<Token> out;

  /// Found when a comma asks for them; most formulas have none between digits.
  private @Nullable Brackets brackets;

  /// The digits between separators, as far as they may belong to one number.
  private record Run(List<String> groups, List<Separator> separators) {
    String group(int index) {
      return groups.get(index);
    }

    int count(char sign) {
      int count = 0;
      for (Separator separator : separators) {
        count += separator.sign() == sign ? 1 : 0;
      }
      return count;
    }

    boolean isOfBareCommas() {
      for (Separator separator : separators) {
        if (separator.sign() != ',' || separator.braced()) {
          return false;
        }
      }
      return true;
    }
  }

  /// @param sign `.` or `,`; `t` for a thin or other space
  /// @param braced `{,}` or `,\!`, which is surely inside a number
  /// @param next the index of the digits after it
  private record Separator(char sign, boolean braced, int next) {}

  /// How far a number goes and what it is.
  private record Cut(String whole, String decimals, int separators, boolean grouped) {}

  private Numerals(List<Token> in, Notation notation) {
    this.in = in;
    this.notation = notation;
    this.out = new ArrayList<>(in.size());
  }

  private Brackets brackets() {
    Brackets known = brackets;
    if (known == null) {
      known = Brackets.of(in, SEVERAL);
      brackets = known;
    }
    return known;
  }

  static List<Token> join(List<Token> tokens, Notation notation) {
    Numerals numerals = new Numerals(tokens, notation);
    int at = 0;
    while (at < tokens.size()) {
      at = numerals.step(at);
    }
    return numerals.out;
  }

  private int step(int at) {
    Token token = in.get(at);
    if (token.is(Kind.DIGITS)) {
      return number(at);
    }
    if (token.isSymbol('.') && startsDecimals(at)) {
      return pointFirst(at);
    }
    out.add(token);
    return at + 1;
  }

  /// `.5`: a point right before digits and not after a number or a `\left`.
  private boolean startsDecimals(int at) {
    boolean digits = tight(at + 1) && in.get(at + 1).is(Kind.DIGITS);
    if (!digits || at == 0) {
      return digits;
    }
    Token before = in.get(at - 1);
    boolean delimiter = before.isCommand("left") || before.isCommand("right");
    boolean word = before.is(Kind.WORD) || before.is(Kind.LETTERS) || before.is(Kind.NUMBER);
    boolean dots = before.isSymbol('.');
    return !delimiter && !dots && (in.get(at).spaced() || !(word || before.isSymbol(')')));
  }

  private boolean tight(int index) {
    return index < in.size() && !in.get(index).spaced();
  }

  private int pointFirst(int at) {
    Token digits = in.get(at + 1);
    Span span = in.get(at).span().to(digits.span());
    out.add(
        Numeral.decimal(
            "." + digits.text(), "0", digits.text(), span, in.get(at).spaced(), false, List.of()));
    return exponent(at + 2);
  }

  private int number(int at) {
    int recurring = recurring(at);
    if (recurring > at) {
      return recurring;
    }
    Optional<Separator> first = separator(at + 1);
    if (first.isEmpty()) {
      out.add(Numeral.integer(in.get(at).text(), in.get(at).span(), in.get(at).spaced()));
      return exponent(at + 1);
    }
    if (isDecimal(first.get())) {
      return decimal(at, first.get().next());
    }
    Run run = gather(at, first);
    return isDoubtful(run, at) ? doubtful(at, run) : separated(at, run);
  }

  /// Whether the first separator of a number is its last too, and can be nothing but the point before the decimals.
  private boolean isDecimal(Separator separator) {
    return separator.sign() == '.'
        && notation.isSettled()
        && notation.decimalSeparator() == '.'
        && separator(separator.next() + 1).isEmpty();
  }

  private int decimal(int at, int decimals) {
    Token whole = in.get(at);
    Token last = in.get(decimals);
    Span span = whole.span().to(last.span());
    out.add(
        Numeral.decimal(
            text(at, decimals), whole.text(), last.text(), span, whole.spaced(), false, List.of()));
    return exponent(decimals + 1);
  }

  private int separated(int at, Run run) {
    Cut cut = cut(run, at);
    int next = cut.separators() == 0 ? at : run.separators().get(cut.separators() - 1).next();
    Span span = in.get(at).span().to(in.get(next).span());
    out.add(
        Numeral.decimal(
            text(at, next),
            cut.whole(),
            cut.decimals(),
            span,
            in.get(at).spaced(),
            cut.grouped(),
            parts(run, at, cut)));
    return exponent(next + 1);
  }

  /// The numbers between commas when the commas of `(100,200)` might separate.
  private List<Rational> parts(Run run, int at, Cut cut) {
    boolean alone =
        at > 0 && in.get(at - 1).isSymbol('(') && isClose(run.separators().getLast().next() + 1);
    if (!alone || cut.separators() != run.separators().size() || !run.isOfBareCommas()) {
      return List.of();
    }
    return run.groups().stream().map(g -> Rational.of(new BigInteger(g))).toList();
  }

  private boolean isClose(int index) {
    return index < in.size() && (in.get(index).isSymbol(')') || in.get(index).isCommand("right"));
  }

  private String text(int from, int to) {
    if (to == from + 2 && tight(from + 1) && tight(to) && in.get(from + 1).symbol() != 0) {
      return in.get(from).text() + in.get(from + 1).text() + in.get(to).text();
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= to; i++) {
      Token token = in.get(i);
      text.append(
          token.is(Kind.COMMAND) ? " " : (token.spaced() && i > from ? " " : "") + token.text());
    }
    return text.toString().replace("{", "").replace("}", "");
  }

  // What belongs together.

  private Run gather(int at, Optional<Separator> first) {
    List<String> groups = new ArrayList<>();
    List<Separator> separators = new ArrayList<>();
    groups.add(in.get(at).text());
    Optional<Separator> next = first;
    while (next.isPresent() && separators.size() < MOST_GROUPS) {
      separators.add(next.get());
      groups.add(in.get(next.get().next()).text());
      next = separator(next.get().next() + 1);
    }
    return new Run(groups, separators);
  }

  private Optional<Separator> separator(int index) {
    if (index >= in.size()) {
      return Optional.empty();
    }
    Token token = in.get(index);
    if (token.is(Kind.DIGITS) && token.spaced()) {
      return three(index) ? Optional.of(new Separator('t', false, index)) : Optional.empty();
    }
    if (token.is(Kind.COMMAND) && THIN.contains(token.text())) {
      return three(index + 1)
          ? Optional.of(new Separator('t', false, index + 1))
          : Optional.empty();
    }
    if (token.spaced()) {
      return Optional.empty();
    }
    if (token.isSymbol('{') && closesAfterSign(index)) {
      return sign(in.get(index + 1), true, skipBackspace(index + 3));
    }
    boolean backspace = index + 1 < in.size() && in.get(index + 1).isCommand("!");
    return sign(token, backspace, skipBackspace(index + 1));
  }

  private boolean three(int index) {
    return index < in.size() && in.get(index).is(Kind.DIGITS) && in.get(index).text().length() == 3;
  }

  private boolean closesAfterSign(int index) {
    return index + 2 < in.size() && in.get(index + 2).isSymbol('}');
  }

  private int skipBackspace(int index) {
    return index < in.size() && in.get(index).isCommand("!") ? index + 1 : index;
  }

  private Optional<Separator> sign(Token token, boolean braced, int next) {
    boolean separates = token.isSymbol('.') || token.isSymbol(',');
    boolean digits = next < in.size() && in.get(next).is(Kind.DIGITS) && (braced || tight(next));
    return separates && digits
        ? Optional.of(new Separator(token.text().charAt(0), braced, next))
        : Optional.empty();
  }

  // What it means.

  private Cut cut(Run run, int at) {
    StringBuilder whole = new StringBuilder(run.group(0));
    int used = 0;
    char group = 0;
    while (used < run.separators().size() && groups(run, used, group, at)) {
      group = run.separators().get(used).sign();
      whole.append(run.group(++used));
    }
    boolean decimal = used < run.separators().size() && decimal(run, used, at, group);
    String decimals = decimal ? run.group(used + 1) : "";
    return new Cut(whole.toString(), decimals, decimal ? used + 1 : used, used > 0);
  }

  private boolean groups(Run run, int index, char established, int at) {
    Separator separator = run.separators().get(index);
    String first = run.group(0);
    boolean shape =
        run.group(index + 1).length() == 3
            && first.length() <= 3
            && first.charAt(0) != '0'
            && (established == 0 || established == separator.sign());
    if (!shape || separator.sign() == 't') {
      return shape;
    }
    if (separator.sign() == ',' && !separator.braced() && brackets().isList(at)) {
      return false;
    }
    if (notation.isSettled()) {
      return separator.sign() != notation.decimalSeparator();
    }
    // Not settled: the same sign twice groups, and one before another sign does.
    return established != 0 || index + 1 < run.separators().size();
  }

  private boolean decimal(Run run, int index, int at, char group) {
    Separator separator = run.separators().get(index);
    if (separator.sign() == 't' || separator.sign() == group) {
      return false;
    }
    if (separator.sign() == '.' || separator.braced()) {
      return true;
    }
    boolean several =
        index + 1 < run.separators().size() && run.separators().get(index + 1).sign() == ',';
    if (several || brackets().isList(at)) {
      return false;
    }
    boolean zero = run.group(0).equals("0");
    boolean comma = !notation.isSettled() || notation.decimalSeparator() == ',';
    return comma || zero && !brackets().isBracketed(at);
  }

  /// Digits that might be more than one number, or numbers of the other notation.
  private boolean isDoubtful(Run run, int at) {
    int points = run.count('.');
    int commas = run.count(',');
    if (!notation.isSettled() && points + commas == 1 && isGroupShaped(run)) {
      return points == 1 || !brackets().isList(at);
    }
    if (points > 1
        && !(isAllThree(run) && (!notation.isSettled() || notation.decimalSeparator() == ','))) {
      return commas == 0;
    }
    boolean point = notation.isSettled() && notation.decimalSeparator() == '.';
    Separator first = run.separators().getFirst();
    boolean lone = commas == 1 && first.sign() == ',' && !first.braced();
    return point
        && lone
        && !brackets().isBracketed(at)
        && !isGroupShaped(run)
        && !run.group(0).equals("0");
  }

  private boolean isGroupShaped(Run run) {
    return run.group(1).length() == 3
        && run.group(0).length() <= 3
        && run.group(0).charAt(0) != '0';
  }

  private boolean isAllThree(Run run) {
    return run.groups().stream().skip(1).allMatch(g -> g.length() == 3);
  }

  private int doubtful(int at, Run run) {
    int last = run.separators().getLast().next();
    String text = text(at, last);
    Span span = in.get(at).span().to(in.get(last).span());
    out.add(
        Numeral.dubious(text, span, in.get(at).spaced(), text + " may be more than one number"));
    return last + 1;
  }

  // Recurring decimals and powers of ten.

  /// The index after a recurring decimal, or `at` itself when there is none.
  private int recurring(int at) {
    int point = at + 1;
    if (point >= in.size()
        || !tight(point)
        || !(in.get(point).isSymbol('.') || in.get(point).isSymbol(','))) {
      return at;
    }
    boolean digits = point + 1 < in.size() && in.get(point + 1).is(Kind.DIGITS) && tight(point + 1);
    String decimals = digits ? in.get(point + 1).text() : "";
    int command = digits ? point + 2 : point + 1;
    if (command + 1 >= in.size()
        || !in.get(command).is(Kind.COMMAND)
        || !PERIOD.contains(in.get(command).text())) {
      return at;
    }
    boolean braced = in.get(command + 1).isSymbol('{');
    int period = braced ? command + 2 : command + 1;
    int last = braced ? period + 1 : period;
    if (last >= in.size()
        || !in.get(period).is(Kind.DIGITS)
        || braced && !in.get(last).isSymbol('}')) {
      return at;
    }
    Span span = in.get(at).span().to(in.get(last).span());
    String text = in.get(at).text() + "." + decimals + "(" + in.get(period).text() + ")";
    out.add(
        Numeral.recurring(
            text, in.get(at).text(), decimals, in.get(period).text(), span, in.get(at).spaced()));
    return last + 1;
  }

  /// `1.5e-3`, right after the mantissa was added; returns the index to go on from.
  private int exponent(int at) {
    Token mantissa = out.getLast();
    if (!(mantissa.payload() instanceof Payload.Spelled(var number, var parts))
        || at >= in.size()
        || !tight(at)
        || !in.get(at).text().equalsIgnoreCase("e")
        || !(in.get(at).is(Kind.LETTERS) || in.get(at).is(Kind.WORD))) {
      return at;
    }
    boolean signed =
        at + 1 < in.size()
            && tight(at + 1)
            && (in.get(at + 1).isSymbol('-') || in.get(at + 1).isSymbol('+'));
    int digits = signed ? at + 2 : at + 1;
    boolean small = number.value().compareTo(Rational.of(10)) < 0;
    if (digits >= in.size()
        || !tight(digits)
        || !in.get(digits).is(Kind.DIGITS)
        || !small
        || in.get(digits).text().length() > 3) {
      return at;
    }
    int power =
        Integer.parseInt(in.get(digits).text()) * (signed && in.get(at + 1).isSymbol('-') ? -1 : 1);
    out.removeLast();
    out.add(
        scientific(number, power, mantissa.span().to(in.get(digits).span()), mantissa.spaced()));
    return digits + 1;
  }

  private static Token scientific(WrittenNumber mantissa, int power, Span span, boolean spaced) {
    Rational scale = Rational.ofTenToThe(power);
    WrittenNumber number =
        new WrittenNumber(
            mantissa.text() + "e" + power,
            mantissa.value().times(scale),
            WrittenNumber.Form.SCIENTIFIC,
            mantissa.decimals(),
            mantissa.unit().map(scale::times),
            WrittenNumber.Sign.NONE,
            mantissa.grouped());
    return Numeral.spelled(number, span, spaced, List.of());
  }
}
