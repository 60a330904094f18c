package dev.confere.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value (RFC 8259); members keep their order.
public sealed interface Json {

  record Text(String value) implements Json {}

  record Whole(long value) implements Json {}

  record Truth(boolean value) implements Json {}

  record Items(List<? extends Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Members(Map<String, Json> members) implements Json {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  static Json of(String value) {
    return new Text(value);
  }

  static Json of(long value) {
    return new Whole(value);
  }

  static Json of(boolean value) {
    return new Truth(value);
  }

  static Json of(List<? extends Json> items) {
    return new Items(items);
  }

  static Builder object() {
    return new Builder();
  }

  /// Collects the members of an object.
  final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    public Builder put(String name, Json value) {
      members.put(name, value);
      return this;
    }

    public Builder put(String name, String value) {
      return put(name, of(value));
    }

    public Builder put(String name, long value) {
      return put(name, of(value));
    }

    public Json build() {
      return new Members(members);
    }
  }

  /// The value as indented text, ended by a line break.
  default String print() {
    StringBuilder out = new StringBuilder();
    JsonPrinter.print(this, out, 0);
    return out.append('\n').toString();
  }
}
