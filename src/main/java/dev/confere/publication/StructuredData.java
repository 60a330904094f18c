package dev.confere.publication;

import dev.confere.json.Json;
import java.util.List;
import java.util.Optional;

/// What a page is, in the words of schema.org, as JSON-LD.
public final class StructuredData {
  private static final String VOCABULARY = "https://schema.org";

  private StructuredData() {}

  /// An exercise: both a `Quiz` and a `LearningResource`.
  ///
  /// @param list the list that it belongs to
  /// @param minutes about how long it takes
  public static Json exercise(
      PublishedPage page, Optional<PublishedPage> list, Optional<Integer> minutes) {
    Json.Builder data =
        described(page, List.of(Json.of("Quiz"), Json.of("LearningResource")))
            .put("learningResourceType", "exercise")
            .put("educationalUse", "practice")
            .put("isAccessibleForFree", Json.of(true));
    minutes.ifPresent(m -> data.put("timeRequired", "PT" + m + "M"));
    list.ifPresent(whole -> data.put("isPartOf", part(whole)));
    return data.build();
  }

  /// A page of text that belongs to a list.
  public static Json article(PublishedPage page, Optional<PublishedPage> list) {
    Json.Builder data = described(page, List.of(Json.of("LearningResource")));
    list.ifPresent(whole -> data.put("isPartOf", part(whole)));
    return data.build();
  }

  /// A list, or the front page of a site, with what is in it.
  public static Json collection(PublishedPage page, List<PublishedPage> members) {
    return described(page, List.of(Json.of("LearningResource"), Json.of("Collection")))
        .put("hasPart", Json.of(members.stream().map(StructuredData::part).toList()))
        .build();
  }

  private static Json.Builder described(PublishedPage page, List<Json> types) {
    Json.Builder data =
        Json.object()
            .put("@context", VOCABULARY)
            .put("@type", types.size() == 1 ? types.getFirst() : Json.of(types))
            .put("@id", page.url())
            .put("url", page.url())
            .put("name", page.title())
            .put("inLanguage", page.language());
    if (!page.description().isEmpty()) {
      data.put("description", page.description());
    }
    if (!page.topics().isEmpty()) {
      data.put("keywords", Json.of(page.topics().stream().map(Json::of).toList()));
    }
    page.date().ifPresent(day -> data.put("dateModified", day.iso()));
    return data;
  }

  private static Json part(PublishedPage page) {
    return Json.object()
        .put("@type", "LearningResource")
        .put("@id", page.url())
        .put("url", page.url())
        .put("name", page.title())
        .build();
  }
}
