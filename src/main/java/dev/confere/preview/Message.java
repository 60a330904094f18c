package dev.confere.preview;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.SnippetPrinter;
import dev.confere.json.Json;
import java.util.List;
import java.util.Optional;

/// What an open page is told: which edition there is, in which files it differs from the one before, and what is wrong.
///
/// A page that has missed an edition is not told the files, and reloads.
final class Message {

  private static final SnippetPrinter PRINTER = new SnippetPrinter(SnippetPrinter.Style.PLAIN);

  private Message() {}

  /// @param before what the page was told last, if anything
  static Json of(String edition, Optional<Preview.State> before, Preview.State now) {
    Json.Builder json = Json.object().put("edition", edition);
    changed(before, now).ifPresent(paths -> json.put("changed", texts(paths)));
    now.failure().ifPresent(reason -> json.put("failure", reason));
    return json.put("problems", Json.of(now.problems().stream().map(Message::problem).toList()))
        .build();
  }

  private static Optional<List<String>> changed(Optional<Preview.State> before, Preview.State now) {
    long missed = before.map(state -> now.edition() - state.edition()).orElse(Long.MAX_VALUE);
    if (missed == 0) {
      return Optional.of(List.of());
    }
    return missed == 1 && now.version() == before.orElseThrow().version() + 1
        ? Optional.of(List.copyOf(now.changed()))
        : Optional.empty();
  }

  private static Json problem(Diagnostic diagnostic) {
    Json.Builder json =
        Json.object()
            .put("severity", diagnostic.severity().word())
            .put("code", diagnostic.code().word())
            .put("message", diagnostic.message());
    boolean folder = diagnostic.place().file().length() == 0;
    json.put("place", folder ? diagnostic.place().file().name() : diagnostic.place().toString());
    json.put("snippet", folder ? "" : snippet(diagnostic));
    json.put("notes", texts(diagnostic.notes()));
    diagnostic.help().ifPresent(help -> json.put("help", help));
    return json.build();
  }

  /// The underlined lines alone: what goes before and after them stands on the page in words of its own.
  private static String snippet(Diagnostic diagnostic) {
    Diagnostic bare =
        new Diagnostic(
            diagnostic.code(),
            diagnostic.severity(),
            diagnostic.place(),
            "",
            diagnostic.labels(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    String text = PRINTER.print(bare);
    int arrow = text.indexOf('\n') + 1;
    return text.substring(text.indexOf('\n', arrow) + 1);
  }

  private static Json texts(List<String> texts) {
    return Json.of(texts.stream().map(Json::of).toList());
  }
}
