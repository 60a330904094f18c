package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;

/// A source on its way to its page.
///
/// @param inputs what it asks of the rest of the content
/// @param checker the passes over it, with what they say of it alone
record PageJob(Source source, PageInputs inputs, DocumentChecker checker) {

  static PageJob of(
      Source source, ContentFolder content, LinkMap links, Configuration configuration) {
    Diagnostics diagnostics = new Diagnostics();
    PageInputs inputs = new PageInputs(source, content, links, diagnostics);
    DocumentChecker checker =
        new DocumentChecker((from, path) -> inputs.data(path), configuration, diagnostics);
    return new PageJob(source, inputs, checker);
  }

  Diagnostics diagnostics() {
    return checker.diagnostics();
  }
}
