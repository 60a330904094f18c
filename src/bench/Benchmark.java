import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Measures Confere beside other programs on the same pages, in one run, and prints a table with the ratios.
///
/// `java src/bench/Benchmark.java [--write] [--quick] [--pages 10,100]`, from the top of the project, after `mvn package`. Everything
/// is made anew below `target/bench`. The programs take turns, so that a machine that changes its mind slows all of them.
public final class Benchmark {

  private static final Path TOP = Path.of("").toAbsolutePath();
  private static final Path WORK = TOP.resolve("target/bench");
  private static final Path CONFERE = TOP.resolve("target/confere/bin/confere");
  private static final Path OTHERS = TOP.resolve("src/bench/others");
  private static final Path RESULTS = TOP.resolve("src/bench/RESULTS.md");
  private static final Path NODE = WORK.resolve("node");
  private static final Path ASIDE = WORK.resolve("aside");

  private static final String COLD = "Confere, cold";
  private static final String SAME = "Confere, no change";
  private static final String EDITED = "Confere, one file changed (a sentence)";
  private static final String KATEX = "KaTeX alone in node";
  private static final String BARE = "bare node script";
  private static final String ELEVENTY = "Eleventy with KaTeX";

  private final StringBuilder report = new StringBuilder();
  private final Map<String, Double> cost = new LinkedHashMap<>();
  private final boolean quick;
  private final boolean others;

  private Benchmark(boolean quick) throws IOException, InterruptedException {
    this.quick = quick;
    this.others = prepareOthers();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> wanted = List.of(arguments);
    if (!Files.isExecutable(CONFERE)) {
      IO.println("there is no " + TOP.relativize(CONFERE) + ": run mvn package first");
      System.exit(2);
    }
    List<Integer> sizes = new ArrayList<>(List.of(10, 100, 1000));
    int pages = wanted.indexOf("--pages");
    if (pages >= 0) {
      sizes = Stream.of(wanted.get(pages + 1).split(",")).map(Integer::parseInt).toList();
    }
    Benchmark benchmark = new Benchmark(wanted.contains("--quick"));
    benchmark.head();
    for (int size : sizes) {
      benchmark.measure(size);
    }
    benchmark.checking();
    benchmark.proofreading();
    delete(ASIDE);
    if (wanted.contains("--write")) {
      Files.writeString(RESULTS, benchmark.report);
    }
  }

  private void say(String text) {
    IO.println(text);
    report.append(text).append("\n");
  }

  private void head() {
    say("# Results");
    say("");
    say("Made by `java src/bench/Benchmark.java --write` on " + LocalDate.now() + ", on a machine with "
        + Runtime.getRuntime().availableProcessors() + " processors, " + memory() + ", "
        + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + ", Java "
        + Runtime.version().feature() + (others ? ", node " + version() : "") + ".");
    say("");
    say("Times are of whole processes, in seconds; memory is the peak of the largest process, in MB. Compare the");
    say("ratios, which are of one run on one machine, not the figures.");
  }

  private static String memory() {
    try {
      String total = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("[^0-9]", "");
      return Math.round(Long.parseLong(total) / 1048576.0) + " GiB of memory";
    } catch (IOException | RuntimeException unknown) {
      return "an unknown amount of memory";
    }
  }

  private static String version() {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException missing) {
      return "";
    }
  }

  private static boolean prepareOthers() throws IOException, InterruptedException {
    if (version().isEmpty()) {
      IO.println("skipped: the other programs, because there is no node");
      return false;
    }
    Files.createDirectories(NODE);
    try (Stream<Path> files = Files.list(OTHERS)) {
      for (Path file : files.toList()) {
        Files.copy(file, NODE.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!Files.isDirectory(NODE.resolve("node_modules/@11ty"))) {
      Process npm =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
              .directory(NODE.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (npm.waitFor() != 0) {
        IO.println("skipped: the other programs, because npm ci failed:\n" + said);
        return false;
      }
    }
    return true;
  }

  private void measure(int pages) throws IOException, InterruptedException {
    Path folder = fresh("corpus-" + pages);
    Corpus.Size size = Corpus.write(folder, pages);
    say("");
    say("## " + pages + " pages");
    say("");
    say(String.format(
        Locale.ROOT,
        "%d lines and %d formulas a page, %d formulas in all, %d of them distinct, %d when digits are set aside.",
        size.lines() / pages, size.formulas() / pages, size.formulas(), size.distinct(), size.shapes()));
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    int rounds = quick ? 1 : pages >= 1000 ? 3 : 9;
    for (int round = 0; round < rounds; round++) {
      confere(folder, runs, round);
      if (others) {
        others(folder, pages, runs);
      }
    }
    table(runs);
  }

  private static Path fresh(String name) throws IOException {
    Path folder = WORK.resolve(name);
    setAside(folder);
    return Files.createDirectories(folder);
  }

  /// What is in the way is deleted when all is measured: some file systems are slow to make files just after others were deleted.
  private static void setAside(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.move(folder, Files.createTempDirectory(Files.createDirectories(ASIDE), "").resolve("it"));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void confere(Path folder, Map<String, List<Run>> runs, int round)
      throws IOException, InterruptedException {
    Path cache = folder.resolve("cache");
    setAside(cache);
    setAside(folder.resolve("site"));
    List<String> build = List.of(CONFERE.toString(), "build", "--templates", TOP.resolve("templates").toString());
    Map<String, String> environment = Map.of("CONFERE_CACHE", cache.toString());
    add(runs, COLD, Run.of(build, folder, environment));
    add(runs, SAME, Run.of(build, folder, environment));
    edit(folder, round);
    add(runs, EDITED, Run.of(build, folder, environment));
  }

  private static void edit(Path folder, int round) throws IOException {
    Path page = folder.resolve("content/lista/00005.md");
    Files.writeString(
        page,
        Files.readString(page).replace("## Cenário\n\n", "## Cenário\n\nMudança " + round + " de uma frase.\n\n"));
  }

  private void others(Path folder, int pages, Map<String, List<Run>> runs)
      throws IOException, InterruptedException {
    String plain = folder.resolve("plain").toString();
    add(runs, KATEX, Run.of(List.of("node", "katex-alone.mjs", plain), NODE, Map.of()));
    Path bare = fresh("bare-" + pages);
    add(runs, BARE, Run.of(List.of("node", "bare.mjs", plain, bare.toString()), NODE, Map.of()));
    add(runs, ELEVENTY, eleventy(folder, pages));
  }

  private static Run eleventy(Path folder, int pages) throws IOException, InterruptedException {
    Path in = NODE.resolve("in-" + pages);
    setAside(in);
    Files.createDirectories(in.resolve("_includes"));
    Files.copy(OTHERS.resolve("page.njk"), in.resolve("_includes/page.njk"));
    Files.writeString(in.resolve("in-" + pages + ".json"), "{\"layout\": \"page.njk\"}");
    try (Stream<Path> files = Files.list(folder.resolve("plain"))) {
      for (Path file : files.toList()) {
        Files.copy(file, in.resolve(file.getFileName()));
      }
    }
    Path out = NODE.resolve("out-" + pages);
    setAside(out);
    return Run.of(
        List.of("node", "node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.mjs"),
        NODE,
        Map.of("BENCH_INPUT", in.getFileName().toString(), "BENCH_OUTPUT", out.getFileName().toString()));
  }

  private static void add(Map<String, List<Run>> runs, String name, Run run) {
    runs.computeIfAbsent(name, it -> new ArrayList<>()).add(run);
    IO.println("  " + name + ": " + Run.number(run.wall(), 2) + " s, " + Run.number(run.cpu(), 2) + " s of processors");
  }

  private void table(Map<String, List<Run>> runs) {
    Optional<Run> yardstick = Optional.ofNullable(runs.get(ELEVENTY)).map(Run::median);
    say("");
    say("| | wall | CPU | memory | wall to Eleventy | CPU to Eleventy |");
    say("|---|---:|---:|---:|---:|---:|");
    runs.forEach(
        (name, all) -> {
          Run run = Run.median(all);
          say("| " + name + " | " + Run.number(run.wall(), 2) + " | " + Run.number(run.cpu(), 2) + " | "
              + Run.number(run.peak(), 0) + " | "
              + yardstick.map(it -> Run.number(run.wall() / it.wall(), 2)).orElse("–") + " | "
              + yardstick.map(it -> Run.number(run.cpu() / it.cpu(), 2)).orElse("–") + " |");
        });
  }

  /// How much is verified in a second, the start of the program set aside by the difference of two sizes.
  private void checking() throws IOException, InterruptedException {
    int few = 20;
    int many = 400;
    Path small = fresh("check-" + few);
    Path large = fresh("check-" + many);
    Corpus.write(small, few);
    Corpus.Size size = Corpus.write(large, many);
    Run start = Run.of(List.of(CONFERE.toString(), "check"), small, Map.of());
    Run all = Run.of(List.of(CONFERE.toString(), "check"), large, Map.of());
    double seconds = all.wall() - start.wall();
    long stated = 2L * (many - few);
    long displayed = displayed(large);
    say("");
    say("## Checking and proofreading");
    say("");
    say(String.format(
        Locale.ROOT,
        "`confere check`, %d pages: %.2f s of wall, %.2f s of CPU, %.0f MB. Beyond its start it checks %.0f pages a second: %.0f formulas, of which %.0f are displayed chains, and %.0f statements in the text.",
        many, all.wall(), all.cpu(), all.peak(), (many - few) / seconds,
        size.formulas() * (double) (many - few) / many / seconds,
        displayed * (double) (many - few) / many / seconds, stated / seconds));
    Path one = small.resolve("content/lista/00001.md");
    Run single = Run.of(List.of(CONFERE.toString(), "proofread", one.toString()), small, Map.of());
    say("");
    say(String.format(Locale.ROOT, "`confere proofread` on one page: %.2f s of wall, %.2f s of CPU.", single.wall(), single.cpu()));
  }

  private static long displayed(Path folder) throws IOException {
    long found = 0;
    try (Stream<Path> files = Files.list(folder.resolve("plain"))) {
      for (Path file : files.toList()) {
        found += Files.readAllLines(file).stream().filter(line -> line.startsWith("$$")).count();
      }
    }
    return found;
  }

  private void proofreading() throws IOException, InterruptedException {
    int files = 1000;
    int length = 10_000;
    Path folder = fresh("proofread");
    Corpus.write(folder, files);
    long bytes = 0;
    try (Stream<Path> pages = Files.list(folder.resolve("plain"))) {
      for (Path page : pages.toList()) {
        String text = Files.readString(page);
        StringBuilder longer = new StringBuilder(text);
        while (longer.length() < length) {
          longer.append(text.substring(text.indexOf("## Cen")));
        }
        Files.writeString(page, longer);
        bytes += longer.length();
      }
    }
    Run run = Run.of(List.of(CONFERE.toString(), "proofread", "plain"), folder, Map.of());
    say("");
    say(String.format(
        Locale.ROOT,
        "`confere proofread` on %d files of %d kB: %.2f s of wall, %.2f s of CPU, %.0f MB.",
        files, bytes / files / 1000, run.wall(), run.cpu(), run.peak()));
  }
}
