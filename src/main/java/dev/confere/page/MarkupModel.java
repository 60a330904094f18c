package dev.confere.page;

import freemarker.core.TemplateMarkupOutputModel;
import java.util.Optional;

/// Finished markup as templates see it.
///
/// @param source the text that it shows, where it was made by escaping one
record MarkupModel(EncodedHtml html, Optional<String> source)
    implements TemplateMarkupOutputModel<MarkupModel> {

  static MarkupModel of(EncodedHtml html) {
    return new MarkupModel(html, Optional.empty());
  }

  @Override
  public EncodedFormat getOutputFormat() {
    return EncodedFormat.INSTANCE;
  }
}
