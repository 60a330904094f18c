package dev.confere.document;

import dev.confere.engine.number.Rational;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// What a file says of itself between its first two `---` lines.
///
/// @param span of the block with its fences; empty at offset 0 when there is none
/// @param titleSpan of the title's text, for diagnostics
/// @param kind what the page is; `index.md` is a list unless it says otherwise
/// @param difficulty from 1 (easy) to 5
/// @param minutes about how long it takes
/// @param order where it stands in its list, before the order of file names
/// @param language BCP 47 tag, when it differs from the site's
/// @param decimal how numbers are written on this page, when it differs from the site's
/// @param coverage least share of verified numerals in solutions, from 0 to 1
/// @param date when it was published or last changed in earnest, for the feed
/// @param translation the page that this one says in another language
/// @param origin a word on where the exercise comes from, shown beside its title
public record FrontMatter(
    Span span,
    String title,
    Span titleSpan,
    Optional<String> description,
    Kind kind,
    List<String> topics,
    Optional<Integer> difficulty,
    Optional<Integer> minutes,
    Optional<Integer> order,
    Optional<String> language,
    Optional<Decimal> decimal,
    Optional<Rational> coverage,
    Optional<Day> date,
    Optional<Translation> translation,
    Optional<String> origin,
    List<String> sources) {

  public FrontMatter {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
  }

  /// @param span of the target, for diagnostics
  /// @param target the file of the other page, as links name it
  public record Translation(Span span, String target) {}

  /// What a page is.
  public enum Kind {
    EXERCISE,
    PAGE,
    LIST
  }

  /// Which sign separates the decimals.
  public enum Decimal {
    POINT,
    COMMA
  }
}
