package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsetTest {

  private static final EncodedHtml BODY = EncodedHtml.of(new Html("<p>−1</p>"));

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<p>−2, e mais</p>", "<p>−1</p>"})
  void anotherBodyStandsInItsPlace(String text) {
    EncodedHtml other = EncodedHtml.of(new Html(text)).and(EncodedHtml.of(new Html("!")));
    TemplateRenderer.Sheet sheet = sheet("<h1>ação</h1>${body}<hr>");
    byte[] page = sheet.pour();
    Inset place = sheet.body().orElseThrow();
    byte[] changed = place.with(page, other);
    assertThat(new String(changed, StandardCharsets.UTF_8))
        .isEqualTo("<h1>ação</h1>" + text + "!<hr>");
    assertThat(place.holding(other).with(changed, BODY)).isEqualTo(page);
  }

  /// Whether the template makes nothing else depend on the body.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${body}                                   | true
          ${heading}${body}${heading}               | true
          <#if body??>${body}</#if>                 | true
          nothing                                   | false
          ${body}${body}                            | false
          ${body}${body + body}                     | false
          ${body}${body?markup_string?length}       | false
          ${body}${body?has_content?c}              | false
          <#assign kept>${body}</#assign>${body}    | false
          """)
  void itIsKnownOnlyWhereNothingElseDependsOnIt(String template, boolean known) {
    TemplateRenderer.Sheet sheet = sheet(template);
    var _ = sheet.pour();
    assertThat(sheet.body().isPresent()).isEqualTo(known);
  }

  @Test
  void beforeThePageIsPouredNothingIsKnown() {
    assertThat(sheet("${body}").body()).isEmpty();
  }

  private static TemplateRenderer.Sheet sheet(String template) {
    return new TemplateRenderer(
            name -> name.equals("plain.ftlh") ? Optional.of(template) : Optional.empty())
        .sheet(SamplePages.plain(BODY));
  }
}
