package dev.confere.verification;

import dev.confere.source.SourceFile;
import dev.confere.source.Span;

/// One change of a text, by which it says something else.
///
/// @param numeral what is changed, in the source
/// @param replacement what stands there instead
/// @param statement the place of the statement, cell or chain around it; the numeral itself for a datum
/// @param datum whether it is a datum, on which anything in the text may rest
public record Mutation(Span numeral, String replacement, Kind kind, Span statement, boolean datum) {

  /// What a slip of the pen does to a number.
  public enum Kind {
    DIGIT("a digit"),
    SIGN("the sign"),
    MAGNITUDE("the order of magnitude"),
    SWAP("swapped neighbours"),
    LETTER("a letter");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// The text with this change.
  public String applied(SourceFile file) {
    String text = file.text();
    return text.substring(0, numeral.start()) + replacement + text.substring(numeral.end());
  }
}
