import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One run of a program, measured from outside: start and end of the process included.
///
/// @param wall seconds
/// @param cpu seconds of all processors, user and system, of the process and its children; negative where the system does not tell
/// @param peak greatest memory in MB of any of its processes; negative where the system does not tell
record Run(double wall, double cpu, double peak) {

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
  private static final int PATIENCE_MINUTES = 8;
  private static final long FIRST_LOOK = TimeUnit.MILLISECONDS.toNanos(10);

  static Run of(List<String> command, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path times = Files.createTempFile("bench", ".times");
    Path output = Files.createTempFile("bench", ".out");
    List<String> timed =
        new java.util.ArrayList<>(
            List.of("sh", "-c", "\"$@\"; code=$?; times >\"$BENCH_TIMES\"; exit $code", "sh"));
    timed.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(timed)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("BENCH_TIMES", times.toString());
    long start = System.nanoTime();
    Process process = builder.start();
    double peak = watch(process, start);
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(command + " ended with " + process.exitValue() + ":\n" + Files.readString(output));
    }
    double cpu = cpu(Files.readString(times));
    Files.delete(times);
    Files.delete(output);
    return new Run(wall, cpu, peak);
  }

  /// Looks ever more seldom, for each look goes through all processes of the machine, on processors that the run may want.
  private static double watch(Process process, long start) throws InterruptedException {
    double peak = -1;
    while (!process.waitFor(Math.max(FIRST_LOOK, (System.nanoTime() - start) / 20), TimeUnit.NANOSECONDS)) {
      double now = process.descendants().mapToDouble(child -> peakOf(child.pid())).max().orElse(-1);
      peak = Math.max(peak, now);
      if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
    return peak;
  }

  private static double peakOf(long process) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : -1;
    } catch (IOException over) {
      return -1;
    }
  }

  /// The second line of `times` is that of the children.
  private static double cpu(String times) {
    List<String> lines = times.lines().toList();
    Matcher children = TIMES.matcher(lines.size() < 2 ? "" : lines.get(1));
    return children.matches()
        ? 60 * Integer.parseInt(children.group(1)) + Double.parseDouble(children.group(2))
            + 60 * Integer.parseInt(children.group(3)) + Double.parseDouble(children.group(4))
        : -1;
  }

  /// The run in the middle by wall time.
  static Run median(List<Run> runs) {
    List<Run> sorted =
        runs.stream().sorted(java.util.Comparator.comparingDouble(Run::wall)).toList();
    return sorted.get(sorted.size() / 2);
  }

  static String number(double value, int decimals) {
    return value < 0 ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
