package dev.confere.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this user's programs keep what can be made again.
final class CacheFolder {

  private CacheFolder() {}

  /// `CONFERE_CACHE` names another folder; the rest follows the customs of each system.
  static Optional<Path> ofUser(Map<String, String> environment) {
    return of(
        environment,
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT),
        System.getProperty("user.home", ""));
  }

  static Optional<Path> of(Map<String, String> environment, String system, String home) {
    Optional<Path> own = folder(environment.get("CONFERE_CACHE"));
    if (own.isPresent()) {
      return own;
    }
    Optional<Path> all =
        system.startsWith("windows")
            ? folder(environment.get("LOCALAPPDATA"))
            : folder(environment.get("XDG_CACHE_HOME"))
                .or(() -> folder(home).map(folder -> customary(folder, system)));
    return all.map(folder -> folder.resolve("confere"));
  }

  private static Path customary(Path home, String system) {
    return system.startsWith("mac") ? home.resolve("Library/Caches") : home.resolve(".cache");
  }

  /// Only whole paths count: a cache must not depend on where one stands.
  private static Optional<Path> folder(@org.jspecify.annotations.Nullable String name) {
    return Optional.ofNullable(name)
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
