package dev.confere.page;

import dev.confere.document.Inline;
import dev.confere.source.SourceFile;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.List;

/// The words of a line without their markup: for names of places and of controls.
final class PlainText {
  private final SourceFile file;
  private final Worksheet worksheet;
  private final ValuePrinter printer;

  PlainText(Worksheet worksheet) {
    this.file = worksheet.document().file();
    this.worksheet = worksheet;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
  }

  String of(List<Inline> inlines, Spot spot) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> append(text, inline, spot));
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private void append(StringBuilder text, Inline inline, Spot spot) {
    switch (inline) {
      case Inline.Text t -> text.append(t.text());
      case Inline.Emphasis e -> e.content().forEach(part -> append(text, part, spot));
      case Inline.Strong s -> s.content().forEach(part -> append(text, part, spot));
      case Inline.Link l -> l.content().forEach(part -> append(text, part, spot));
      case Inline.Exempt e -> e.content().forEach(part -> append(text, part, spot));
      case Inline.CodeSpan c -> text.append(c.text());
      case Inline.Math m -> text.append(file.text(m.formula().body()).replaceAll("[\\\\{}]", ""));
      case Inline.LineBreak _ -> text.append(' ');
      case Inline.Html h -> text.append(h.isComment() ? "" : h.text());
      case Inline.Image i -> text.append(i.alternative());
      case Inline.Fill f ->
          text.append(
              printer
                  .print(worksheet.value(spot.at(f.expression().span())), f.format())
                  .orElse("—"));
      case Inline.Statement s -> text.append(file.text(s.stated()).strip());
      case Inline.AnswerBox _ -> text.append('…');
      case Inline.FootnoteReference _ -> {}
    }
  }
}
