package dev.confere.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Tells one open page of every change, as Server-Sent Events (HTML standard, section 9.2), for as long as it listens.
///
/// The first event tells how things stand. A line is sent now and then even if nothing happens: only writing shows that nobody is there
/// any more.
final class EventStream {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Preview preview;

  EventStream(Preview preview) {
    this.preview = preview;
  }

  void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    Optional<Preview.State> told = Optional.empty();
    Preview.State now = preview.state();
    write(out, event(told, now));
    try {
      while (!Thread.currentThread().isInterrupted()) {
        told = Optional.of(now);
        Optional<Preview.State> next = preview.after(now.version(), HEARTBEAT);
        now = next.orElse(now);
        write(out, next.isPresent() ? event(told, now) : ":\n\n");
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private String event(Optional<Preview.State> told, Preview.State now) {
    String json = Message.of(preview.edition(now), told, now).print().strip();
    return "data: " + json.replace("\n", "\ndata: ") + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
