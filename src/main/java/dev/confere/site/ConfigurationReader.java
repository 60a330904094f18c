package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.Suggestion;
import dev.confere.document.FrontMatter.Decimal;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.engine.number.Rational;
import dev.confere.markdown.Yaml;
import dev.confere.markdown.YamlReader;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads `site.yaml`. What it does not understand is told, and the default stands in its place.
final class ConfigurationReader {

  static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "language",
          "decimal",
          "coverage",
          "kink",
          "lists",
          "url",
          "source",
          "html",
          "macros");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
  private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Yaml.Mapping settings;

  private ConfigurationReader(SourceFile file, Yaml.Mapping settings, Diagnostics diagnostics) {
    this.file = file;
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  static Configuration read(SourceFile file, Diagnostics diagnostics) {
    Optional<Yaml> yaml = YamlReader.read(file, file.whole(), Code.CONFIGURATION, diagnostics);
    if (yaml.isPresent() && yaml.get() instanceof Yaml.Mapping settings) {
      return new ConfigurationReader(file, settings, diagnostics).configuration();
    }
    yaml.ifPresent(
        other ->
            diagnostics.report(
                Diagnostic.of(
                    Code.CONFIGURATION,
                    file.place(other.span()),
                    "lines `key: value` are expected")));
    return Configuration.DEFAULT;
  }

  private Configuration configuration() {
    settings.entries().forEach(this::requireKnown);
    Configuration none = Configuration.DEFAULT;
    return new Configuration(
        text("title"),
        text("description"),
        text("language", LANGUAGE.asMatchPredicate(), "a language tag such as pt-BR is expected")
            .orElse(none.language()),
        decimal().orElse(none.decimal()),
        number("coverage", ConfigurationReader::isShare, "a share such as 100% is expected"),
        number("kink", value -> true, "a number is expected").orElse(none.kink()),
        lists(),
        text(
                "url",
                ADDRESS.asMatchPredicate(),
                "an address such as https://example.org/lista/ is expected")
            .map(url -> url.endsWith("/") ? url : url + "/"),
        text(
            "source",
            ADDRESS.asMatchPredicate().and(address -> address.contains("{path}")),
            "an address with {path} in it is expected"),
        text("html", List.of("true", "false")::contains, "true or false is expected")
            .filter("true"::equals)
            .isPresent(),
        macros());
  }

  private void requireKnown(Yaml.Entry entry) {
    if (KEYS.contains(entry.name())) {
      return;
    }
    Diagnostic unknown = at(entry.nameSpan(), "unknown setting " + entry.name());
    Optional<String> meant = Suggestion.nearest(entry.name(), KEYS);
    diagnostics.report(
        meant
            .map(key -> unknown.help("did you mean " + key + "?"))
            .orElseGet(() -> unknown.note("settings are " + String.join(", ", KEYS))));
  }

  private Diagnostic at(Span span, String message) {
    return Diagnostic.of(Code.CONFIGURATION, file.place(span), message);
  }

  private Optional<String> text(String key) {
    return text(key, text -> !text.isBlank(), "a text is expected");
  }

  private Optional<String> text(String key, Predicate<String> fits, String expected) {
    return settings.get(key).flatMap(value -> text(value, fits, expected));
  }

  private Optional<String> text(Yaml value, Predicate<String> fits, String expected) {
    if (value instanceof Yaml.Text(Span _, String text, boolean _) && fits.test(text)) {
      return Optional.of(text.strip());
    }
    diagnostics.report(at(value.span(), expected));
    return Optional.empty();
  }

  private Optional<Decimal> decimal() {
    return text(
            "decimal",
            text -> text.equals("point") || text.equals("comma"),
            "point or comma is expected")
        .map(text -> text.equals("comma") ? Decimal.COMMA : Decimal.POINT);
  }

  private Optional<Rational> number(String key, Predicate<Rational> fits, String expected) {
    return text(key, text -> rational(text).filter(fits).isPresent(), expected)
        .flatMap(ConfigurationReader::rational);
  }

  private static Optional<Rational> rational(String text) {
    NumberReading reading = NumberReader.of(Notation.POINT).read(text);
    return reading instanceof NumberReading.Read(var number, int _)
        ? Optional.of(number.value())
        : Optional.empty();
  }

  private static boolean isShare(Rational value) {
    return value.signum() >= 0 && value.compareTo(Rational.ONE) <= 0;
  }

  private Optional<List<Configuration.ListFolder>> lists() {
    return settings.get("lists").map(this::folders);
  }

  private List<Configuration.ListFolder> folders(Yaml value) {
    if (!(value instanceof Yaml.Sequence(Span _, List<Yaml> items))) {
      diagnostics.report(at(value.span(), "a list of folders such as [relu] is expected"));
      return List.of();
    }
    List<Configuration.ListFolder> folders = new ArrayList<>();
    for (Yaml item : items) {
      text(
              item,
              text -> isFolder(text.strip()),
              "the name of a folder within the content is expected")
          .map(name -> new Configuration.ListFolder(name, file.place(item.span())))
          .ifPresent(folders::add);
    }
    return folders;
  }

  private static boolean isFolder(String name) {
    return !name.isEmpty() && Links.normalized(name).filter(name::equals).isPresent();
  }

  private SortedMap<String, String> macros() {
    SortedMap<String, String> macros = new TreeMap<>();
    Optional<Yaml> value = settings.get("macros");
    if (value.isPresent() && value.get() instanceof Yaml.Mapping commands) {
      commands.entries().forEach(entry -> macro(entry, macros));
    } else {
      value.ifPresent(
          other ->
              diagnostics.report(
                  at(other.span(), "lines such as `\\R: \\mathbb{R}` are expected")));
    }
    return macros;
  }

  private void macro(Yaml.Entry entry, SortedMap<String, String> macros) {
    if (!COMMAND.matcher(entry.name()).matches()) {
      diagnostics.report(at(entry.nameSpan(), "a command is a backslash and letters"));
      return;
    }
    text(entry.value(), text -> true, "LaTeX is expected")
        .ifPresent(body -> macros.put(entry.name(), body));
  }
}
