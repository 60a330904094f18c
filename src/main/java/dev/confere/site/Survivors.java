package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Mutation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells the slips of the pen that no check tells, one diagnostic a numeral.
public final class Survivors {

  private Survivors() {}

  /// What the text accepts itself is kept apart.
  public static Diagnostics tell(MutationRun.Outcome outcome, TextChecker checker) {
    SourceFile file = outcome.file();
    Map<Span, List<Mutation>> byNumeral = new LinkedHashMap<>();
    outcome
        .survivors()
        .forEach(one -> byNumeral.computeIfAbsent(one.numeral(), s -> new ArrayList<>()).add(one));
    List<Diagnostic> survivors = new ArrayList<>();
    byNumeral.forEach((numeral, slips) -> survivors.add(survivor(file, numeral, slips)));
    Diagnostics diagnostics = new Diagnostics();
    checker.acceptances(file).apply(survivors, code -> code == Code.MUTATION_SURVIVED, diagnostics);
    return diagnostics;
  }

  private static Diagnostic survivor(SourceFile file, Span numeral, List<Mutation> slips) {
    String others = slips.stream().map(Mutation::replacement).collect(Collectors.joining(", "));
    return Diagnostic.of(
            Code.MUTATION_SURVIVED,
            file.place(numeral),
            "no check fails when `" + file.text(numeral) + "` becomes " + others)
        .note(
            "changed: "
                + slips.stream()
                    .map(slip -> slip.kind().words())
                    .distinct()
                    .collect(Collectors.joining(", ")));
  }
}
