package dev.confere.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Day;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PublicationTest {
  private static final PublishedPage SITE = page("https://e.org/", "Notas & <contas>", "");

  private static PublishedPage page(String url, String title, String date) {
    return new PublishedPage(
        url,
        "pt-BR",
        title,
        "Uma \"frase\".",
        List.of("a & b"),
        Day.read(date),
        List.of(new PublishedPage.Translation("en", url + "en")));
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void feedTellsTheNewestFirst() throws Exception {
    Document feed =
        parsed(
            AtomFeed.of(
                    SITE,
                    "https://e.org/feed.xml",
                    List.of(
                        page("https://e.org/a", "Um", "2025-02-28"),
                        page("https://e.org/b", "Sem dia", ""),
                        page("https://e.org/c", "Dois \u0001", "2026-01-01")))
                .orElseThrow());

    assertThat(texts(feed, "title")).containsExactly("Notas & <contas>", "Dois \uFFFD", "Um");
    assertThat(texts(feed, "id"))
        .containsExactly("https://e.org/", "https://e.org/c", "https://e.org/a");
    // RFC 4287: every feed and entry has an id, a title and a day; a feed names its author.
    assertThat(texts(feed, "updated"))
        .containsExactly("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2025-02-28T00:00:00Z");
    assertThat(texts(feed, "author")).hasSize(1);
  }

  @Test
  void thereIsNoFeedWithoutDays() {
    assertThat(
            AtomFeed.of(SITE, "https://e.org/feed.xml", List.of(page("https://e.org/b", "x", ""))))
        .isEmpty();
  }

  @Test
  void sitemapNamesEveryPageAndItsTranslations() throws Exception {
    Document map =
        parsed(
            Sitemap.of(
                List.of(
                    page("https://e.org/a?b&c", "Um", "2025-02-28"),
                    page("https://e.org/b", "x", ""))));

    assertThat(texts(map, "loc")).containsExactly("https://e.org/a?b&c", "https://e.org/b");
    assertThat(texts(map, "lastmod")).containsExactly("2025-02-28");
    assertThat(map.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link").getLength())
        .as("each page itself and its translation")
        .isEqualTo(4);
  }

  @Test
  void daysAreThoseOfTheCalendar() {
    assertThat(Day.read("2024-02-29")).map(Day::iso).contains("2024-02-29");
    assertThat(List.of("2023-02-29", "2026-13-01", "26-1-1", "2026-11-23T00:00", ""))
        .allSatisfy(text -> assertThat(Day.read(text)).isEmpty());
  }

  @Test
  void anExerciseIsAQuiz() {
    String data =
        StructuredData.exercise(
                page("https://e.org/a", "Um", "2025-02-28"), Optional.of(SITE), Optional.of(10))
            .print();

    assertThat(data)
        .contains("\"Quiz\"", "\"LearningResource\"", "\"PT10M\"", "\"isPartOf\"", "2025-02-28");
  }
}
