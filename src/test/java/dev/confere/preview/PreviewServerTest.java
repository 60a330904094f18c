package dev.confere.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
      </head><body>front page</body></html>
      """;

  private final Preview preview = new Preview();
  private PreviewServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new PreviewServer(preview, 0);
    assertThat(server.start()).isEqualTo("http://localhost:" + server.port() + "/");
    show(Map.of());
  }

  private void show(Map<String, String> more) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("index.html", bytes(PAGE));
    files.put("404.html", bytes("own words"));
    files.put("relu/index.html", bytes("the list"));
    files.put("relu/é b.css", bytes("p {}"));
    files.put("a.svg", bytes("<svg/>"));
    more.forEach((path, text) -> files.put(path, bytes(text)));
    preview.show(files, List.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @AfterEach
  void close() {
    server.close();
  }

  /// A request to the letter, as no client library would send it.
  private static String ask(int port, String method, String path, String host) throws IOException {
    String request =
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(method, path, host);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        InputStream in = socket.getInputStream()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String get(String path) throws IOException {
    return ask(server.port(), "GET", path, "localhost:1234");
  }

  @Test
  void showsPagesAndFolders() throws IOException {
    assertThat(get("/")).startsWith("HTTP/1.1 200").contains("front page");
    assertThat(get("/relu/")).startsWith("HTTP/1.1 200").endsWith("the list");
    assertThat(get("/relu")).startsWith("HTTP/1.1 308").contains("Location: /relu/\r\n");
    assertThat(get("/relu/%C3%A9%20b.css"))
        .startsWith("HTTP/1.1 200")
        .contains("Content-type: text/css; charset=utf-8")
        .endsWith("p {}");
  }

  @Test
  void pagesListenAndMayDoSo() throws IOException {
    assertThat(get("/"))
        .contains("<script defer src=\"/_confere/preview.js\" data-edition=\"")
        .contains("data-page=\"index.html\"")
        .contains("content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"");
    assertThat(get("/a.svg")).endsWith("<svg/>");
    assertThat(get("/_confere/preview.js")).contains("EventSource");
    assertThat(get("/_confere/preview.css")).contains(".panel");
  }

  @Test
  void aRuleForConnectionsIsWidened() throws IOException {
    show(
        Map.of(
            "index.html",
            PAGE.replace("script-src", "connect-src 'none'; img-src 'self'; script-src")));
    assertThat(get("/")).contains("content=\"default-src 'none'; connect-src 'self'; img-src");
  }

  @Test
  void beforeTheFirstSiteThereIsAPageThatListens() throws IOException {
    try (PreviewServer fresh = new PreviewServer(new Preview(), 0)) {
      fresh.start();
      assertThat(ask(fresh.port(), "GET", "/relu/01.html", "localhost"))
          .startsWith("HTTP/1.1 503")
          .contains("No page yet", "preview.js");
    }
  }

  @Test
  void tellsTheSizeWithoutTheBody() throws IOException {
    assertThat(ask(server.port(), "HEAD", "/a.svg", "127.0.0.1"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Content-length: 6")
        .endsWith("\r\n\r\n");
    assertThat(ask(server.port(), "HEAD", "/_confere/events", "127.0.0.1"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void saysInItsOwnWordsThatAPageIsMissing() throws IOException {
    assertThat(get("/nothing.html")).startsWith("HTTP/1.1 404").contains("own words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/%2e%2e/pom.xml",
        "/pom.xml",
        "/relu/../../pom.xml",
        "/relu/%2e%2e/pom.xml",
        "/..%2fpom.xml",
        "/..%5cpom.xml",
        "//pom.xml",
        "//etc/passwd",
        "/_confere/../pom.xml",
        "/_confere/Preview.class",
        "/_confere/",
        "/a%00b",
      })
  void givesNothingThatIsNotInTheSite(String path) throws IOException {
    assertThat(get(path)).matches("(?s)HTTP/1.1 40[04].*").doesNotContain("<project", "root:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example", "10.0.0.1"})
  void answersToNoOtherName(String host) throws IOException {
    for (String path : List.of("/", "/_confere/events", "/_confere/preview.js")) {
      assertThat(ask(server.port(), "GET", path, host))
          .startsWith("HTTP/1.1 421")
          .doesNotContain("front page");
    }
  }

  @Test
  void onlyShows() throws IOException {
    assertThat(ask(server.port(), "DELETE", "/index.html", "localhost")).startsWith("HTTP/1.1 405");
  }

  @Test
  void manyThatListenBlockNobody() throws IOException {
    List<Listener> listeners = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      listeners.add(Listener.to(server.port()));
    }
    for (Listener listener : listeners) {
      assertThat(listener.next()).contains("\"edition\"").doesNotContain("changed");
    }
    assertThat(get("/")).startsWith("HTTP/1.1 200");
    show(Map.of("relu/01.html", "new"));
    for (Listener listener : listeners) {
      assertThat(listener.next()).contains("\"changed\": [ \"relu/01.html\" ]");
      listener.close();
    }
  }

  @Test
  void tellsWhatIsWrongAndThatItIsMended() throws IOException {
    SourceFile file = new SourceFile("content/a.md", "zero\num [[7 = x]]\n");
    Diagnostic wrong =
        Diagnostic.of(Code.ANSWER_REFUTED, file.place(new Span(10, 11)), "stated 7, but x is 8")
            .note("x = 8")
            .help("write 8");
    try (Listener listener = Listener.to(server.port())) {
      String first = listener.next();
      preview.refuse(List.of(wrong));
      assertThat(listener.next())
          .contains("\"problems\": [ { \"severity\": \"error\", \"code\": \"answer-refuted\"")
          .contains("\"place\": \"content/a.md:2:6\"")
          .contains("\"snippet\": \"  |\\n2 | um [[7 = x]]\\n  |      ^\\n\"")
          .contains("\"notes\": [ \"x = 8\" ], \"help\": \"write 8\"")
          .contains("\"changed\": [],");
      preview.fail("disk full");
      assertThat(listener.next()).contains("\"failure\": \"disk full\"");
      show(Map.of());
      assertThat(listener.next())
          .as("the same edition as before the mistake")
          .isEqualTo(first.replace(", \"problems\"", ", \"changed\": [], \"problems\""));
    }
  }
}
