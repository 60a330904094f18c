package dev.confere.publication;

import dev.confere.document.Day;
import java.util.List;
import java.util.Optional;

/// A page as the world sees it.
///
/// @param url its whole address
/// @param language BCP 47 tag
/// @param description one sentence, may be empty
/// @param date when it was published or last changed in earnest, if its author says so
/// @param translations the same page in other languages
public record PublishedPage(
    String url,
    String language,
    String title,
    String description,
    List<String> topics,
    Optional<Day> date,
    List<Translation> translations) {

  public PublishedPage {
    topics = List.copyOf(topics);
    translations = List.copyOf(translations);
  }

  /// @param url its whole address
  public record Translation(String language, String url) {}
}
