package dev.confere.site;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The pages of earlier builds, each for as long as it would come out the same. May be asked by several threads.
///
/// @param known by the paths of their sources
/// @param builder knows what a page is built from
/// @param files where those that still stand are carried over
record EarlierPages(Map<String, RememberedPage> known, PageBuilder builder, SiteFiles files) {

  /// Takes a page over with its files; empty if it has to be built.
  Optional<RememberedPage> keep(PlannedPage planned) {
    Optional<RememberedPage> before = Optional.ofNullable(known.get(planned.path()));
    Optional<SortedMap<String, String>> stamps =
        before
            .flatMap(it -> it.page().built())
            .filter(built -> planned.key().equals(Optional.of(built.key())))
            .filter(built -> builder.holds(planned.page(), built.used()))
            .flatMap(built -> files.keep(built.files()));
    return stamps.map(now -> before.orElseThrow().with(now));
  }

  /// The page as it was poured before, for one that has to be built.
  Optional<Pouring.Earlier> poured(PlannedPage planned) {
    String path = planned.page().page();
    return Optional.ofNullable(known.get(planned.path()))
        .flatMap(it -> it.page().built())
        .flatMap(built -> built.shell().flatMap(shell -> earlier(path, built, shell)));
  }

  private static Optional<Pouring.Earlier> earlier(
      String path, KeptPage.Built built, KeptPage.Shell shell) {
    return Optional.ofNullable(built.files().get(path))
        .map(stamp -> new Pouring.Earlier(path, stamp, shell));
  }
}
