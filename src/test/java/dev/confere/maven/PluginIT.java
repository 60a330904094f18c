package dev.confere.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A repository of somebody else, with content and a pom and nothing more, built by the Maven and on the JDK of this build.
///
/// It has a local repository of its own, in which this plugin is installed; whatever else is needed comes, without a network, from
/// the local repository of this build.
class PluginIT {

  private static final String VERSION = property("confere.version");
  private static final int MINUTES = 5;

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>br.exemplo</groupId>
        <artifactId>listas</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>dev.confere</groupId>
              <artifactId>confere</artifactId>
              <version>%s</version>
              <extensions>true</extensions>
            </plugin>
          </plugins>
        </build>
      </project>
      """
          .formatted(VERSION);

  /// The local repository of this build stands for all others.
  private static final String SETTINGS =
      """
      <settings>
        <mirrors>
          <mirror><id>here</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
        </mirrors>
      </settings>
      """
          .formatted(Path.of(property("confere.maven.repository")).toUri());

  private static final String PAGE =
      """
      ---
      title: Soma
      ---

      ```data
      z: [2.3, -1.7]
      ```

      $2.3 - 1.7 = 0.6$, portanto [[0.6 = sum(z)]].
      """;

  @TempDir private Path top;
  private Path page;

  private record Outcome(int exitCode, String said) {}

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  @BeforeEach
  void repository() throws IOException {
    Path ours = Files.createDirectories(top.resolve("repository/dev/confere/confere/" + VERSION));
    Path jar = Path.of(property("confere.distribution"), "lib", "confere.jar");
    Files.copy(jar, ours.resolve("confere-" + VERSION + ".jar"));
    Files.copy(Path.of("pom.xml"), ours.resolve("confere-" + VERSION + ".pom"));
    Files.writeString(top.resolve("settings.xml"), SETTINGS);
    Files.writeString(top.resolve("pom.xml"), POM);
    page = Files.createDirectories(top.resolve("content/soma")).resolve("01.md");
    Files.writeString(page, PAGE);
  }

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    started.forEach(Process::destroyForcibly);
  }

  private Outcome maven(String... arguments) throws Exception {
    Path said = top.resolve("said.txt");
    Process process = start(said, arguments);
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
    return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  private Process start(Path said, String... arguments) throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path maven = Path.of(property("confere.maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
    List<String> line = new ArrayList<>(List.of(maven.toString(), "-B", "-ntp"));
    line.addAll(List.of("-gs", top.resolve("settings.xml").toString()));
    line.addAll(List.of("-s", top.resolve("settings.xml").toString()));
    line.add("-Dmaven.repo.local=" + top.resolve("repository"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(top.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().remove("MAVEN_OPTS");
    builder.environment().remove("MAVEN_ARGS");
    builder.environment().remove("MAVEN_PROJECTBASEDIR");
    builder.environment().remove("CONFERE_JAVA_HOME");
    builder.environment().put("CONFERE_CACHE", top.resolve("cache").toString());
    // Maven on the JDK of this build, perhaps 17; the one for the program must be found beside it.
    builder.environment().put("JAVA_HOME", property("confere.maven.java"));
    builder.environment().put("JAVA25_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  @Test
  void aRepositoryOfContentIsBuiltAndRefusedLikeOurs() throws Exception {
    Outcome built = maven("site-build");

    assertThat(built.said()).contains("BUILD SUCCESS", "1 statement", "1 chain read");
    assertThat(built.exitCode()).isZero();
    assertThat(top.resolve("site/soma/01.html")).content().contains("katex");
    assertThat(top.resolve("site/assets/confere.css")).exists();

    Files.writeString(page, PAGE.replace("[[0.6", "[[0.7"));
    Outcome refused = maven("site-check");

    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.said())
        .contains("error[answer-refuted]: stated 0.7", "content/soma/01.md:9", "BUILD FAILURE")
        .contains("the content states what does not hold")
        .doesNotContain("site-build");

    Outcome named = maven("confere:check", "-Dconfere.options=--format json");

    assertThat(named.exitCode()).isNotZero();
    assertThat(named.said()).contains("\"code\": \"answer-refuted\"");
  }
}
