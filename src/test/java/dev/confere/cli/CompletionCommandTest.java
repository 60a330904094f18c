package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Has a real bash read the script and press the tab key.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no bash that every Windows has")
class CompletionCommandTest {

  @TempDir private Path top;
  private Path script;

  @BeforeEach
  void write() throws IOException {
    script = top.resolve("confere-completion");
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(script), true, StandardCharsets.UTF_8)) {
      Terminal terminal = new Terminal(out, out, SnippetPrinter.Style.PLAIN);
      assertThat(Main.run(terminal, "completion")).isZero();
    }
  }

  /// What bash offers after these words, the last of which is being written.
  private List<String> offered(String... words) throws Exception {
    String line = "confere " + String.join(" ", words);
    String session =
        """
        compopt() { :; } # bash lets only its own sessions call it
        source "$1" || exit 9
        COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
        COMP_WORDS=(confere %s); COMP_CWORD=%s
        function=$(complete -p confere | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
        "$function" confere
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(line, String.join(" ", words), words.length);
    Process bash =
        new ProcessBuilder("bash", "--norc", "-c", session, "bash", script.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said.lines().map(String::strip).toList();
  }

  @Test
  void commandsAreCompleted() throws Exception {
    assertThat(offered("se")).containsExactly("serve");
    assertThat(offered("new", "''"))
        .as("an empty word is not offered nonsense")
        .allMatch(word -> word.isEmpty() || List.of("site", "list", "exercise").contains(word));
    assertThat(offered("new", "ex")).containsExactly("exercise");
  }

  @Test
  void optionsAndTheirValuesAreCompleted() throws Exception {
    assertThat(offered("build", "--ou")).containsExactly("--output");
    assertThat(offered("check", "--format", "sa")).containsExactly("sarif");
    assertThat(offered("new", "site", "--lang", "p")).containsExactly("pt-BR");
  }

  @Test
  void nothingIsOfferedForNonsense() throws Exception {
    assertThat(offered("zzz")).allMatch(String::isEmpty);
  }

  /// zsh reads the same script through its `bashcompinit`; without a zsh, at least that it is asked to.
  @Test
  void zshIsThoughtOf() throws IOException {
    assertThat(script).content().contains("bashcompinit", "ZSH_VERSION");
  }
}
