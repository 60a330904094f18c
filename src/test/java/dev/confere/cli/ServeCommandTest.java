package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.SnippetPrinter;
import dev.confere.preview.Listener;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The authoring loop from the command line to the events that an open page hears.
@Timeout(120)
class ServeCommandTest {

  private static final String RIGHT =
      """
      ---
      title: Soma
      ---

      ```data
      z: [2.3, -1.7]
      ```

      O total é [[0.6 = sum(z)]].
      """;

  private static final String WRONG = RIGHT.replace("0.6", "0.7");

  @TempDir private Path top;
  private Path page;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();
  private Thread program = new Thread();
  private final CompletableFuture<Integer> end = new CompletableFuture<>();

  @BeforeEach
  void content() throws IOException {
    page = Files.createDirectories(top.resolve("content/soma")).resolve("01.md");
    Files.writeString(page, RIGHT);
  }

  @AfterEach
  void interrupt() throws Exception {
    program.interrupt();
    program.join();
    client.close();
  }

  /// Starts the program and waits for the line with the address.
  private int serve(String... options) throws IOException {
    PipedInputStream said = new PipedInputStream(1 << 20);
    PrintStream out = new PrintStream(new PipedOutputStream(said), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            out, new PrintStream(err, true, StandardCharsets.UTF_8), SnippetPrinter.Style.PLAIN);
    List<String> command = new ArrayList<>(List.of("serve", "--no-cache"));
    command.addAll(List.of("--content", top.resolve("content").toString()));
    command.addAll(List.of(options));
    program =
        Thread.ofPlatform()
            .start(() -> end.complete(Main.run(terminal, command.toArray(String[]::new))));
    BufferedReader lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8));
    String line = lines.readLine();
    assertThat(line).as(err.toString(StandardCharsets.UTF_8)).startsWith("showing ");
    return URI.create(line.replaceFirst(".* at (\\S+) .*", "$1")).getPort();
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    URI address = URI.create("http://localhost:" + port + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  /// The first thing heard that holds the text.
  private static String heard(Listener listener, String text) throws IOException {
    String event = listener.next();
    while (!event.contains(text)) {
      event = listener.next();
    }
    return event;
  }

  @Test
  void showsEveryChangeAndEveryMistakeAndThatItIsMended() throws Exception {
    int port = serve("--port", "0");
    try (Listener listener = Listener.to(port)) {
      heard(listener, "-1\"");
      assertThat(get(port, "/soma/01.html").body()).contains("Soma", "preview.js");

      Files.writeString(page, RIGHT.replace("total", "resultado"));
      assertThat(heard(listener, "-2\"")).contains("\"soma/01.html\"");
      assertThat(get(port, "/soma/01.html").body()).contains("resultado");

      Files.writeString(page, WRONG);
      assertThat(heard(listener, "answer-refuted"))
          .contains("-2\"", "content/soma/01.md:9:13", "[[0.7 = sum(z)]]", "\"help\"");
      assertThat(get(port, "/soma/01.html").body()).as("the last good one").contains("resultado");
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("error[answer-refuted]");

      Path beside = Files.writeString(page.resolveSibling(".01.md.swp"), RIGHT);
      Files.move(beside, page, StandardCopyOption.REPLACE_EXISTING);
      assertThat(heard(listener, "-3\"")).contains("\"problems\": []");
      assertThat(get(port, "/soma/01.html").body()).contains("total");
    }
    assertThat(top.resolve("site")).as("a preview writes nothing").doesNotExist();
  }

  @Test
  void startsWithAMistakeAndWaitsForIt() throws Exception {
    Files.writeString(page, WRONG);
    int port = serve("--port", "0");
    try (Listener listener = Listener.to(port)) {
      heard(listener, "answer-refuted");
      assertThat(get(port, "/").statusCode()).isEqualTo(503);
      Files.writeString(page, RIGHT);
      heard(listener, "-1\"");
      assertThat(get(port, "/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void survivesTheLossOfTheWholeContent() throws Exception {
    int port = serve("--port", "0");
    try (Listener listener = Listener.to(port)) {
      heard(listener, "-1\"");
      Files.delete(page);
      Files.delete(page.getParent());
      Files.delete(top.resolve("content"));
      heard(listener, "file-not-readable");
      assertThat(get(port, "/soma/01.html").statusCode()).isEqualTo(200);

      Files.createDirectories(page.getParent());
      Files.writeString(page.resolveSibling("02.md"), RIGHT);
      String event = heard(listener, "-2\"");
      assertThat(event).contains("\"soma/01.html\"", "\"soma/02.html\"");
      assertThat(get(port, "/soma/01.html").statusCode()).isEqualTo(404);
      assertThat(get(port, "/soma/02.html").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void endsWhenInterrupted() throws Exception {
    int port = serve("--port", "0");
    try (Listener listener = Listener.to(port)) {
      heard(listener, "-1\"");
      program.interrupt();
      assertThat(end.get(20, TimeUnit.SECONDS)).isZero();
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private int refused(String... arguments) {
    PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Terminal(to, to, SnippetPrinter.Style.PLAIN), arguments);
  }

  @Test
  void aPortThatIsTakenIsSaidToBe() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      String content = top.resolve("content").toString();
      assertThat(refused("serve", "--content", content, "--port", port)).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("port " + port + " is taken: name another with --port");
      assertThat(refused("serve", "--content", content, "--port", "70000")).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("70000 is no port");
    }
  }

  @Test
  void aFolderThatNeverWasEndsAtOnce() {
    assertThat(refused("serve", "--content", top.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("error[file-not-readable]");
  }
}
