package dev.confere.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds a JDK that is new enough for the program, whatever Maven itself runs on.
///
/// The first of these: the one named in the environment as `CONFERE_JAVA_HOME`, that of Maven, those that other variables name
/// (`JAVA_HOME`, `JAVA25_HOME`, `JAVA_HOME_25_X64` of GitHub's machines), those in `toolchains.xml`, those in the usual folders.
final class JavaHome {

  /// The feature release of Java that the program is compiled for.
  static final int WANTED = 25;

  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");
  private static final Pattern VARIABLE = Pattern.compile("JAVA_?\\w*HOME\\w*|JDK_?\\w*HOME\\w*");
  private static final Pattern TOOLCHAIN = Pattern.compile("<jdkHome>\\s*([^<]+?)\\s*</jdkHome>");

  private JavaHome() {}

  /// @param running the one that Maven runs on
  /// @param user the folder of the user
  static Optional<Path> find(Map<String, String> environment, Path running, Path user) {
    List<Path> candidates = new ArrayList<>();
    named(environment.getOrDefault("CONFERE_JAVA_HOME", ""), candidates);
    candidates.add(running);
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (VARIABLE.matcher(name).matches()) {
                named(value, candidates);
              }
            });
    Matcher toolchain = TOOLCHAIN.matcher(text(user.resolve(".m2").resolve("toolchains.xml")));
    while (toolchain.find()) {
      named(toolchain.group(1), candidates);
    }
    candidates.addAll(usual(environment, user));
    return candidates.stream().filter(JavaHome::isNewEnough).findFirst();
  }

  private static void named(String text, List<Path> candidates) {
    try {
      if (!text.isBlank()) {
        candidates.add(Path.of(text));
      }
    } catch (InvalidPathException nonsense) {
      // A variable of another purpose.
      return;
    }
  }

  private static List<Path> usual(Map<String, String> environment, Path user) {
    List<Path> found = new ArrayList<>();
    within(Path.of("/usr/lib/jvm"), "", found);
    within(user.resolve(".sdkman/candidates/java"), "", found);
    within(user.resolve(".jdks"), "", found);
    within(Path.of("/Library/Java/JavaVirtualMachines"), "Contents/Home", found);
    within(user.resolve("Library/Java/JavaVirtualMachines"), "Contents/Home", found);
    String programs = environment.getOrDefault("ProgramFiles", "");
    if (!programs.isBlank()) {
      for (String vendor : List.of("Java", "Eclipse Adoptium", "Microsoft", "Zulu", "BellSoft")) {
        within(Path.of(programs, vendor), "", found);
      }
    }
    return found;
  }

  private static void within(Path folder, String deeper, List<Path> found) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        inside.sorted().map(one -> one.resolve(deeper)).forEach(found::add);
      } catch (IOException closed) {
        // Not for us to read: there is none of ours in it.
        return;
      }
    }
  }

  private static boolean isNewEnough(Path home) {
    Matcher version = VERSION.matcher(text(home.resolve("release")));
    return version.find()
        && Integer.parseInt(version.group(1)) >= WANTED
        && Files.isExecutable(java(home));
  }

  /// The program that starts a JVM.
  static Path java(Path home) {
    Path windows = home.resolve("bin").resolve("java.exe");
    return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}
