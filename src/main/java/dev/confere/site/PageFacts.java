package dev.confere.site;

import dev.confere.page.Page;
import dev.confere.verification.Totals;
import java.util.List;

/// What the rest of the site tells of a page once it is built: in lists, in the search, on the verification page.
///
/// @param checked whether anything on it was checked
/// @param answerBoxes how many it has
/// @param headings their words
/// @param words its text without markup, for the search
/// @param statements what was checked on it, for the verification page; none in a site too large to list them
record PageFacts(
    Totals totals,
    boolean checked,
    int answerBoxes,
    List<String> headings,
    String words,
    List<Page.Statement> statements) {}
