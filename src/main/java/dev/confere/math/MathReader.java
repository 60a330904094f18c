package dev.confere.math;
import dev.confere.document.Formula;
import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
/// Reads the mathematics of a formula as chains.
public final class MathReader {
  private MathReader() {}
  /// The chains of a formula.
  public static List<Chain> readLatex(SourceFile f, Span s, List<Formula.Insertion> i, Names n, Notation o) { return List.of(); }
}
