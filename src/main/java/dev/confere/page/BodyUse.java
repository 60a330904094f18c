package dev.confere.page;

import java.util.Optional;

/// What a template does with the body of a page: as long as it only prints it, and once, another body changes nothing around it.
final class BodyUse {

  private Optional<Inset> place = Optional.empty();
  private boolean printedOnly = true;

  void printed(int from, int to) {
    printedOnly &= place.isEmpty();
    place = Optional.of(new Inset(from, to));
  }

  /// In any other way than by printing it onto the page.
  void lookedAt() {
    printedOnly = false;
  }

  /// Where the body stands, if nothing else depends on it.
  Optional<Inset> place() {
    return place.filter(it -> printedOnly);
  }
}
