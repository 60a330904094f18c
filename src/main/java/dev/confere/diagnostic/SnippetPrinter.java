package dev.confere.diagnostic;

import dev.confere.source.Place;
import dev.confere.source.Position;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Locale;

/// Writes a diagnostic as text: severity, code, message, the source line with the span underlined, notes, help.
///
/// ```
/// error[answer-refuted]: stated 7.3, but soma is 7.2
///   --> content/relu/01-spam.md:41:25
///    |
/// 41 | O valor transmitido é [[7.3 = soma]].
///    |                         ^^^
///    = help: write 7.2
/// ```
public final class SnippetPrinter {

  /// Columns of a source line that are shown around the span; longer lines are cut on both sides.
  private static final int WIDEST = 110;

  private static final String CUT = "…";

  private final Style style;

  public SnippetPrinter(Style style) {
    this.style = style;
  }

  /// How parts are set off; plain text leaves them as they are.
  public interface Style {

    Style PLAIN =
        new Style() {
          @Override
          public String severity(Severity severity, String text) {
            return text;
          }

          @Override
          public String strong(String text) {
            return text;
          }

          @Override
          public String faint(String text) {
            return text;
          }
        };

    String severity(Severity severity, String text);

    String strong(String text);

    String faint(String text);
  }

  /// The diagnostic, each line ended by `\n`.
  public String print(Diagnostic diagnostic) {
    Severity severity = diagnostic.severity();
    StringBuilder out = new StringBuilder();
    out.append(style.severity(severity, severity.word() + "[" + diagnostic.code().word() + "]"));
    out.append(style.strong(": " + diagnostic.message())).append('\n');
    int gutter = gutter(diagnostic);
    snippet(out, diagnostic.place(), "", severity, '^', gutter, "-->");
    for (Diagnostic.Label label : diagnostic.labels()) {
      boolean elsewhere = !label.place().file().name().equals(diagnostic.place().file().name());
      snippet(out, label.place(), label.text(), severity, '-', gutter, elsewhere ? "::>" : ":::");
    }
    diagnostic.notes().forEach(note -> trailer(out, gutter, note));
    diagnostic.help().ifPresent(help -> trailer(out, gutter, "help: " + help));
    return out.toString();
  }

  private static int gutter(Diagnostic diagnostic) {
    int largest = diagnostic.place().start().line();
    for (Diagnostic.Label label : diagnostic.labels()) {
      largest = Math.max(largest, label.place().start().line());
    }
    return String.valueOf(largest).length();
  }

  private void trailer(StringBuilder out, int gutter, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append(" ".repeat(gutter + 1)).append(style.faint(i == 0 ? "=" : " "));
      out.append(' ').append(lines[i]).append('\n');
    }
  }

  private void snippet(
      StringBuilder out,
      Place place,
      String label,
      Severity severity,
      char mark,
      int gutter,
      String arrow) {
    SourceFile file = place.file();
    Position start = place.start();
    String margin = " ".repeat(gutter);
    if (file.length() == 0) {
      // A folder, or a file that could not be read: there is no line to show.
      out.append(margin).append(style.faint(arrow)).append(' ').append(file.name()).append('\n');
      return;
    }
    out.append(margin).append(style.faint(arrow)).append(' ').append(place).append('\n');
    out.append(margin).append(style.faint(" |")).append('\n');
    Span line = file.lineSpan(start.line());
    String source = file.text(line);
    int from = Math.min(place.span().start() - line.start(), source.length());
    int to = Math.min(place.span().end() - line.start(), source.length());
    Window window = Window.around(source, from, Math.max(from, to));
    String number = String.format(Locale.ROOT, "%" + gutter + "d", start.line());
    out.append(style.faint(number + " |")).append(' ').append(window.text()).append('\n');
    String marks = String.valueOf(mark).repeat(Math.max(1, window.width()));
    out.append(margin).append(style.faint(" |")).append(' ').append(" ".repeat(window.indent()));
    out.append(style.severity(severity, marks));
    out.append(label.isEmpty() ? "" : " " + label).append('\n');
  }

  /// The part of a source line that is shown, and where the span lies in it, in columns.
  private record Window(String text, int indent, int width) {

    static Window around(String source, int from, int to) {
      int first = 0;
      int last = source.length();
      if (columns(source) > WIDEST) {
        first = Math.max(0, from - WIDEST / 3);
        last = Math.min(source.length(), Math.max(first + WIDEST, first));
        first = whole(source, first);
        last = whole(source, last);
      }
      String head = first > 0 ? CUT : "";
      String tail = last < source.length() ? CUT : "";
      int shownTo = Math.min(to, last);
      int indent = columns(head) + columns(source.substring(first, from));
      int width = columns(source.substring(from, Math.max(from, shownTo)));
      String shown = expand(source.substring(first, last));
      return new Window(head + shown + tail, indent, width);
    }

    /// Not between the halves of a surrogate pair.
    private static int whole(String source, int at) {
      boolean split = at > 0 && at < source.length() && Character.isLowSurrogate(source.charAt(at));
      return split ? at - 1 : at;
    }

    private static String expand(String text) {
      return text.replace("\t", "    ");
    }

    /// Columns on a terminal: a tab is four, a combining mark none, a wide East Asian character or an emoji two.
    private static int columns(String text) {
      return expand(text).codePoints().map(Window::columns).sum();
    }

    private static int columns(int codePoint) {
      int type = Character.getType(codePoint);
      if (List.of(
              (int) Character.NON_SPACING_MARK,
              (int) Character.ENCLOSING_MARK,
              (int) Character.FORMAT)
          .contains(type)) {
        return 0;
      }
      boolean wide =
          codePoint >= 0x1100 && codePoint <= 0x115F
              || codePoint >= 0x2E80 && codePoint <= 0xA4CF
              || codePoint >= 0xAC00 && codePoint <= 0xD7A3
              || codePoint >= 0xF900 && codePoint <= 0xFAFF
              || codePoint >= 0xFE30 && codePoint <= 0xFE6F
              || codePoint >= 0xFF00 && codePoint <= 0xFF60
              || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
      return wide ? 2 : 1;
    }
  }
}
