package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ThrowInstruction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Starts the folder that `mvn package` leaves, as a user would. Runs after packaging.
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "confere.bat is another program: these tests start a script of sh")
class LauncherIT {
  private static final Path DISTRIBUTION = Path.of(System.getProperty("confere.distribution"));
  private static final Path LAUNCHER = DISTRIBUTION.resolve("bin/confere");

  /// How a JVM says that a class came with the state that it began with.
  private static final String KEPT = "source: shared objects file";

  /// A class that stands for a function of ours, or of the JDK where we ask it to make one.
  private static final Pattern MADE_UP =
      Pattern.compile(" (?:dev\\.confere\\.|java\\.util\\.Comparator)\\S*\\$\\$Lambda");

  private static final String CORPUS = Path.of("src/bench/Corpus.java").toAbsolutePath().toString();
  private static final String VERSION = "confere " + System.getProperty("confere.version");

  @TempDir private Path folder;

  private record Outcome(int exitCode, String output, String errors) {}

  @Test
  void tellsItsVersionAndNothingElse() throws Exception {
    var outcome = start(LAUNCHER, Path.of(System.getProperty("java.home")));

    assertThat(outcome).isEqualTo(new Outcome(0, VERSION + "\n", ""));
  }

  @Test
  void findsItsFolderThroughLinks() throws Exception {
    Files.createSymbolicLink(folder.resolve("near"), LAUNCHER);
    var relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("near"));

    var outcome = start(relative, Path.of(System.getProperty("java.home")));

    assertThat(outcome).isEqualTo(new Outcome(0, VERSION + "\n", ""));
  }

  @Test
  void asksForANewerJavaInOneLine() throws Exception {
    var outcome = start(LAUNCHER, "CONFERE_JAVA_HOME", javaHome("17.0.15"), "--version");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors())
        .startsWith("confere: needs Java 25 or newer, but ")
        .contains(" is 17: set JAVA_HOME")
        .hasLineCount(1);
  }

  @Test
  void findsANewerJavaBesideAnOldOne() throws Exception {
    var beside = Files.createDirectories(folder.resolve(".jdks"));
    Files.createSymbolicLink(beside.resolve("new"), Path.of(System.getProperty("java.home")));

    assertThat(start(LAUNCHER, javaHome("17.0.15"))).isEqualTo(new Outcome(0, VERSION + "\n", ""));
    assertThat(start(LAUNCHER, folder.resolve("nothing")))
        .isEqualTo(new Outcome(0, VERSION + "\n", ""));
  }

  @Test
  void namesTheJavaThatIsNotThere() throws Exception {
    var outcome = start(LAUNCHER, "CONFERE_JAVA_HOME", folder.resolve("nothing"), "--version");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors())
        .startsWith("confere: no Java found")
        .contains("nothing/bin/java")
        .hasLineCount(1);
  }

  @Test
  void handsTheArgumentsOnAsTheyAre() throws Exception {
    var outcome = start(LAUNCHER, Path.of(System.getProperty("java.home")), "no such * command");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errors()).contains("no such * command");
  }

  /// Its jars are not the ones that the other tests run with: some of their code is written out at packaging.
  @Test
  void makesTheSameSiteAsTheProgramThatWasTested() throws Exception {
    Path content = Path.of("content").toAbsolutePath();
    String[] build = {"build", "--no-cache", "--content", content.toString(), "--output"};
    Terminal nobody =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            SnippetPrinter.Style.PLAIN);

    Outcome packaged =
        start(
            LAUNCHER,
            "JAVA_HOME",
            Path.of(System.getProperty("java.home")),
            with(build, folder.resolve("packaged")));
    int tested = Main.run(nobody, with(build, folder.resolve("tested")));

    assertThat(packaged.exitCode()).as(packaged.errors()).isZero();
    assertThat(tested).isZero();
    assertThat(files(folder.resolve("packaged"))).isEqualTo(files(folder.resolve("tested")));
  }

  /// A class that the JVM makes up while it runs costs a short run as much as a page: the rehearsal has to meet all that pages
  /// usually need.
  @Test
  void makesUpNoClassesOnItsWay() throws Exception {
    assumeTrue(
        Files.exists(DISTRIBUTION.resolve("lib/confere.aot")),
        "packaged without the state of a JVM that has started before");
    Path java = Path.of(System.getProperty("java.home"));
    Process corpus =
        new ProcessBuilder(java.resolve("bin/java").toString(), CORPUS, folder.toString(), "60")
            .inheritIO()
            .start();
    assertThat(corpus.waitFor()).isZero();
    Path loaded = folder.resolve("loaded");
    Path theme = Path.of("templates").toAbsolutePath();

    Outcome outcome =
        start(
            LAUNCHER,
            Map.of("JAVA_HOME", java.toString(), "CONFERE_OPTS", "-Xlog:class+load:file=" + loaded),
            "build",
            "--templates",
            theme.toString());

    assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
    List<String> classes = Files.readAllLines(loaded);
    assumeTrue(
        classes.stream().anyMatch(line -> line.contains(" dev.confere.cli.Main " + KEPT)),
        "a JVM of this machine cannot begin with the state that was packaged");
    assertThat(classes.stream().filter(line -> MADE_UP.matcher(line).find()))
        .isNotEmpty()
        .allMatch(line -> line.contains(KEPT));
  }

  /// To find no class, a JVM opens all jars: what a library asks for in vain is written out in its jar.
  @Test
  void knowsWhatIsNotThere() throws Exception {
    try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"))) {
      Path freemarker =
          jars.filter(jar -> jar.getFileName().toString().startsWith("freemarker-"))
              .findFirst()
              .orElseThrow();
      try (JarFile jar = new JarFile(freemarker.toFile())) {
        for (String asking :
            List.of("core/NewBI", "template/DefaultObjectWrapper", "ext/beans/ClassIntrospector")) {
          byte[] bytes =
              jar.getInputStream(jar.getEntry("freemarker/" + asking + ".class")).readAllBytes();
          MethodModel start =
              ClassFile.of().parse(bytes).methods().stream()
                  .filter(method -> method.methodName().equalsString("<clinit>"))
                  .findFirst()
                  .orElseThrow();
          assertThat(start.code().orElseThrow().elementList())
              .as(asking)
              .anyMatch(element -> element instanceof ThrowInstruction);
        }
      }
    }
  }

  private static String[] with(String[] arguments, Path last) {
    return with(arguments, last.toString());
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  /// The content of each file by its path; bytes as Latin-1, which tells all of them apart.
  private static SortedMap<String, String> files(Path site) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(site)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            site.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /// A folder that looks like a JDK of `version` to the launcher, and must not be run.
  private Path javaHome(String version) throws IOException {
    var home = Files.createDirectories(folder.resolve("jdk"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    var java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 99\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  private Outcome start(Path launcher, Path javaHome) throws Exception {
    return start(launcher, javaHome, "--version");
  }

  private Outcome start(Path launcher, Path javaHome, String argument) throws Exception {
    return start(launcher, "JAVA_HOME", javaHome, argument);
  }

  private Outcome start(Path launcher, String variable, Path javaHome, String... arguments)
      throws Exception {
    return start(launcher, Map.of(variable, javaHome.toString()), arguments);
  }

  private Outcome start(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    var output = folder.resolve("output");
    var errors = folder.resolve("errors");
    var builder =
        new ProcessBuilder(with(new String[] {launcher.toString()}, arguments))
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().remove("CONFERE_JAVA_HOME");
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("CONFERE_OPTS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    var exitCode = builder.start().waitFor();
    return new Outcome(exitCode, read(output), read(errors));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
