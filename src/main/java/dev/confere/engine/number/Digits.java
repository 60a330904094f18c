package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Groups of digits and the separators between them, not yet understood: `1`, `234`, `5` and `,`, `.`.
record Digits(List<String> groups, List<Character> separators) {
  /// One way to understand the groups.
  record Meaning(String whole, String decimals, boolean grouped) {
    BigInteger mantissa() {
      return new BigInteger(whole + decimals);
    }

    /// `1234.5`, for messages.
    String plain() {
      return decimals.isEmpty() ? whole : whole + "." + decimals;
    }
  }

  /// All ways to understand the groups: none, one, or two.
  List<Meaning> meanings(Notation notation) {
    List<Meaning> meanings = new ArrayList<>();
    if (isGrouped(groups.size(), notation)) {
      meanings.add(new Meaning(String.join("", groups), "", groups.size() > 1));
    }
    int last = separators.size() - 1;
    if (last >= 0
        && notation.isDecimalSeparator(separators.get(last))
        && isGrouped(last + 1, notation)
        && separators.indexOf(separators.get(last)) == last) {
      String whole = String.join("", groups.subList(0, last + 1));
      meanings.add(new Meaning(whole, groups.getLast(), last > 0));
    }
    return meanings;
  }

  /// Whether the first groups are thousands: one separator, three digits after each, no leading zero.
  private boolean isGrouped(int count, Notation notation) {
    if (count == 1) {
      return true;
    }
    char separator = separators.getFirst();
    return notation.isGroupSeparator(separator)
        && groups.getFirst().length() <= 3
        && !groups.getFirst().startsWith("0")
        && separators.subList(0, count - 1).stream().allMatch(other -> other == separator)
        && groups.subList(1, count).stream().allMatch(group -> group.length() == 3);
  }
}
