package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedFormatTest {
  private static final EncodedHtml BODY = EncodedHtml.of(new Html("<p>−1 é</p>"));

  /// All that a template may do with markup gives what it gives with FreeMarker's own HTML.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${body}                                      | <p>−1 é</p>
          <#assign kept>${body}</#assign>${kept}       | <p>−1 é</p>
          ${body + body}                               | <p>−1 é</p><p>−1 é</p>
          ${"<" + body}                                | &lt;<p>−1 é</p>
          ${body?markup_string?length}                 | 11
          ${body?has_content?c} ${""?esc?has_content?c} | true false
          ${body?is_markup_output?c}                   | true
          ${"a<b"?esc} ${"<b>"?no_esc} ${"a<b"}        | a&lt;b <b> a&lt;b
          ${.output_format} ${.auto_esc?c}             | HTML true
          <#outputformat "XML">${"<'" + ""?esc}</#outputformat> | &lt;&apos;
          """)
  void templatesSeeHtml(String template, String expected) {
    var renderer =
        new TemplateRenderer(
            name -> name.equals("plain.ftlh") ? Optional.of(template) : Optional.empty());
    assertThat(renderer.render(SamplePages.plain(BODY))).isEqualTo(expected);
  }
}
