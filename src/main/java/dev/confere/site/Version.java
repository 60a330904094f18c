package dev.confere.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of the program, the same from a package and from a build folder.
public final class Version {

  private static final String TEXT = read();

  private Version() {}

  /// Such as `0.1.0`.
  public static String text() {
    return TEXT;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    String version = properties.getProperty("version", "");
    // Whoever compiles without Maven has nobody to fill it in.
    return version.isEmpty() || version.startsWith("$") ? "unversioned" : version;
  }
}
