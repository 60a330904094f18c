package dev.confere.page;

import dev.confere.document.Formula;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The LaTeX of a formula after our own commands were replaced, and where in the source each part of it came from.
record LatexText(String latex, Span whole, List<Piece> pieces) {

  /// A decimal typed by hand: no length (`1.5em`), no number of a formula (`\\tag{2.1}`), no date or version (`1.2.3`).
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?<![\\w.,}]|\\\\tag\\{|\\\\tag\\*\\{)(\\d+)\\.(\\d+)(?![\\d.]|\\s*(?:em|ex|pt|mu|cm|mm|in|px|pc)\\b)");

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

  /// @param comma whether a decimal point in a number is shown as a comma
  /// @param written what stands for a command of ours
  static LatexText of(
      SourceFile file,
      Formula formula,
      boolean comma,
      Function<Formula.Insertion, String> written) {
    if (!comma && formula.insertions().isEmpty()) {
      return asWritten(file.text(formula.body()), formula.body());
    }
    StringBuilder latex = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int from = formula.body().start();
    for (Formula.Insertion insertion : formula.insertions()) {
      add(latex, pieces, file, new Span(from, insertion.span().start()), comma);
      int start = latex.length();
      latex.append(written.apply(insertion));
      pieces.add(new Piece(start, latex.length(), insertion.span()));
      from = insertion.span().end();
    }
    add(latex, pieces, file, new Span(from, formula.body().end()), comma);
    return new LatexText(latex.toString(), formula.body(), pieces);
  }

  private static LatexText asWritten(String latex, Span whole) {
    return new LatexText(latex, whole, List.of(new Piece(0, latex.length(), whole)));
  }

  private static void add(
      StringBuilder latex, List<Piece> pieces, SourceFile file, Span source, boolean comma) {
    String text = file.text(source);
    if (!comma || text.indexOf('.') < 0) {
      add(latex, pieces, text, source.start());
      return;
    }
    int from = 0;
    for (Matcher number = DECIMAL.matcher(text); number.find(); from = number.end()) {
      add(latex, pieces, text.substring(from, number.start()), source.start() + from);
      int start = latex.length();
      latex.append(number.group(1)).append("{,}").append(number.group(2));
      pieces.add(
          new Piece(
              start,
              latex.length(),
              new Span(source.start() + number.start(), source.start() + number.end())));
    }
    add(latex, pieces, text.substring(from), source.start() + from);
  }

  private static void add(StringBuilder latex, List<Piece> pieces, String verbatim, int offset) {
    int start = latex.length();
    latex.append(verbatim);
    pieces.add(new Piece(start, latex.length(), new Span(offset, offset + verbatim.length())));
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
