package dev.confere.diagnostic;

import dev.confere.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One mistake, told once: what was expected, what was found, and what surely helps.
///
/// @param code names the kind of mistake
/// @param severity usually the code's own
/// @param place what is underlined
/// @param message lower case, no full stop
/// @param labels further places of the same mistake, each with a word on it
/// @param notes lines under the snippet, such as the values of the parts
/// @param help a remedy, only when it is surely right
/// @param fix what to write instead, when one text is surely meant
public record Diagnostic(
    Code code,
    Severity severity,
    Place place,
    String message,
    List<Label> labels,
    List<String> notes,
    Optional<String> help,
    Optional<Fix> fix)
    implements Comparable<Diagnostic> {

  public Diagnostic {
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
  }

  /// A second place that belongs to the mistake, e.g. the first definition of a name.
  public record Label(Place place, String text) {}

  /// A text in place of another; mostly of the underlined one.
  public record Fix(Place place, String text) {}

  public static Diagnostic of(Code code, Place place, String message) {
    return new Diagnostic(
        code,
        code.severity(),
        place,
        message,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public Diagnostic label(Place at, String text) {
    List<Label> more = new ArrayList<>(labels);
    more.add(new Label(at, text));
    return new Diagnostic(code, severity, place, message, more, notes, help, fix);
  }

  public Diagnostic note(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Diagnostic(code, severity, place, message, labels, more, help, fix);
  }

  public Diagnostic help(String text) {
    return new Diagnostic(code, severity, place, message, labels, notes, Optional.of(text), fix);
  }

  /// With a text for the underlined place.
  public Diagnostic fix(String replacement) {
    return fix(new Fix(place, replacement));
  }

  public Diagnostic fix(Fix replacement) {
    return new Diagnostic(
        code, severity, place, message, labels, notes, help, Optional.of(replacement));
  }

  public Diagnostic as(Severity other) {
    return new Diagnostic(code, other, place, message, labels, notes, help, fix);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// By place, then by code and message, so that a run always tells them in one order.
  @Override
  public int compareTo(Diagnostic other) {
    int byPlace = place.compareTo(other.place);
    if (byPlace != 0) {
      return byPlace;
    }
    int byCode = code.compareTo(other.code);
    return byCode != 0 ? byCode : message.compareTo(other.message);
  }
}
