package dev.confere.page;

import dev.confere.document.Formula;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The LaTeX of a formula after our own commands were replaced, and where in the source each part of it came from.
record LatexText(String latex, Span whole, List<Piece> pieces) {

  /// @param start where the piece begins in the LaTeX
  /// @param end one past its end
  /// @param source where it came from
  record Piece(int start, int end, Span source) {
    private boolean isVerbatim() {
      return end - start == source.length();
    }
  }

  LatexText {
    pieces = List.copyOf(pieces);
  }

  /// @param written what stands for a command of ours
  static LatexText of(
      SourceFile file, Formula formula, Function<Formula.Insertion, String> written) {
    StringBuilder latex = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int from = formula.body().start();
    for (Formula.Insertion insertion : formula.insertions()) {
      add(latex, pieces, file, new Span(from, insertion.span().start()));
      int start = latex.length();
      latex.append(written.apply(insertion));
      pieces.add(new Piece(start, latex.length(), insertion.span()));
      from = insertion.span().end();
    }
    add(latex, pieces, file, new Span(from, formula.body().end()));
    return new LatexText(latex.toString(), formula.body(), pieces);
  }

  private static void add(StringBuilder latex, List<Piece> pieces, SourceFile file, Span source) {
    int start = latex.length();
    latex.append(file.text(source));
    pieces.add(new Piece(start, latex.length(), source));
  }

  /// Where in the source a part of the LaTeX was written.
  Span source(int start, int end) {
    int from = offset(start, false);
    return new Span(from, Math.max(from, offset(end, true)));
  }

  private int offset(int position, boolean isEnd) {
    for (Piece piece : pieces) {
      boolean holds =
          isEnd
              ? position > piece.start && position <= piece.end
              : position >= piece.start && position < piece.end;
      if (holds && piece.isVerbatim()) {
        return piece.source.start() + position - piece.start;
      }
      if (holds) {
        return isEnd ? piece.source.end() : piece.source.start();
      }
    }
    return isEnd && position == 0 ? whole.start() : whole.end();
  }
}
