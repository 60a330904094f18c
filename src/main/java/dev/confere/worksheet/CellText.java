package dev.confere.worksheet;

import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import java.util.List;

/// What a cell of a table says as data.
public final class CellText {

  private CellText() {}

  /// A number if it reads as one in the page's notation, else a text.
  static Value.Scalar value(SourceFile file, Table.Cell cell, Notation notation) {
    String text = plain(file, cell.content());
    NumberReading reading = NumberReader.of(notation).read(text);
    if (reading instanceof NumberReading.Read(var number, int end)) {
      return Value.Number.of(number.value(), decimals(number.decimals(), number.form()));
    }
    return new Value.Text(text);
  }

  private static int decimals(int written, WrittenNumber.Form form) {
    return form == WrittenNumber.Form.PERCENT ? written + 2 : written;
  }

  /// The text that a reader sees: emphasis and dollar signs gone, footnote marks left out, white space folded.
  public static String plain(SourceFile file, List<Inline> content) {
    StringBuilder text = new StringBuilder();
    content.forEach(inline -> append(text, file, inline));
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private static void append(StringBuilder text, SourceFile file, Inline inline) {
    switch (inline) {
      case Inline.Text t -> text.append(t.text());
      case Inline.Emphasis e -> e.content().forEach(part -> append(text, file, part));
      case Inline.Strong s -> s.content().forEach(part -> append(text, file, part));
      case Inline.Link l -> l.content().forEach(part -> append(text, file, part));
      case Inline.Exempt e -> e.content().forEach(part -> append(text, file, part));
      case Inline.CodeSpan c -> text.append(c.text());
      case Inline.Math m -> text.append(file.text(m.formula().body()));
      case Inline.LineBreak b -> text.append(' ');
      case Inline.Html h -> text.append(h.text());
      case Inline.Image i -> text.append(i.alternative());
      case Inline.FootnoteReference r -> {}
      case Inline.Fill f -> text.append(file.text(f.span()));
      case Inline.Statement s -> text.append(file.text(s.stated()));
      case Inline.AnswerBox a -> text.append(file.text(a.span()));
    }
  }
}
