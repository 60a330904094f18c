package dev.confere.page;

import java.util.Optional;

/// Where a page stands in its site: what only the site knows.
///
/// @param key under which the reader's progress is kept, unique in the site
/// @param number of an exercise in its list, from 1
/// @param list the list it belongs to
/// @param sourceUrl where its source can be read
/// @param ledgerHref its machine-readable record of verification
/// @param verificationHref the part of the verification page on it
public record Placement(
    String key,
    Optional<Integer> number,
    Optional<Link> list,
    Optional<Link> previous,
    Optional<Link> next,
    Optional<String> sourceUrl,
    String ledgerHref,
    String verificationHref) {}
