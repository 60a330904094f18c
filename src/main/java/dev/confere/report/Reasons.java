package dev.confere.report;

import dev.confere.verification.Verdict;
import java.util.Optional;

/// Why a statement was not confirmed.
final class Reasons {

  private Reasons() {}

  static Optional<String> of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Confirmed c -> Optional.empty();
      case Verdict.Rounded(String reason) -> Optional.of(reason);
      case Verdict.Refuted(String reason) ->
          Optional.of(reason.isEmpty() ? "the values differ" : reason);
      case Verdict.Undecided(String reason) -> Optional.of(reason);
      case Verdict.Unread(String reason) -> Optional.of(reason);
      case Verdict.Silent(String reason) ->
          Optional.of(reason.isEmpty() ? "nothing to compare" : reason);
    };
  }
}
