package dev.confere.site;

import dev.confere.document.FrontMatter;

/// A source with what it says of itself: all that other pages need to know of it before it is built.
record IndexedPage(Source source, FrontMatter frontMatter) {

  String path() {
    return source.path();
  }

  /// Where its page stands in the site.
  String page() {
    return source.page();
  }

  String title() {
    return frontMatter.title();
  }

  boolean isExercise() {
    return frontMatter.kind() == FrontMatter.Kind.EXERCISE;
  }
}
