package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Severity;
import dev.confere.document.Occurrence;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.number.Notation;
import dev.confere.math.Chain;
import dev.confere.math.FreeTextReader;
import dev.confere.math.Names;
import dev.confere.math.NotationSurvey;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import dev.confere.worksheet.Conventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks the chains of a text that knows nothing of Confere: its formulas and the arithmetic in its sentences.
///
/// Such a text does not know our rule for `=`: what is equal after rounding is a warning here, and so are an equality that runs on after
/// its result and a number that may be two.
public final class Proofreader {
  private static final Set<Code> LENIENT =
      Set.of(Code.CHAIN_ROUNDED, Code.RUN_ON_EQUALITY, Code.AMBIGUOUS_NUMBER);

  /// What was found in one text.
  public record Proof(List<Checked> checks, List<Diagnostic> diagnostics) {
    public Proof {
      checks = List.copyOf(checks);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private final SourceFile file;
  private final ChainVerifier verifier;
  private final List<Checked> checks = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Proofreader(SourceFile file, Notation notation) {
    this.file = file;
    this.verifier =
        new ChainVerifier(file, Scope.EMPTY, new Conventions(notation, Settings.DEFAULT));
  }

  /// @param file what the author sees
  /// @param text the same with the same places, where what is no text is blank (see notebooks)
  /// @param notation how its numbers are written; when absent the text itself tells
  public static Proof read(
      SourceFile file, SourceFile text, TextKind kind, Optional<Notation> notation) {
    Notation settled = notation.orElseGet(() -> NotationSurvey.of(text.text()));
    Proofreader proofreader = new Proofreader(file, settled);
    FreeTextReader.read(text, kind, Names.NONE, settled).forEach(proofreader::check);
    return new Proof(proofreader.checks, proofreader.diagnostics);
  }

  private void check(Chain chain) {
    ChainVerifier.Outcome outcome = verifier.verify(chain);
    outcome.diagnostics().stream().map(Proofreader::leniently).forEach(diagnostics::add);
    if (outcome.verdict() instanceof Verdict.Unread(String reason)) {
      diagnostics.add(
          Diagnostic.of(
              Code.CHAIN_UNREAD, file.place(chain.span()), "this could not be read: " + reason));
    }
    checks.add(outcome.checked(chain, file, Occurrence.of(chain.span()), Map.of()));
  }

  private static Diagnostic leniently(Diagnostic diagnostic) {
    return LENIENT.contains(diagnostic.code()) ? diagnostic.as(Severity.WARNING) : diagnostic;
  }
}
