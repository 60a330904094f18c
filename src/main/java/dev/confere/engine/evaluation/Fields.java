package dev.confere.engine.evaluation;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Suggestion;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The fields of records.
final class Fields {

  private Fields() {}

  /// `record.name`; of an array of records, the field of each.
  static Value of(Value target, String name, Meter meter) {
    return switch (target) {
      case Value.Entries entries -> {
        Value value = entries.fields().get(name);
        if (value == null) {
          throw new EvaluationFailure(Code.UNKNOWN_NAME, missing(entries, name));
        }
        yield value;
      }
      case Value.Array array -> {
        List<Value> fields = new ArrayList<>();
        for (Value.Scalar element : array.elements()) {
          fields.add(of(element, name, meter));
        }
        yield Arrays.stack(fields, meter);
      }
      case Value.Number n -> refuse(n);
      case Value.Text t -> refuse(t);
      case Value.Bool b -> refuse(b);
      case Value.Unknown u -> u;
    };
  }

  private static String missing(Value.Entries entries, String name) {
    String suggestion =
        Suggestion.nearest(name, entries.fields().keySet())
            .map(near -> "; did you mean `" + near + "`?")
            .orElse("");
    return "this record has no field `" + name + "`" + suggestion;
  }

  private static Value refuse(Value found) {
    throw new EvaluationFailure(Code.WRONG_TYPE, "a " + found.kind() + " has no fields");
  }
}
