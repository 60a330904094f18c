package dev.confere;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.SnippetPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The law on messages: each code has a section in the manual, an example that provokes it and no other, the message as it is
/// printed, and a twin that is nearly the same and quiet.
///
/// `-Dupdate=true` writes the printed messages into the page and fails, so that the difference is read like code.
class DiagnosticExamplesTest {

  private static final Path PAGE = ManualExample.MANUAL.resolve("diagnostics.md");

  private static final Pattern SECTION =
      Pattern.compile("(?m)^### (.*)\\n((?s:.*?))(?=^#{2,3} |\\z)");

  private static final Pattern PRINTED = Pattern.compile("(?m)^```text\\n((?s:.*?))^```\\n");

  private static final Map<Code, SiteExamples.Example> SITES = SiteExamples.all();

  @TempDir private Path top;

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    for (MatchResult section : SECTION.matcher(Files.readString(PAGE, UTF_8)).results().toList()) {
      assertThat(sections.put(section.group(1), section.group(2))).as(section.group(1)).isNull();
    }
    return sections;
  }

  @Test
  void everyCodeHasASectionInTheOrderOfTheEnumAndNoSectionNamesAnother() throws IOException {
    assertThat(sections().keySet())
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::word).toList());
  }

  @ParameterizedTest
  @EnumSource
  void isProvokedAloneAndPrintedAsTheManualShows(Code code) throws IOException {
    String section = sections().getOrDefault(code.word(), "");
    List<Diagnostic> found = wrong(code, section);
    String printed = printed(found);
    assertThat(found).extracting(Diagnostic::code).as(printed).isNotEmpty().containsOnly(code);
    if (Boolean.getBoolean("update")) {
      write(code, printed);
    }
    Matcher shown = PRINTED.matcher(section);
    assertThat(shown.find()).as("the message in the section").isTrue();
    assertThat(printed).isEqualTo(shown.group(1));
  }

  @ParameterizedTest
  @EnumSource
  void isSilentAboutWhatIsNearlyWrong(Code code) throws IOException {
    List<Diagnostic> found = right(code, sections().getOrDefault(code.word(), ""));
    assertThat(found).as(printed(found)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isExplainedInWords(Code code) throws IOException {
    String section = sections().getOrDefault(code.word(), "").strip();
    assertThat(section.lines().findFirst().orElse(""))
        .hasSizeGreaterThan(25)
        .doesNotStartWith("```");
  }

  @ParameterizedTest
  @EnumSource
  void speaksInTheTone(Code code) throws IOException {
    for (Diagnostic found : wrong(code, sections().getOrDefault(code.word(), ""))) {
      assertThat(found.message()).doesNotEndWith(".").doesNotContain("null", "Exception", "\n\n");
      assertThat(Character.isUpperCase(found.message().codePointAt(0)))
          .as(found.message())
          .isFalse();
    }
  }

  private List<Diagnostic> wrong(Code code, String section) throws IOException {
    if (SITES.containsKey(code)) {
      return example(code).wrong().in(new SmallSite(top.toRealPath()));
    }
    List<ManualExample> examples =
        ManualExample.in(PAGE.toString(), section).stream()
            .filter(example -> example.error().isPresent())
            .toList();
    assertThat(examples).as("examples of " + code).hasSize(1);
    assertThat(examples.getFirst().error()).isEqualTo(Optional.of(code.word()));
    return examples.getFirst().findings();
  }

  private List<Diagnostic> right(Code code, String section) throws IOException {
    if (SITES.containsKey(code)) {
      return example(code).right().in(new SmallSite(top.toRealPath()));
    }
    List<ManualExample> twins =
        ManualExample.in(PAGE.toString(), section).stream()
            .filter(example -> example.error().isEmpty())
            .toList();
    assertThat(twins).as("silent twins of " + code).isNotEmpty();
    return twins.stream().flatMap(twin -> twin.findings().stream()).toList();
  }

  private static SiteExamples.Example example(Code code) {
    return Optional.ofNullable(SITES.get(code)).orElseThrow();
  }

  private static String printed(List<Diagnostic> found) {
    SnippetPrinter printer = new SnippetPrinter(SnippetPrinter.Style.PLAIN);
    return found.stream().map(printer::print).collect(Collectors.joining("\n"));
  }

  private static void write(Code code, String printed) throws IOException {
    String page = Files.readString(PAGE, UTF_8);
    int section = page.indexOf("### " + code.word() + "\n");
    Matcher shown = PRINTED.matcher(page);
    if (section >= 0 && shown.find(section)) {
      String changed = page.substring(0, shown.start(1)) + printed + page.substring(shown.end(1));
      Files.writeString(PAGE, changed, UTF_8);
    }
  }
}
