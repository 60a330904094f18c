package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {
  @Test
  void isShownAsTextUnlessTheSiteAllowsIt() {
    assertThat(Rendering.of("Um <b>forte</b>.\n\n<p>Bloco</p>\n").markup())
        .contains("Um &lt;b&gt;forte&lt;/b&gt;.", "&lt;p&gt;Bloco&lt;/p&gt;");
  }

  @Test
  void isLetThroughWhereTheSiteAllowsIt() {
    assertThat(
            Rendering.withHtml(
                    """
                    Tecle <kbd>Ctrl</kbd>, H<sub>2</sub>O e <b>$x$</b>.

                    <details><summary>Mais</summary><p>Bloco</p></details>
                    """)
                .markup())
        .contains(
            "<kbd>Ctrl</kbd>",
            "H<sub>2</sub>O",
            "<b><span class=\"math\">",
            "<details><summary>Mais</summary><p>Bloco</p></details>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "a <img src=x onerror=alert(1)> b",
        "<img src=x onerror=alert(1)>",
        "a <b onclick=\"alert(1)\">b</b>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "a <a href=\"java&#115;cript:alert(1)\">x</a>",
        "<iframe src=\"https://example.org\"></iframe>",
        "<style>body{display:none}</style>",
        "a <b style=\"position:fixed\" class=\"mark\" id=\"main\">x</b>",
        "<svg onload=alert(1)><foreignObject></foreignObject></svg>",
        "<form action=\"/\"><input name=a></form>"
      })
  void isCleanedOfWhatRunsOrLoadsOrDisguises(String html) {
    var body = Rendering.withHtml(html + "\n").body();
    assertThat(body.select("script, img, iframe, style, svg, form, input")).isEmpty();
    assertThat(body.select("[onclick], [onerror], [onload], [style], b[class], b[id]")).isEmpty();
    assertThat(body.select("a[href]").eachAttr("href")).noneMatch(h -> h.contains("script"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a <b>b",
        "a </b> b",
        "<b><i>x</b></i> y",
        "**a <b>b** c</b>",
        "a <b/ b",
        "<!-- x -->"
      })
  void neverLeavesATagOpen(String html) {
    String markup = Rendering.withHtml(html + "\n\nfim\n").markup();
    for (String tag : new String[] {"b", "i", "strong", "p"}) {
      assertThat(markup.split("<" + tag + ">", -1))
          .as(markup)
          .hasSameSizeAs(markup.split("</" + tag + ">", -1));
    }
    assertThat(markup).contains("<p>fim</p>");
  }
}
