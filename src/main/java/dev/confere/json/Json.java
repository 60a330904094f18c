package dev.confere.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value (RFC 8259); members keep their order.
public sealed interface Json {

  /// Of what is printed.
  int USUAL_LENGTH = 1 << 14;

  record Text(String value) implements Json {}

  record Whole(long value) implements Json {}

  /// A number that is not whole, or larger than a `long`.
  record Decimal(BigDecimal value) implements Json {}

  record Truth(boolean value) implements Json {}

  /// `null`; it is read, and never written by us.
  record Nothing() implements Json {}

  record Items(List<? extends Json> items) implements Json {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// The map is handed over: whoever made it must leave it alone.
  record Members(Map<String, Json> members) implements Json {
    public Members {
      members = Collections.unmodifiableMap(members);
    }
  }

  /// The member of that name, if this is an object that has one.
  default Optional<Json> member(String name) {
    return this instanceof Members object
        ? Optional.ofNullable(object.members().get(name))
        : Optional.empty();
  }

  /// The text of the member of that name, if it is a text.
  default Optional<String> text(String name) {
    return member(name).filter(Text.class::isInstance).map(text -> ((Text) text).value());
  }

  /// The items of the member of that name; none if it is no list.
  default List<? extends Json> items(String name) {
    return member(name).orElse(this) instanceof Items list ? list.items() : List.of();
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

  /// Collects the members of one object.
  final class Builder {
    private Map<String, Json> members = new LinkedHashMap<>();

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

    /// The object; what is put from now on belongs to another.
    public Json build() {
      Json object = new Members(members);
      members = new LinkedHashMap<>();
      return object;
    }
  }

  /// The value as indented text, ended by a line break.
  default String print() {
    JsonWriter out = new JsonWriter(USUAL_LENGTH);
    new JsonPrinter(out).print(this);
    return out.verbatim("\n").toString();
  }
}
