package dev.confere.site;

import dev.confere.document.FrontMatter;
import dev.confere.page.RenderedDocument;

/// A checked page whose text is finished.
///
/// @param page where it stands in the site; that of its source, but for a list that is shown as the front page
record RenderedPage(CheckedPage checked, String page, RenderedDocument document) {

  FrontMatter frontMatter() {
    return checked.document().frontMatter();
  }

  boolean isExercise() {
    return frontMatter().kind() == FrontMatter.Kind.EXERCISE;
  }

  String path() {
    return checked.source().path();
  }
}
