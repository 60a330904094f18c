package dev.confere.site;

import dev.confere.page.InterfaceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The words of the interface in each language that a page may be written in.
final class Interface {

  private static final String FALLBACK = "en";

  private final Theme theme;
  private final Map<String, InterfaceTexts> byLanguage = new ConcurrentHashMap<>();

  Interface(Theme theme) {
    this.theme = theme;
  }

  /// The texts for a language tag: its own file, else that of the language without its region, else that of another region;
  /// what is missing there is in English.
  InterfaceTexts texts(String language) {
    return byLanguage.computeIfAbsent(language, this::read);
  }

  private InterfaceTexts read(String language) {
    InterfaceTexts english = file(FALLBACK).orElseGet(() -> new InterfaceTexts(Map.of()));
    String primary = language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    return file(language)
        .or(() -> file(primary))
        .or(() -> sibling(primary))
        .map(texts -> texts.over(english))
        .orElse(english);
  }

  private Optional<InterfaceTexts> file(String language) {
    return theme.read("texts/" + language + ".properties").map(InterfaceTexts::read);
  }

  private Optional<InterfaceTexts> sibling(String primary) {
    List<String> names = theme.names("texts");
    return names.stream()
        .filter(name -> name.startsWith(primary + "-") && name.endsWith(".properties"))
        .findFirst()
        .flatMap(name -> theme.read("texts/" + name))
        .map(InterfaceTexts::read);
  }
}
