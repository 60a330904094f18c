package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.typesetting.KatexAssets;
import java.io.IOException;
import java.util.Map;

/// The files of a site that are copied: those of the theme, of KaTeX, and of the content.
final class Assets {

  /// Bytes of one file of the content; what is larger does not belong on a page.
  private static final long LARGEST = 64L << 20;

  private static final String THEME = "assets/";
  private static final String KATEX = THEME + "katex/";

  private final ContentFolder content;
  private final Theme theme;

  Assets(ContentFolder content, Theme theme) {
    this.content = content;
    this.theme = theme;
  }

  void addTo(SiteFiles.Collector files, CheckedSite site, Diagnostics diagnostics)
      throws IOException {
    theme.assets().forEach((name, bytes) -> files.add(THEME + name, bytes));
    files.add(KATEX + "katex.min.css", KatexAssets.stylesheet());
    files.add(KATEX + "LICENSE.txt", KatexAssets.licence());
    for (Map.Entry<String, byte[]> font : KatexAssets.fonts().entrySet()) {
      files.add(KATEX + "fonts/" + font.getKey(), font.getValue());
    }
    for (String path : site.assets()) {
      addOwn(path, files, diagnostics);
    }
  }

  private void addOwn(String path, SiteFiles.Collector files, Diagnostics diagnostics)
      throws IOException {
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
