package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {

  @TempDir private Path top;
  private PreviewServer server;

  @BeforeEach
  void serve() throws IOException {
    Path site = Files.createDirectories(top.resolve("site/relu")).getParent();
    Files.writeString(site.resolve("index.html"), "front page");
    Files.writeString(site.resolve("404.html"), "own words");
    Files.writeString(site.resolve(".confere"), "hidden");
    Files.writeString(site.resolve("relu/index.html"), "the list");
    Files.writeString(site.resolve("relu/é b.css"), "p {}");
    Files.writeString(top.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(site.resolve("way-out.txt"), top.resolve("secret.txt"));
    server = new PreviewServer(site, 0);
    assertThat(server.start()).isEqualTo("http://localhost:" + server.port() + "/");
  }

  @AfterEach
  void close() {
    server.close();
  }

  /// A request to the letter, as no client library would send it.
  private String ask(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        InputStream in = socket.getInputStream()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\nHost: localhost:1234\r\nConnection: close\r\n\r\n");
  }

  @Test
  void showsPagesAndFolders() throws IOException {
    assertThat(get("/")).startsWith("HTTP/1.1 200").endsWith("front page");
    assertThat(get("/relu/")).startsWith("HTTP/1.1 200").endsWith("the list");
    assertThat(get("/relu")).startsWith("HTTP/1.1 308").contains("Location: /relu/\r\n");
    assertThat(get("/relu/%C3%A9%20b.css"))
        .startsWith("HTTP/1.1 200")
        .contains("Content-type: text/css; charset=utf-8");
  }

  @Test
  void tellsTheSizeWithoutTheBody() throws IOException {
    assertThat(ask("HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Content-length: 10")
        .endsWith("\r\n\r\n");
  }

  @Test
  void saysInItsOwnWordsThatAPageIsMissing() throws IOException {
    assertThat(get("/nothing.html")).startsWith("HTTP/1.1 404").endsWith("own words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/relu/../../secret.txt",
        "/relu/%2e%2e/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/way-out.txt",
        "/.confere",
        "/a%00b",
      })
  void givesNothingFromOutsideOrHidden(String path) throws IOException {
    assertThat(get(path)).matches("(?s)HTTP/1.1 40[04].*").doesNotContain("secret\n", "hidden");
    assertThat(get(path)).doesNotEndWith("secret").doesNotEndWith("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "localhost.evil.example", "10.0.0.1"})
  void answersToNoOtherName(String host) throws IOException {
    assertThat(ask("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .doesNotContain("front page");
  }

  @Test
  void onlyShows() throws IOException {
    assertThat(ask("DELETE /index.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
  }
}
