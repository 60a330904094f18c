package dev.confere.site;

import dev.confere.page.RenderedDocument;
import dev.confere.verification.Report;

/// A checked page whose text is finished.
///
/// @param at where it stands in the site; that of its source, but for a list that is shown as the front page
record RenderedPage(IndexedPage page, Report report, String at, RenderedDocument document) {}
