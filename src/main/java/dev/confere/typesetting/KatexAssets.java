package dev.confere.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The parts of KaTeX that a site has to carry: its style sheet, its fonts, its licence. They are of the
/// same version as the program that sets the formulas, as they must be: KaTeX renames its classes.
public final class KatexAssets {

  private static final String WEBJAR = "org.webjars.npm/katex";
  private static final String VERSION = readVersion();
  private static final String FOLDER = "/META-INF/resources/webjars/katex/" + VERSION + "/";

  // Every browser that knows CSS variables knows WOFF2; the older formats would triple the site's
  // weight.
  private static final Pattern OLDER_FORMATS =
      Pattern.compile(",url\\([^)]*\\.(?:woff|ttf)\\) format\\(\"(?:woff|truetype)\"\\)");
  private static final Pattern FONT = Pattern.compile("url\\(fonts/([A-Za-z0-9_-]+\\.woff2)\\)");

  private KatexAssets() {}

  /// The version of KaTeX, such as `0.18.11`.
  public static String version() {
    return VERSION;
  }

  /// The style sheet, minified. It looks for the [#fonts] in a folder `fonts` beside itself.
  public static String stylesheet() {
    return OLDER_FORMATS.matcher(text("dist/katex.min.css")).replaceAll("");
  }

  /// The fonts that [#stylesheet] names, by file name, as WOFF2.
  public static SequencedMap<String, byte[]> fonts() {
    var fonts = new LinkedHashMap<String, byte[]>();
    for (String name : fontNames()) {
      fonts.put(name, bytes("dist/fonts/" + name));
    }
    return fonts;
  }

  /// The outlines of one of the fonts, such as `KaTeX_Main-Bold`, as TrueType.
  public static byte[] outlines(String font) {
    return bytes("dist/fonts/" + font + ".ttf");
  }

  /// The licence of KaTeX (MIT), which has to travel with it.
  public static String licence() {
    return text("LICENSE");
  }

  /// KaTeX itself, the program.
  static String program() {
    return text("dist/katex.min.js");
  }

  private static List<String> fontNames() {
    return FONT.matcher(stylesheet()).results().map(found -> found.group(1)).distinct().toList();
  }

  private static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String path) {
    return resource(FOLDER + path);
  }

  private static String readVersion() {
    var properties = new Properties();
    byte[] content = resource("/META-INF/maven/" + WEBJAR + "/pom.properties");
    try {
      properties.load(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  static byte[] resource(String path) {
    try (InputStream in = KatexAssets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("not on the class path: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new TypesettingUnavailable(
          "a part of KaTeX cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
