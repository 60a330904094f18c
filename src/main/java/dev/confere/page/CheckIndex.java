package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.verification.Checked;
import dev.confere.verification.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was checked, by place.
final class CheckIndex {
  private final Map<Occurrence, Checked> byPlace = new HashMap<>();

  /// The confirmed ones of each round by where they start, in the order of the page.
  private final Map<List<Integer>, List<Checked>> byRound = new HashMap<>();

  CheckIndex(Report report) {
    for (Checked check : report.checks()) {
      byPlace.putIfAbsent(check.occurrence(), check);
      if (check.isConfirmed()) {
        round(check).add(check);
      }
    }
    for (List<Checked> round : byRound.values()) {
      round.sort((a, b) -> Integer.compare(start(a), start(b)));
    }
  }

  private List<Checked> round(Checked check) {
    List<Checked> round = byRound.get(check.occurrence().iteration());
    if (round == null) {
      round = new ArrayList<>();
      byRound.put(check.occurrence().iteration(), round);
    }
    return round;
  }

  private static int start(Checked check) {
    return check.occurrence().span().start();
  }

  /// The confirmed check of exactly that place.
  Optional<Checked> confirmedAt(Occurrence place) {
    return Optional.ofNullable(byPlace.get(place)).filter(Checked::isConfirmed);
  }

  /// The confirmed checks inside a place, in the order of the page.
  List<Checked> confirmedWithin(Occurrence place) {
    List<Checked> round = byRound.get(place.iteration());
    if (round == null) {
      return List.of();
    }
    List<Checked> within = new ArrayList<>();
    for (int i = first(round, place.span().start());
        i < round.size() && start(round.get(i)) < place.span().end();
        i++) {
      if (place.span().contains(round.get(i).occurrence().span())) {
        within.add(round.get(i));
      }
    }
    return within;
  }

  /// The first that starts there or later.
  private static int first(List<Checked> round, int start) {
    int low = 0;
    int high = round.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(round.get(middle)) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
