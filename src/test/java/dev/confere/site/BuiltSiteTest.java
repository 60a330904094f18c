package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our own content and a published site, built whole: every page is HTML without errors, every link and fragment leads somewhere, and
/// what machines read is well formed.
class BuiltSiteTest {
  private static final List<String> SITES =
      List.of("content", "src/test/resources/golden/published/content");

  @SuppressWarnings("NullAway.Init")
  private static Map<String, SortedMap<String, byte[]>> built;

  @BeforeAll
  static void build() throws IOException {
    built = new LinkedHashMap<>();
    for (String site : SITES) {
      built.put(site, GoldenSiteTest.built(Path.of(site), List.of(Path.of("templates"))));
    }
  }

  static Stream<String> sites() {
    return SITES.stream();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theNuHtmlCheckerFindsNothing(String site) throws Exception {
    List<String> found = new ArrayList<>();
    for (var file : built.get(site).entrySet()) {
      if (file.getKey().endsWith(".html")) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator
            .validate(new ByteArrayInputStream(file.getValue()))
            .lines()
            .filter(line -> !line.contains("violates Content Security Policy"))
            .forEach(line -> found.add(file.getKey() + line));
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void everyLinkAndFragmentLeadsSomewhere(String site) {
    SortedMap<String, byte[]> files = built.get(site);
    TreeSet<String> broken = new TreeSet<>();
    files.forEach(
        (path, bytes) -> {
          if (path.endsWith(".html") && !path.equals("404.html")) {
            Document page = Jsoup.parse(text(bytes));
            for (Element link : page.select("a[href], link[href], script[src], img[src]")) {
              String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
              if (!Links.isElsewhere(target) && !isThere(files, path, target)) {
                broken.add(path + " → " + target);
              }
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  private static boolean isThere(SortedMap<String, byte[]> files, String from, String target) {
    String[] parts = target.split("#", 2);
    String path =
        parts[0].isEmpty()
            ? from
            : Links.normalized(Links.folder(from) + parts[0]).orElse("outside");
    byte[] found = files.get(path);
    return found != null
        && (parts.length == 1
            || parts[1].isEmpty()
            || Jsoup.parse(text(found)).getElementById(parts[1]) != null);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void noIdStandsTwiceOnAPage(String site) {
    built
        .get(site)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".html")) {
                assertThat(Jsoup.parse(text(bytes)).select("[id]").eachAttr("id"))
                    .as(path)
                    .doesNotHaveDuplicates();
              }
            });
  }

  @Test
  void feedAndSitemapNameThePagesThatThereAre() throws Exception {
    SortedMap<String, byte[]> files = built.get(SITES.getLast());
    for (String name : List.of("feed.xml", "sitemap.xml")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var root =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(Optional.ofNullable(files.get(name)).orElseThrow()))
              .getDocumentElement();
      var addresses = root.getElementsByTagNameNS("*", name.startsWith("feed") ? "id" : "loc");
      assertThat(addresses.getLength()).isGreaterThan(2);
      for (int i = 0; i < addresses.getLength(); i++) {
        String path = addresses.item(i).getTextContent().replace("https://example.org/notas/", "");
        assertThat(files)
            .containsKey(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      }
    }
  }
}
