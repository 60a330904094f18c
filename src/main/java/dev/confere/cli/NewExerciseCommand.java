package dev.confere.cli;

import dev.confere.diagnostic.Suggestion;
import dev.confere.site.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `confere new exercise`
final class NewExerciseCommand extends ProgramCommand {

  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})[-.].*");

  private final Terminal terminal;

  private final StartedSite site = new StartedSite();

  private final Argument<String> path =
      Argument.parameter(
          String.class,
          "LIST/NAME",
          "the folder of the list, and a name; a number before the name is kept");

  private final Argument<String> title =
      Argument.optional(
          String.class, "--title", "TITLE", "of the exercise (default: from its name)");

  NewExerciseCommand(Terminal terminal) {
    super(
        "exercise",
        "Makes an exercise in a list, with the number after the last one there.",
        "confere new exercise relu/borders makes content/relu/03-borders.md when there are two.");
    this.terminal = terminal;
    takes(site);
    takes(path, title);
  }

  @Override
  public Integer call() throws IOException {
    String wanted = path.value();
    Starter starter = site.starter(this);
    int slash = wanted.lastIndexOf('/');
    if (slash < 1 || slash == wanted.length() - 1) {
      throw refused(
          "`" + wanted + "` names no exercise: write LIST/NAME, for instance " + example());
    }
    String list = wanted.substring(0, slash);
    String name = wanted.substring(slash + 1).replaceFirst("\\.md$", "");
    FolderName.complaint(name)
        .ifPresent(
            why -> {
              throw refused(why);
            });
    Path file = file(folder(list), name);
    try {
      starter
          .exercise(file, title.given().orElseGet(() -> FolderName.title(name)))
          .forEach(made -> terminal.out().println("made " + made));
    } catch (FileAlreadyExistsException there) {
      throw refused(there.getMessage() + " is there already");
    }
    return ExitCode.WELL.number();
  }

  private String example() throws IOException {
    return site.lists().stream().findFirst().orElse("list-1") + "/gradient";
  }

  private Path folder(String list) throws IOException {
    List<String> lists = site.lists();
    if (!lists.contains(list)) {
      String meant =
          Suggestion.nearest(list, lists).map(near -> " (did you mean `" + near + "`?)").orElse("");
      throw refused(
          "there is no list `%s` in %s%s: make it with confere new list %s"
              .formatted(list, site.content(), meant, FolderName.like(list)));
    }
    return site.content().resolve(list);
  }

  /// The name as it is when it has a number; else with the number that follows the largest, in as many digits.
  private static Path file(Path folder, String name) throws IOException {
    if (NUMBERED.matcher(name).matches()) {
      return folder.resolve(name + ".md");
    }
    int largest = 0;
    int digits = 2;
    try (var found = Files.list(folder)) {
      for (Path file : found.toList()) {
        Matcher numbered = NUMBERED.matcher(file.getFileName().toString());
        if (numbered.matches()) {
          largest = Math.max(largest, Integer.parseInt(numbered.group(1)));
          digits = Math.max(digits, numbered.group(1).length());
        }
      }
    }
    String number = String.format(Locale.ROOT, "%0" + digits + "d", largest + 1);
    return folder.resolve(number + "-" + name + ".md");
  }
}
