package dev.confere.page;

import freemarker.core.TemplateMarkupOutputModel;
import java.util.Optional;

/// Finished markup as templates see it.
///
/// @param source the text that it shows, where it was made by escaping one
/// @param use told of what is done with it, where it is the body of a page
record MarkupModel(EncodedHtml html, Optional<String> source, Optional<BodyUse> use)
    implements TemplateMarkupOutputModel<MarkupModel> {

  static MarkupModel of(EncodedHtml html) {
    return new MarkupModel(html, Optional.empty(), Optional.empty());
  }

  static MarkupModel ofBody(EncodedHtml html, BodyUse use) {
    return new MarkupModel(html, Optional.empty(), Optional.of(use));
  }

  /// To be read by a template, which may then do anything that depends on it.
  EncodedHtml lookedAt() {
    if (use.isPresent()) {
      use.get().lookedAt();
    }
    return html;
  }

  void printed(int from, int to) {
    if (use.isPresent()) {
      use.get().printed(from, to);
    }
  }

  @Override
  public EncodedFormat getOutputFormat() {
    return EncodedFormat.INSTANCE;
  }
}
