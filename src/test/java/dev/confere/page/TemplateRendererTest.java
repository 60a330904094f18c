package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.template.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRendererTest {
  private static final EncodedHtml BODY = EncodedHtml.of(new Html("<p>Um <em>corpo</em>.</p>"));
  private final TemplateRenderer renderer = new TemplateRenderer(SamplePages.SOURCE);

  static Stream<Page> everyKind() {
    return Stream.of(
        SamplePages.exercise(BODY),
        SamplePages.plain(BODY),
        SamplePages.contents(),
        SamplePages.verification(),
        new Page.NotFound(SamplePages.frame("404", "/base/")));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyPageHasOneHeadingOneMainAndLeavesNothingUnfilled(Page page) {
    String html = renderer.render(page);
    var document = Jsoup.parse(html);
    assertThat(document.select("h1")).hasSize(1);
    assertThat(document.select("main#main")).hasSize(1);
    assertThat(html).doesNotContain("${", "<#", "<@");
    assertThat(document.select("script:not([src], [type=application/ld+json])")).isEmpty();
    assertThat(document.select("script[type=application/ld+json]").html())
        .contains("\\u003c/script>");
    assertThat(document.select("style, [onclick]")).isEmpty();
  }

  @Test
  void samePageSameBytes() {
    assertThat(renderer.render(SamplePages.exercise(BODY)))
        .isEqualTo(new TemplateRenderer(SamplePages.SOURCE).render(SamplePages.exercise(BODY)));
  }

  @Test
  void textIsEscapedAndMarkupIsNot() {
    String html = renderer.render(SamplePages.exercise(BODY));
    assertThat(html).contains("Uma página de &lt;exemplo&gt; &amp; &quot;teste&quot;.");
    assertThat(html).contains("<p>Um <em>corpo</em>.</p>");
  }

  @Test
  void aThemeReplacesASingleFile() {
    TemplateSource theme =
        name ->
            name.equals("notfound.ftlh")
                ? Optional.of("<h1>${frame.title}</h1>")
                : Optional.empty();
    var themed = new TemplateRenderer(theme.over(SamplePages.SOURCE));
    assertThat(themed.render(new Page.NotFound(SamplePages.frame("A < B", ""))))
        .isEqualTo("<h1>A &lt; B</h1>");
    assertThat(themed.render(SamplePages.contents())).contains("<html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${frame.getClass().getName()}",
        "${frame?api.class}",
        "${frame.texts?api}",
        "<#include \"../../../etc/passwd\">",
        "${missing}",
        "<#if>"
      })
  void aTemplateReachesNothingButThePage(String template) {
    var hostile =
        new TemplateRenderer(
            name -> name.equals("notfound.ftlh") ? Optional.of(template) : Optional.empty());
    assertThatThrownBy(() -> hostile.render(new Page.NotFound(SamplePages.frame("x", ""))))
        .isInstanceOfSatisfying(
            TemplateFailure.class,
            failure -> {
              assertThat(failure.template()).isEqualTo("notfound.ftlh");
              assertThat(failure.line()).isEqualTo(1);
              assertThat(failure.getMessage()).isNotBlank();
            });
  }

  /// Our rules stand before those of FreeMarker, which open most of the JDK to templates that get hold of an object.
  @ParameterizedTest
  @ValueSource(classes = {Object.class, String.class, ArrayList.class, Page.NotFound.class})
  void noMemberOfAJavaObjectIsReached(Class<?> type) {
    var policy = DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_34).forClass(type);
    assertThat(type.getMethods()).noneMatch(policy::isMethodExposed);
    assertThat(type.getConstructors()).noneMatch(policy::isConstructorExposed);
  }

  @Test
  void numbersAreNeverWrittenByLocale() {
    var counting =
        new TemplateRenderer(name -> Optional.of("<#assign n = 1234.5>${n} ${frame.math}"));
    assertThat(counting.render(new Page.NotFound(SamplePages.frame("x", ""))))
        .isEqualTo("1234.5 true");
  }

  @Test
  void aMissingTemplateIsNamed() {
    var empty = new TemplateRenderer(name -> Optional.empty());
    assertThatThrownBy(() -> empty.render(SamplePages.contents()))
        .isInstanceOfSatisfying(
            TemplateFailure.class,
            failure -> assertThat(failure.template()).isEqualTo("list.ftlh"));
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndTheSamePlaces() {
    Map<String, String> portuguese = SamplePages.texts("pt-BR").byKey();
    Map<String, String> english = SamplePages.texts("en").byKey();
    assertThat(english.keySet()).containsExactlyElementsOf(portuguese.keySet());
    for (String key : english.keySet()) {
      for (String place : List.of("{0}", "{1}", "{2}")) {
        assertThat(english.get(key).contains(place))
            .as(key + " " + place)
            .isEqualTo(portuguese.get(key).contains(place));
      }
    }
  }
}
