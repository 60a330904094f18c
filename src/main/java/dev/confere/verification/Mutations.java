package dev.confere.verification;

import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Mutation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All slips of the pen that are tried on a text: each stated number, each datum and each number in a chain, with every digit the next
/// one, the other sign, ten times the value, and neighbouring digits or data swapped.
///
/// What the reader does not see, such as the expression behind a claim, is left alone.
public final class Mutations {

  /// Expressions inside formulas, which no reader sees.
  private static final Pattern HIDDEN =
      Pattern.compile(
          "\\\\claim(?:\\[[^\\]]*\\])?\\{[^{}]*\\}(\\{[^{}]*\\})|\\\\val(\\{[^{}]*\\})");

  private static final Pattern NUMERAL = Pattern.compile("\\d+(?:(?:[.,]|\\{[.,]\\})\\d+)*");

  /// Between two data of a list.
  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");

  private static final Pattern SIGNED = Pattern.compile("[+\\-−]?\\s*\\d.*");

  private final SourceFile file;
  private final List<Mutation> mutations = new ArrayList<>();

  private Mutations(SourceFile file) {
    this.file = file;
  }

  /// @param checks what was found of the text; what is not confirmed is not changed
  /// @param givens the places of its data
  public static List<Mutation> of(SourceFile file, List<Checked> checks, List<Span> givens) {
    Mutations mutations = new Mutations(file);
    for (Checked check : checks) {
      if (check.kind() != Checked.Kind.CONDITION && check.isConfirmed()) {
        mutations.stated(check);
      }
    }
    givens.forEach(mutations::datum);
    for (int i = 0; i + 1 < givens.size(); i++) {
      mutations.swapData(givens.get(i), givens.get(i + 1));
    }
    return distinct(mutations.mutations);
  }

  /// A place may be stated in several rounds of a loop.
  private static List<Mutation> distinct(List<Mutation> all) {
    Map<String, Mutation> byChange = new LinkedHashMap<>();
    all.forEach(
        one -> byChange.putIfAbsent(one.numeral() + " " + one.replacement() + one.datum(), one));
    return List.copyOf(byChange.values());
  }

  private void stated(Checked check) {
    Span span = check.place().span();
    List<Span> numerals = numerals(span);
    numerals.removeIf(numeral -> isHidden(span, numeral.start()));
    numerals.forEach(numeral -> change(numeral, span, false));
    if (numerals.isEmpty() && check.kind() != Checked.Kind.CHAIN && !span.isEmpty()) {
      Span last = new Span(span.end() - 1, span.end());
      add(last, file.text(last).equals("x") ? "y" : "x", Kind.LETTER, span, false);
    }
  }

  private void datum(Span span) {
    for (Span numeral : numerals(span)) {
      change(numeral, numeral, true);
    }
  }

  private List<Span> numerals(Span span) {
    List<Span> numerals = new ArrayList<>();
    Matcher numeral = NUMERAL.matcher(file.text()).region(span.start(), span.end());
    while (numeral.find()) {
      numerals.add(new Span(numeral.start(), numeral.end()));
    }
    return numerals;
  }

  private boolean isHidden(Span span, int at) {
    Matcher hidden = HIDDEN.matcher(file.text()).region(span.start(), span.end());
    while (hidden.find()) {
      int start = Math.max(hidden.start(1), hidden.start(2));
      if (start <= at && at < hidden.end()) {
        return true;
      }
    }
    return false;
  }

  private void change(Span numeral, Span statement, boolean datum) {
    String text = file.text(numeral);
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (isDigit(digit)) {
        char next = (char) ('0' + (digit - '0' + 1) % 10);
        add(numeral, with(text, i, next), Kind.DIGIT, statement, datum);
      }
    }
    for (int i = 0; i + 1 < text.length(); i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      // A number does not begin with 0.
      boolean begins = i == 0 && b == '0' && isDigit(a);
      if (isDigit(a) && isDigit(b) && a != b && !begins) {
        add(numeral, with(with(text, i, b), i + 1, a), Kind.SWAP, statement, datum);
      }
    }
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    if (!zero && !isIndex(numeral)) {
      add(numeral, tenfold(text), Kind.MAGNITUDE, statement, datum);
      sign(numeral, statement, datum);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String with(String text, int at, char by) {
    return text.substring(0, at) + by + text.substring(at + 1);
  }

  /// `x_2`, `x^2`: neither has a sign or an order of magnitude to mistake.
  private boolean isIndex(Span numeral) {
    String before = file.text().substring(Math.max(0, numeral.start() - 2), numeral.start());
    return before.endsWith("_")
        || before.endsWith("^")
        || before.endsWith("_{")
        || before.endsWith("^{");
  }

  /// `72` for `7.2`, `23.45` for `2.345`, `40000` for `4,000`.
  private static String tenfold(String text) {
    Matcher last = Pattern.compile("(?:[.,]|\\{[.,]\\})(?=\\d+$)").matcher(text);
    if (!last.find()) {
      return text + "0";
    }
    String after = text.substring(last.end());
    String whole = text.substring(0, last.start());
    if (after.length() == 3 && !whole.equals("0") && whole.length() <= 3) {
      // It may part decimals or thousands; either way this is another number.
      return with(text, last.start() - 1, text.charAt(last.start() - 1) == '9' ? '8' : '9') + "0";
    }
    String moved =
        after.length() == 1
            ? whole + after
            : whole + after.charAt(0) + last.group() + after.substring(1);
    String plain = moved.replaceFirst("^0+(?=\\d)", "");
    return plain;
  }

  private void sign(Span numeral, Span statement, boolean datum) {
    int at = numeral.start();
    char before = at == 0 ? ' ' : file.text().charAt(at - 1);
    String text = file.text(numeral);
    if (before == '-' || before == '−') {
      boolean needed = at >= 2 && (isDigit(file.text().charAt(at - 2)));
      add(new Span(at - 1, numeral.end()), (needed ? "+" : "") + text, Kind.SIGN, statement, datum);
    } else if (before == '+') {
      add(new Span(at - 1, numeral.end()), "-" + text, Kind.SIGN, statement, datum);
    } else if (!Character.isLetterOrDigit(before)) {
      boolean alone =
          datum || statement.start() == at || "[(={ ;,".indexOf(before) >= 0 && !isOperand(at);
      add(numeral, alone ? "-" + text : "(-" + text + ")", Kind.SIGN, statement, datum);
    }
  }

  /// Whether an operator stands before it, which a sign cannot follow.
  private boolean isOperand(int at) {
    String before = file.text().substring(Math.max(0, at - 40), at).stripTrailing();
    return !before.isEmpty() && !"[({=;,≈|&$".contains(before.substring(before.length() - 1));
  }

  /// Two data of one list, with their signs.
  private void swapData(Span first, Span second) {
    Span a = signed(first);
    Span b = signed(second);
    if (a.end() <= b.start() && COMMA.matcher(file.text(new Span(a.end(), b.start()))).matches()) {
      String x = file.text(a);
      String y = file.text(b);
      if (!x.equals(y) && SIGNED.matcher(x).matches() && SIGNED.matcher(y).matches()) {
        String between = file.text(new Span(a.end(), b.start()));
        Span both = a.to(b);
        add(both, y + between + x, Kind.SWAP, both, true);
      }
    }
  }

  private Span signed(Span numeral) {
    char before = numeral.start() == 0 ? ' ' : file.text().charAt(numeral.start() - 1);
    return "+-−".indexOf(before) >= 0 ? new Span(numeral.start() - 1, numeral.end()) : numeral;
  }

  private void add(Span at, String replacement, Kind kind, Span statement, boolean datum) {
    mutations.add(new Mutation(at, replacement, kind, statement.to(at), datum));
  }
}
