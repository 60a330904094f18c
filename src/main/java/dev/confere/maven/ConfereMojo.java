package dev.confere.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/// A command of the program as a goal of Maven. The goals and their parameters are in `META-INF/maven/plugin.xml`.
public final class ConfereMojo extends AbstractMojo {

  /// The command: `build`, `check` or `serve`.
  private String command = "";

  /// The folder of the project, in which `content` and `site` are looked for.
  private File basedir = new File("");

  /// The program and its libraries, which are those of this plugin.
  private List<Artifact> artifacts = List.of();

  /// What its JVM is started with.
  private String flags = "";

  private String content = "";
  private String templates = "";
  private String output = "";

  /// Further options of the command, separated by blanks.
  private String options = "";

  private boolean skip;

  /// @throws MojoFailureException when the content is wrong; what is wrong has been told
  /// @throws MojoExecutionException when the program cannot be started, or has a bug
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped");
      return;
    }
    int end = run(new ProcessBuilder(commandLine(java())).directory(basedir).inheritIO());
    switch (end) {
      case 0 -> getLog().debug("all well");
      case 1 -> throw new MojoFailureException("the content states what does not hold (see above)");
      case 2 -> throw new MojoFailureException("the content cannot be built (see above)");
      default -> throw new MojoExecutionException("Confere ended with " + end + " (see above)");
    }
  }

  private static Path java() throws MojoFailureException {
    Optional<Path> home =
        JavaHome.find(
            System.getenv(),
            Path.of(System.getProperty("java.home")),
            Path.of(System.getProperty("user.home")));
    return home.map(JavaHome::java)
        .orElseThrow(
            () ->
                new MojoFailureException(
                    "no JDK %d or newer found: install one, and name its folder in CONFERE_JAVA_HOME"
                        .formatted(JavaHome.WANTED)));
  }

  private List<String> commandLine(Path java) {
    List<String> line = new ArrayList<>(List.of(java.toString()));
    line.addAll(words(flags));
    line.addAll(List.of("-classpath", classPath(), "dev.confere.cli.Main", command));
    option("--content", content, line);
    option("--templates", templates, line);
    if (command.equals("build")) {
      option("--output", output, line);
    }
    line.addAll(words(options));
    return line;
  }

  private static void option(String name, String value, List<String> line) {
    if (!value.isEmpty()) {
      line.addAll(List.of(name, value));
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private String classPath() {
    return String.join(
        File.pathSeparator,
        artifacts.stream()
            .map(Artifact::getFile)
            .map(File::getPath)
            .filter(path -> !path.endsWith(".pom"))
            .toList());
  }

  /// The program ends with Maven: whoever interrupts the one interrupts the other.
  private static int run(ProcessBuilder program) throws MojoExecutionException {
    try {
      Process process = program.start();
      Thread end = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(end);
      try {
        return process.waitFor();
      } finally {
        process.destroy();
        forget(end);
      }
    } catch (IOException failure) {
      throw new MojoExecutionException("the program cannot be started", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted", interrupted);
    }
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException alreadyEnding) {
      // Then the hook is running, and there is nothing to forget.
      return;
    }
  }
}
