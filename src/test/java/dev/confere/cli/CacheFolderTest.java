package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths here are whole on other systems")
class CacheFolderTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "/own, /xdg, /local, linux,      /home/a, /own",
        "own,  /xdg, -,      linux,      /home/a, /xdg/confere",
        "-,    -,    -,      linux,      /home/a, /home/a/.cache/confere",
        "-,    xdg,  -,      linux,      /home/a, /home/a/.cache/confere",
        "-,    -,    -,      mac os x,   /Users/a, /Users/a/Library/Caches/confere",
        "-,    /xdg, -,      mac os x,   /Users/a, /xdg/confere",
        "-,    /xdg, /local, windows 11, /Users/a, /local/confere",
        "-,    /xdg, -,      windows 11, /Users/a, -",
        "-,    -,    -,      linux,      '',      -",
      })
  void eachSystemHasItsPlace(
      String own, String xdg, String local, String system, String home, String expected) {
    Map<String, String> environment = new HashMap<>();
    environment.put("CONFERE_CACHE", own);
    environment.put("XDG_CACHE_HOME", xdg);
    environment.put("LOCALAPPDATA", local);
    assertThat(CacheFolder.of(environment, system, home))
        .isEqualTo(Optional.ofNullable(expected).map(Path::of));
  }
}
