package dev.confere.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Shows a preview to this machine alone.
///
/// It listens on the loopback address, and answers only to the names of that address: a page elsewhere whose name was made to point
/// here (DNS rebinding) gets nothing. It serves the files of the site that it holds in memory, and its own script; no address leads to the
/// disk.
public final class PreviewServer implements AutoCloseable {

  /// Where the files of the preview itself are; the content of a site has no folder whose name begins with an underscore.
  static final String OWN = "/_confere/";

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Preview preview;
  private final HttpServer server;
  private final EventStream events;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /// @param port 0 for any that is free
  /// @throws java.net.BindException if the port is taken
  public PreviewServer(Preview preview, int port) throws IOException {
    this.preview = preview;
    events = new EventStream(preview);
    // Nagle's algorithm would hold the body of each answer back until its head is acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
  }

  /// @return where the site can be seen
  public String start() {
    server.start();
    return "http://localhost:" + port() + "/";
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      String method = exchange.getRequestMethod();
      if (!isForUs(exchange)) {
        say(exchange, 421, "This server answers to localhost only.");
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        say(exchange, 405, "This server only shows files.");
      } else {
        show(exchange);
      }
    }
  }

  private static boolean isForUs(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    return NAMES.contains(host.replaceFirst(":\\d+$", ""));
  }

  private void show(HttpExchange exchange) throws IOException {
    String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/");
    switch (path) {
      case OWN + "events" -> events.send(exchange);
      case OWN + "preview.js" -> send(exchange, 200, "preview.js", own("preview.js"));
      case OWN + "preview.css" -> send(exchange, 200, "preview.css", own("preview.css"));
      default -> site(exchange, path.startsWith("/") ? path.substring(1) : path);
    }
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PreviewServer.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  private void site(HttpExchange exchange, String path) throws IOException {
    Preview.State state = preview.state();
    SortedMap<String, byte[]> files = state.files();
    String page = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (files.isEmpty()) {
      page(exchange, 503, PreviewPage.waiting(preview.edition(state)));
    } else if (files.containsKey(page)) {
      file(exchange, 200, state, page);
    } else if (files.containsKey(page + "/index.html")) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
      say(exchange, 308, "Moved.");
    } else if (files.containsKey("404.html")) {
      file(exchange, 404, state, "404.html");
    } else {
      say(exchange, 404, "There is no such page.");
    }
  }

  private void file(HttpExchange exchange, int status, Preview.State state, String path)
      throws IOException {
    byte[] bytes = state.files().getOrDefault(path, new byte[0]);
    if (path.endsWith(".html")) {
      String html = new String(bytes, StandardCharsets.UTF_8);
      page(exchange, status, PreviewPage.of(html, path, preview.edition(state)));
    } else {
      send(exchange, status, path, bytes);
    }
  }

  private static void page(HttpExchange exchange, int status, String html) throws IOException {
    send(exchange, status, "page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, "answer.txt", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// @param name of a file; its ending tells the kind
  private static void send(HttpExchange exchange, int status, String name, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", ContentTypes.of(name));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    server.stop(0);
  }
}
