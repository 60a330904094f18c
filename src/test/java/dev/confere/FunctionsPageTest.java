package dev.confere;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.function.Builtin;
import dev.confere.engine.function.Documentation;
import dev.confere.engine.function.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The page of the functions says what the functions say of themselves; `-Dupdate=true` writes it anew.
///
/// [ManualTest] runs its examples.
class FunctionsPageTest {

  private static final Path PAGE = ManualExample.MANUAL.resolve("functions.md");

  private static final String HEAD =
      """
      ---
      title: Functions
      description: Every function of the vocabulary, with its arguments, what it gives, where its definition comes from, and an example.
      kind: page
      lang: en
      ---

      Names are those of PyTorch and NumPy. An argument with a value behind `=` may be left out; any may be given by its name. What works
      on numbers works on vectors and matrices, element by element. `relu'(x)` is the derivative of `relu` at `x`.
      """;

  @Test
  void saysWhatTheFunctionsSay() throws IOException {
    String page = page();
    if (Boolean.getBoolean("update")) {
      Files.writeString(PAGE, page, UTF_8);
    }
    assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(page);
  }

  @Test
  void everyFunctionHasASourceAndAnExample() {
    for (String name : Vocabulary.names()) {
      Documentation documentation = Vocabulary.find(name).orElseThrow().documentation();
      assertThat(documentation.summary()).as(name).isNotBlank();
      assertThat(documentation.source()).as(name).isNotBlank();
      assertThat(documentation.examples()).as(name).isNotEmpty();
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Map.Entry<String, List<Builtin>> family : Vocabulary.byFamily().entrySet()) {
      page.append("\n## ").append(capital(family.getKey())).append('\n');
      family.getValue().forEach(function -> function(page, function));
    }
    return page.toString();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static void function(StringBuilder page, Builtin function) {
    Documentation documentation = function.documentation();
    page.append("\n### ").append(function.name()).append("\n\n`");
    page.append(documentation.signature()).append("`\n\n");
    page.append(documentation.summary()).append('\n');
    if (function.derivative().isPresent()) {
      page.append("\nIts derivative is known: `").append(function.name()).append("'`.\n");
    }
    page.append("\nSource: ").append(documentation.source()).append(".\n");
    for (Documentation.Example example : documentation.examples()) {
      page.append("\n````markdown confere\n{{ ").append(example.fill()).append(" }}\n````\n");
      page.append("\ngives `").append(example.printed()).append("`\n");
    }
  }
}
