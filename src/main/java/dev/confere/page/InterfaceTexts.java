package dev.confere.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The words of the interface in one language, by key.
///
/// One file a language: `key = text`, UTF-8, with `{0}`, `{1}` for what is filled in. A text that depends on a
/// number has two keys, `….one` and `….other`.
///
/// @param byKey in the order of keys
public record InterfaceTexts(Map<String, String> byKey) {
  public InterfaceTexts {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(byKey)));
  }

  /// Reads the content of a text file.
  ///
  /// @throws IllegalArgumentException if an escape in it is malformed
  public static InterfaceTexts read(String content) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Map<String, String> byKey = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      byKey.put(key, properties.getProperty(key));
    }
    return new InterfaceTexts(byKey);
  }

  /// The texts of `fallback`, with those of this language in their place where it has them.
  public InterfaceTexts over(InterfaceTexts fallback) {
    Map<String, String> merged = new HashMap<>(fallback.byKey);
    merged.putAll(byKey);
    return new InterfaceTexts(merged);
  }

  /// The text of a key.
  ///
  /// @throws TemplateFailure for a key that no language file of the theme has
  public String text(String key) {
    String text = byKey.get(key);
    if (text == null) {
      throw new TemplateFailure("texts", "the theme has no text for `" + key + "`");
    }
    return text;
  }

  /// The text of a key, its places filled in.
  ///
  /// @throws TemplateFailure for a key that no language file of the theme has
  public String text(String key, String... filled) {
    String text = text(key);
    for (int i = 0; i < filled.length; i++) {
      text = text.replace("{" + i + "}", filled[i]);
    }
    return text;
  }

  /// The text for a number of things: `key.one` for 1, else `key.other`; `{0}` is the number.
  public String counted(String key, int count) {
    return text(key + (count == 1 ? ".one" : ".other"), Integer.toString(count));
  }
}
