package dev.confere.page;

import dev.confere.document.Inline;
import dev.confere.source.SourceFile;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.List;

/// The words of a line without their markup: for names of places and of controls.
final class PlainText {
  private static final int USUAL_LENGTH = 128;

  private final SourceFile file;
  private final Worksheet worksheet;
  private final ValuePrinter printer;

  PlainText(Worksheet worksheet) {
    this.file = worksheet.document().file();
    this.worksheet = worksheet;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
  }

  String of(List<Inline> inlines, Spot spot) {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    append(text, inlines, spot);
    return Typography.line(text.toString());
  }

  private void append(StringBuilder text, List<Inline> inlines, Spot spot) {
    for (Inline inline : inlines) {
      append(text, inline, spot);
    }
  }

  /// LaTeX without what only LaTeX reads.
  private static void words(String latex, StringBuilder text) {
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      if (c != '\\' && c != '{' && c != '}') {
        text.append(c);
      }
    }
  }

  private void append(StringBuilder text, Inline inline, Spot spot) {
    switch (inline) {
      case Inline.Text t -> text.append(t.text());
      case Inline.Emphasis e -> append(text, e.content(), spot);
      case Inline.Strong s -> append(text, s.content(), spot);
      case Inline.Link l -> append(text, l.content(), spot);
      case Inline.Exempt e -> append(text, e.content(), spot);
      case Inline.CodeSpan c -> text.append(c.text());
      case Inline.Math m -> words(file.text(m.formula().body()), text);
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
