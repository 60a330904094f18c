package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.typesetting.KatexAssets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a site that are copied: those of the theme, of KaTeX, and of the content.
final class Assets {

  /// Bytes of one file of the content; what is larger does not belong on a page.
  static final long LARGEST = 64L << 20;

  private static final String THEME = "assets/";
  private static final String KATEX = THEME + "katex/";

  private final ContentFolder content;
  private final Theme theme;
  private final SiteFiles files;

  Assets(ContentFolder content, Theme theme, SiteFiles files) {
    this.content = content;
    this.theme = theme;
    this.files = files;
  }

  /// Those of the theme and of KaTeX, which every site has.
  ///
  /// @return their paths
  List<String> copyTheme() throws IOException {
    SortedMap<String, byte[]> all = new TreeMap<>();
    for (Map.Entry<String, byte[]> asset : theme.assets().entrySet()) {
      byte[] content = asset.getValue();
      boolean styles = asset.getKey().endsWith(".css");
      all.put(THEME + asset.getKey(), styles ? StyleSheet.compact(content) : content);
    }
    all.put(KATEX + "katex.min.css", utf8(KatexAssets.stylesheet()));
    all.put(KATEX + "LICENSE.txt", utf8(KatexAssets.licence()));
    KatexAssets.fonts().forEach((name, font) -> all.put(KATEX + "fonts/" + name, font));
    for (Map.Entry<String, byte[]> file : all.entrySet()) {
      files.add(file.getKey(), file.getValue());
    }
    return List.copyOf(all.keySet());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Those of the content, when all other files are there: none may have the name of another.
  ///
  /// @param own their paths
  void copy(List<String> own, Diagnostics diagnostics) throws IOException {
    for (String path : own) {
      addOwn(path, diagnostics);
    }
  }

  private void addOwn(String path, Diagnostics diagnostics) throws IOException {
    long size = content.size(path);
    if (files.has(path)) {
      diagnostics.report(
          TextReader.of(
                  Code.DUPLICATE_NAME,
                  content.shown(path),
                  "the site has a file of this name already")
              .help("give it another name"));
    } else if (size > LARGEST) {
      diagnostics.report(
          TextReader.of(
              Code.FILE_TOO_LARGE,
              content.shown(path),
              "this file has " + size + " bytes; one that is copied may have " + LARGEST));
    } else {
      files.add(path, content.bytes(path));
    }
  }
}
