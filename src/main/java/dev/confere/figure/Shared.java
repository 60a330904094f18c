package dev.confere.figure;

import java.util.HashMap;
import java.util.Map;

/// The parts that the pictures of a sequence have in common.
final class Shared {

  /// A reference costs about as much.
  private static final int SHORT = 200;

  private final String prefix;
  private final boolean sequence;
  private final Map<String, String> ids = new HashMap<>();

  /// @param prefix of identifiers, unique on the page
  Shared(String prefix, boolean sequence) {
    this.prefix = prefix;
    this.sequence = sequence;
  }

  String use(String markup) {
    if (!sequence || markup.length() < SHORT) {
      return markup;
    }
    String known = ids.get(markup);
    if (known != null) {
      return "<use href=\"#" + known + "\"/>";
    }
    String id = prefix + "-" + (ids.size() + 1);
    ids.put(markup, id);
    return "<g id=\"" + id + "\">" + markup + "</g>";
  }
}
