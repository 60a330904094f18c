package dev.confere.engine.number;

import dev.confere.engine.number.NumberReading.Ambiguous;
import dev.confere.engine.number.NumberReading.NotANumber;
import dev.confere.engine.number.NumberReading.Read;
import dev.confere.engine.number.WrittenNumber.Form;
import java.util.EnumSet;
import java.util.Set;

/// Reads numbers as people write them: `7.2`, `−1.7`, `4,000`, `1.024 × 10^12`, `60%`, `3/5`. It never
/// guesses: what may be two numbers is ambiguous, and what only begins like a number is none.
///
/// @param notation the separators
/// @param forms the spellings that are read; without `PERCENT`, `60%` is 60 with a rest
/// @param signed whether a sign belongs to the number
public record NumberReader(Notation notation, Set<Form> forms, boolean signed) {
  private static final Set<Form> ALL_BUT_MIXED =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Form.MIXED)));

  private static final Set<Form> DECIMAL_ONLY = Set.of(Form.DECIMAL);

  public NumberReader {
    forms = Set.copyOf(forms);
  }

  /// Reads what may stand for a number in prose or in a table: a sign and all forms but `1 1/2`.
  public static NumberReader of(Notation notation) {
    return new NumberReader(notation, ALL_BUT_MIXED, true);
  }

  /// Reads plain decimals only, without a sign, as the literals of a formula are.
  public static NumberReader ofLiterals(Notation notation) {
    return new NumberReader(notation, DECIMAL_ONLY, false);
  }

  /// The same reader, which reads `1 1/2` too.
  public NumberReader withMixed() {
    Set<Form> more = EnumSet.copyOf(forms);
    more.add(Form.MIXED);
    return new NumberReader(notation, more, signed);
  }

  /// Reads the whole text, white space around it aside.
  public NumberReading read(String text) {
    WrittenNumber plain = PlainNumber.read(text, notation);
    if (plain != null) {
      return new Read(plain, text.length());
    }
    int start = text.length() - text.stripLeading().length();
    NumberReading reading = new NumberScanner(this, text.stripTrailing(), start, true).scan();
    return switch (reading) {
      case Read(WrittenNumber _, int end) when end < text.stripTrailing().length() ->
          new NotANumber(end);
      case Read _, Ambiguous _, NotANumber _ -> reading;
    };
  }

  /// Reads the longest number that begins at the offset. A plain space separates no thousands here,
  /// for `2 300` in running text may be two numbers.
  public NumberReading readPrefix(String text, int offset) {
    return new NumberScanner(this, text, offset, false).scan();
  }
}
