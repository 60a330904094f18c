package dev.confere.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Shows a site to this machine alone.
///
/// It listens on the loopback address, and answers only to the names of that address: a page elsewhere whose name was made to point
/// here (DNS rebinding) gets nothing. Nothing outside the folder is served, nor hidden files within it.
final class PreviewServer implements AutoCloseable {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Path site;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /// @param site the folder to show
  /// @param port 0 for any that is free
  /// @throws IOException if the port is taken
  PreviewServer(Path site, int port) throws IOException {
    this.site = site;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
  }

  /// @return where the site can be seen
  String start() {
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
    Optional<Path> found = find(path);
    if (found.isPresent() && Files.isDirectory(found.get()) && !path.endsWith("/")) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
      say(exchange, 308, "Moved.");
      return;
    }
    Optional<Path> file = found.map(PreviewServer::page).filter(Files::isRegularFile);
    if (file.isPresent()) {
      send(exchange, 200, file.get());
    } else {
      missing(exchange);
    }
  }

  private static Path page(Path found) {
    return Files.isDirectory(found) ? found.resolve("index.html") : found;
  }

  /// The file or folder of a path, if it lies within the site, links resolved, and is not hidden.
  private Optional<Path> find(String path) {
    boolean strange = path.indexOf('\0') >= 0 || path.contains("\\") || path.contains("/.");
    if (strange || path.contains("//")) {
      return Optional.empty();
    }
    try {
      Path top = site.toRealPath();
      Path real = top.resolve(path.substring(1)).toRealPath();
      return real.startsWith(top) ? Optional.of(real) : Optional.empty();
    } catch (IOException | java.nio.file.InvalidPathException missing) {
      return Optional.empty();
    }
  }

  private void missing(HttpExchange exchange) throws IOException {
    Optional<Path> page = find("/404.html").filter(Files::isRegularFile);
    if (page.isPresent()) {
      send(exchange, 404, page.get());
    } else {
      say(exchange, 404, "There is no such page.");
    }
  }

  private static void send(HttpExchange exchange, int status, Path file) throws IOException {
    send(
        exchange, status, ContentTypes.of(file.getFileName().toString()), Files.readAllBytes(file));
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/plain; charset=utf-8", body);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
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
    server.stop(0);
    workers.shutdownNow();
  }
}
