package dev.confere.site;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Mutation;
import dev.confere.verification.Mutations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// Tries every slip of the pen on a text, and finds those that no check tells.
///
/// Slips in different statements are tried together, as long as each is told at its own place; what is not told there is tried alone. So
/// a text is checked about as often as its longest statement has slips, and not once for each.
public final class MutationRun {

  /// What came of it.
  ///
  /// @param tried how many slips there were
  /// @param survivors those that nobody tells, in the order of the text
  public record Outcome(SourceFile file, int tried, List<Mutation> survivors) {
    public Outcome {
      survivors = List.copyOf(survivors);
    }
  }

  private final SourceFile file;
  private final TextChecker checker;
  private final IntConsumer progress;
  private final Set<String> known;

  private MutationRun(
      SourceFile file, TextChecker checker, TextChecker.Found found, IntConsumer progress) {
    this.file = file;
    this.checker = checker;
    this.progress = progress;
    this.known = found.errors().stream().map(MutationRun::words).collect(Collectors.toSet());
  }

  /// @param progress told how many more slips were tried
  public static Outcome run(SourceFile file, TextChecker checker, IntConsumer progress) {
    TextChecker.Found found = checker.check(file);
    List<Mutation> all = Mutations.of(file, found.checks(), checker.givens(file));
    MutationRun run = new MutationRun(file, checker, found, progress);
    List<Mutation> doubtful = new ArrayList<>(all.stream().filter(Mutation::datum).toList());
    for (List<Mutation> batch : batches(all)) {
      doubtful.addAll(run.untold(batch));
    }
    Set<Mutation> survivors = doubtful.stream().filter(run::survives).collect(Collectors.toSet());
    return new Outcome(file, all.size(), all.stream().filter(survivors::contains).toList());
  }

  /// The first slips of all statements, the second ones, and so on; those of overlapping statements apart.
  private static List<List<Mutation>> batches(List<Mutation> all) {
    Map<Span, List<Mutation>> byStatement = new LinkedHashMap<>();
    all.stream()
        .filter(one -> !one.datum())
        .forEach(
            one -> byStatement.computeIfAbsent(one.statement(), s -> new ArrayList<>()).add(one));
    List<List<Mutation>> batches = new ArrayList<>();
    for (List<Mutation> slips : byStatement.values()) {
      int at = 0;
      for (Mutation slip : slips) {
        while (at < batches.size() && batches.get(at).stream().anyMatch(b -> touch(b, slip))) {
          at++;
        }
        if (at == batches.size()) {
          batches.add(new ArrayList<>());
        }
        batches.get(at).add(slip);
        at++;
      }
    }
    return batches;
  }

  private static boolean touch(Mutation a, Mutation b) {
    return a.statement().start() <= b.statement().end()
        && b.statement().start() <= a.statement().end();
  }

  /// Those of a batch that are not told at their own place.
  private List<Mutation> untold(List<Mutation> batch) {
    List<Mutation> inOrder = new ArrayList<>(batch);
    inOrder.sort((a, b) -> Integer.compare(a.numeral().start(), b.numeral().start()));
    StringBuilder text = new StringBuilder();
    Map<Mutation, Span> places = new LinkedHashMap<>();
    int from = 0;
    for (Mutation one : inOrder) {
      text.append(file.text(), from, one.numeral().start());
      int shift = text.length() - one.numeral().start();
      int growth = one.replacement().length() - one.numeral().length();
      text.append(one.replacement());
      places.put(
          one, new Span(one.statement().start() + shift, one.statement().end() + shift + growth));
      from = one.numeral().end();
    }
    text.append(file.text().substring(from));
    List<Diagnostic> told = told(text.toString());
    List<Mutation> untold = new ArrayList<>();
    for (Mutation one : inOrder) {
      Span place = places.getOrDefault(one, one.statement());
      if (told.stream().noneMatch(error -> place.contains(error.place().span()))) {
        untold.add(one);
      }
    }
    progress.accept(inOrder.size() - untold.size());
    return untold;
  }

  private boolean survives(Mutation one) {
    progress.accept(1);
    return told(one.applied(file)).isEmpty();
  }

  /// The errors that the text itself does not have.
  private List<Diagnostic> told(String text) {
    return checker.check(new SourceFile(file.name(), text)).errors().stream()
        .filter(error -> !known.contains(words(error)))
        .toList();
  }

  private static String words(Diagnostic error) {
    return error.code() + " " + error.message();
  }
}
