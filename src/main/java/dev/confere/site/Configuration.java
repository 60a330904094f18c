package dev.confere.site;

import dev.confere.document.FrontMatter.Decimal;
import dev.confere.engine.number.Rational;
import dev.confere.source.Place;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What `site.yaml` says of the site as a whole.
///
/// @param title of the site; that of its first list when not given
/// @param description one sentence for search engines
/// @param language BCP 47 tag, of the interface too
/// @param decimal how numbers are written, unless a page says otherwise
/// @param coverage the least share of verified numerals in solutions, from 0 to 1; below it the build fails
/// @param kink the derivative of ReLU and its kin at 0
/// @param lists the folders that are lists, in the order of the site; every folder with pages when not given
/// @param url where the site is published, ending with a slash
/// @param source where the source of a page can be read, `{path}` standing for its path in the content folder
/// @param html whether raw HTML in pages is let through, cleaned, instead of being shown as text
/// @param macros commands for formulas, from `\name` to LaTeX
public record Configuration(
    Optional<String> title,
    Optional<String> description,
    String language,
    Decimal decimal,
    Optional<Rational> coverage,
    Rational kink,
    Optional<List<ListFolder>> lists,
    Optional<String> url,
    Optional<String> source,
    boolean html,
    SortedMap<String, String> macros) {

  /// That of a site without `site.yaml`.
  public static final Configuration DEFAULT =
      new Configuration(
          Optional.empty(),
          Optional.empty(),
          "en",
          Decimal.POINT,
          Optional.empty(),
          Rational.ZERO,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Collections.emptySortedMap());

  /// @param path of the folder, relative to the content folder
  /// @param place where it was named
  public record ListFolder(String path, Place place) {}

  public Configuration {
    lists = lists.map(List::copyOf);
    macros = Collections.unmodifiableSortedMap(new TreeMap<>(macros));
  }
}
