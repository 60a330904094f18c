package dev.confere.preview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Hears what a page would; waits ten seconds for each event and then fails.
public final class Listener implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader in;

  private Listener(Socket socket) throws IOException {
    this.socket = socket;
    this.in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  public static Listener to(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    String request = "GET /_confere/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new Listener(socket);
  }

  /// The data of the next event, the breaks of its lines turned into blanks.
  public String next() throws IOException {
    StringBuilder data = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("data: ")) {
        data.append(line.substring("data: ".length()).strip()).append(' ');
      } else if (line.isEmpty() && !data.isEmpty()) {
        return data.toString().strip();
      }
    }
    throw new IOException("the stream has ended");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
