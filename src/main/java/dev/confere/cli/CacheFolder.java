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
    Optional<Path> all = ofAll(environment, system, home);
    return all.isPresent() ? Optional.of(all.get().resolve("confere")) : Optional.empty();
  }

  /// That of all programs.
  private static Optional<Path> ofAll(Map<String, String> environment, String system, String home) {
    if (system.startsWith("windows")) {
      return folder(environment.get("LOCALAPPDATA"));
    }
    Optional<Path> named = folder(environment.get("XDG_CACHE_HOME"));
    Optional<Path> homely = folder(home);
    return named.isEmpty() && homely.isPresent()
        ? Optional.of(customary(homely.get(), system))
        : named;
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
