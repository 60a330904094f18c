package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of page, with every kind of fragment, before the Nu HTML checker.
class HtmlCheckerTest {
  private static final String EVERYTHING =
      """
      ## Um título com $x$ e {{ 1 }}

      Texto com **força**, *ênfase*, `código`, [ligação](a.md "título"), nota[^1] e ![figura](f.png).

      ```data show
      z: [+2.3, -1.7]
      m: [[1, 2], [3, 4]]
      ```

      | $z$ {= z} | dobro {= 2 * z} | |
      |---|:-:|---|
      | 2.3 | 4.6 | a |
      | -1.7 | | [[? = 1]] |

      ::: task
      a) Vetor [[? = z]], matriz [[? = m]], número [[? ≈ 1/3 : 2]] e palavra [[? = "sim"]].

      - item [[? = 3/5 : %]]
      - outro
      :::

      ::: hint
      Pense em [[2 = 1 + 1]].
      :::

      ::: solution
      ### Passo [[2 = 1 + 1]]

      $$1 + 1 = 2$$

      É [[cerca de metade ! regra]] e $2 + 2 = 4$.

      ::: note
      > Citação.
      :::

      ```java
      a < b
      ```
      :::

      3. três
      4. quatro

      ---

      [^1]: Uma nota com $y$.
      """;

  static Stream<Page> pages() {
    EncodedHtml body = Rendering.of(EVERYTHING).rendered().body();
    return Stream.of(
        SamplePages.exercise(body),
        SamplePages.plain(body),
        SamplePages.contents(),
        SamplePages.verification(),
        new Page.NotFound(SamplePages.frame("404", "/base/")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsNothing(Page page) throws Exception {
    String html = new TemplateRenderer(SamplePages.SOURCE).render(page);
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    String found =
        validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    // It reads a stream and so cannot know what 'self' is; and it takes data for a script, which is
    // never run
    // (HTML, "prepare the script element", step 12) and so is not a matter of the policy.
    assertThat(
            found
                .lines()
                .filter(line -> !line.contains("Resource violates Content Security Policy"))
                .filter(line -> !line.contains("Inline script violates Content Security Policy")))
        .isEmpty();
  }
}
