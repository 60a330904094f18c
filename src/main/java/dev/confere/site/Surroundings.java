package dev.confere.site;

import dev.confere.page.Frame;
import dev.confere.page.Placement;

/// All that stands around the text of a page.
record Surroundings(Frame frame, Placement place) {

  /// All but the words of the interface, which count with the theme.
  void addTo(Digest digest) {
    new SurroundingsDigest(digest).add(frame).add(place);
  }
}
