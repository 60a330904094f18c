package dev.confere.verification;

/// What was found of a statement.
public sealed interface Verdict {

  /// It holds.
  record Confirmed(Rule rule) implements Verdict {}

  /// Stated as equal, but equal only after rounding; `reason` tells in which way.
  record Rounded(String reason) implements Verdict {}

  /// It does not hold; `reason` tells what holds instead.
  record Refuted(String reason) implements Verdict {}

  /// The computation did not decide.
  record Undecided(String reason) implements Verdict {}

  /// It was met but could not be read.
  record Unread(String reason) implements Verdict {}

  /// It says nothing that could be checked: a name that stands for nothing known, an ellipsis, a question.
  record Silent(String reason) implements Verdict {}

  /// The rule by which a statement holds.
  enum Rule {
    EXACTLY("exactly"),
    TO_THE_DIGITS_SHOWN("to the digits shown"),
    WITHIN_TOLERANCE("within the tolerance"),
    COMPARISON("comparison"),
    SAME_TEXT("same text");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// `confirmed`, `rounded`, `refuted`, `undecided`, `unread`: as in reports and ledgers;
  /// what is silent counts there as unread.
  default String word() {
    return switch (this) {
      case Confirmed c -> "confirmed";
      case Rounded r -> "rounded";
      case Refuted r -> "refuted";
      case Undecided u -> "undecided";
      case Unread u -> "unread";
      case Silent s -> "unread";
    };
  }
}
