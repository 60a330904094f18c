package dev.confere.site;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.verification.Totals;
import java.util.List;
import java.util.SortedMap;

/// What a build leaves to the next about the site as a whole.
///
/// @param key the digest of all sources, the theme and the program; empty if the build failed
/// @param data the digests of the data files that pages read, by page and path
/// @param totals what was found
/// @param warnings all that was said
/// @param pages how many pages were written
/// @param cards the digests of the pictures that go with links, by their paths
/// @param files the stamps of all files
record KeptSite(
    String key,
    SortedMap<String, String> data,
    Totals totals,
    List<Diagnostic> warnings,
    int pages,
    SortedMap<String, String> cards,
    SortedMap<String, String> files) {}
