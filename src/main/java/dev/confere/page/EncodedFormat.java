package dev.confere.page;

import dev.confere.typesetting.Utf8;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.MarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// FreeMarker's HTML, but that finished markup is written as the bytes that it is.
final class EncodedFormat extends MarkupOutputFormat<MarkupModel> {
  static final EncodedFormat INSTANCE = new EncodedFormat();

  private static final HTMLOutputFormat HTML = HTMLOutputFormat.INSTANCE;

  private EncodedFormat() {}

  @Override
  public void output(MarkupModel markup, Writer out) throws IOException {
    // A template may also keep what it is given, as characters, for later.
    if (out instanceof Utf8Writer page) {
      int from = page.size();
      for (Utf8 piece : markup.html().pieces()) {
        page.write(piece);
      }
      markup.printed(from, page.size());
    } else {
      out.write(markup.lookedAt().markup());
    }
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    if (out instanceof Utf8Writer page) {
      page.escape(text);
    } else {
      HTML.output(text, out);
    }
  }

  @Override
  public MarkupModel fromPlainTextByEscaping(String text) {
    Html escaped = new Html(escapePlainText(text));
    return new MarkupModel(EncodedHtml.of(escaped), Optional.of(text), Optional.empty());
  }

  @Override
  public MarkupModel fromMarkup(String markup) {
    return MarkupModel.of(EncodedHtml.of(new Html(markup)));
  }

  @Override
  public MarkupModel concat(MarkupModel first, MarkupModel second) {
    return new MarkupModel(
        first.lookedAt().and(second.lookedAt()),
        first.source().flatMap(one -> second.source().map(one::concat)),
        Optional.empty());
  }

  @Override
  public String escapePlainText(String text) {
    return HTML.escapePlainText(text);
  }

  @Override
  public @Nullable String getSourcePlainText(MarkupModel markup) {
    return markup.source().orElse(null);
  }

  @Override
  public String getMarkupString(MarkupModel markup) {
    return markup.lookedAt().markup();
  }

  @Override
  public boolean isEmpty(MarkupModel markup) {
    return markup.lookedAt().isEmpty();
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String name) {
    return HTML.isLegacyBuiltInBypassed(name);
  }

  @Override
  public boolean isAutoEscapedByDefault() {
    return HTML.isAutoEscapedByDefault();
  }

  @Override
  public boolean isOutputFormatMixingAllowed() {
    return HTML.isOutputFormatMixingAllowed();
  }

  @Override
  public String getName() {
    return HTML.getName();
  }

  @Override
  public String getMimeType() {
    return HTML.getMimeType();
  }
}
