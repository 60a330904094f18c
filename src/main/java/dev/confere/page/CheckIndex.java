package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.verification.Checked;
import dev.confere.verification.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was checked, by place.
final class CheckIndex {
  private final Map<Occurrence, Checked> byPlace = new HashMap<>();
  private final Map<List<Integer>, TreeMap<Integer, List<Checked>>> byStart = new HashMap<>();

  CheckIndex(Report report) {
    for (Checked check : report.checks()) {
      byPlace.putIfAbsent(check.occurrence(), check);
      if (check.isConfirmed()) {
        byStart
            .computeIfAbsent(check.occurrence().iteration(), _ -> new TreeMap<>())
            .computeIfAbsent(check.occurrence().span().start(), _ -> new ArrayList<>())
            .add(check);
      }
    }
  }

  /// The confirmed check of exactly that place.
  Optional<Checked> confirmedAt(Occurrence place) {
    return Optional.ofNullable(byPlace.get(place)).filter(Checked::isConfirmed);
  }

  /// The confirmed checks inside a place, in the order of the page.
  List<Checked> confirmedWithin(Occurrence place) {
    TreeMap<Integer, List<Checked>> round = byStart.get(place.iteration());
    if (round == null) {
      return List.of();
    }
    List<Checked> within = new ArrayList<>();
    int end = place.span().end();
    for (var at = round.ceilingEntry(place.span().start());
        at != null && at.getKey() < end;
        at = round.higherEntry(at.getKey())) {
      for (Checked check : at.getValue()) {
        if (place.span().contains(check.occurrence().span())) {
          within.add(check);
        }
      }
    }
    return within;
  }
}
