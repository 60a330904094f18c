package dev.confere.json;

import java.util.List;
import java.util.Map;

/// Writes a whole value.
final class JsonPrinter {

  private final JsonWriter out;

  JsonPrinter(JsonWriter out) {
    this.out = out;
  }

  void print(Json json) {
    switch (json) {
      case Json.Text(String value) -> out.value(value);
      case Json.Whole(long value) -> out.value(value);
      case Json.Decimal(var value) -> out.word(value.toString());
      case Json.Truth(boolean value) -> out.word(String.valueOf(value));
      case Json.Nothing() -> out.word("null");
      case Json.Items(var items) -> items(items);
      case Json.Members(var members) -> members(members);
    }
  }

  private void items(List<? extends Json> items) {
    out.openArray();
    for (Json item : items) {
      print(item);
    }
    out.closeArray();
  }

  private void members(Map<String, Json> members) {
    out.openObject();
    for (Map.Entry<String, Json> member : members.entrySet()) {
      out.name(member.getKey());
      print(member.getValue());
    }
    out.closeObject();
  }
}
