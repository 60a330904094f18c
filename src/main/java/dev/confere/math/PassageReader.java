package dev.confere.math;

import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells formulas, prose and what is neither apart, in texts that know nothing of Confere.
///
/// A dollar sign opens a formula as in Pandoc: nothing blank follows it, and the one that closes it stands after
/// something and not before a digit; all other dollar signs are money.
public final class PassageReader {
  private static final int LONGEST_INLINE = 3_000;
  private static final int NOWHERE = Integer.MAX_VALUE;
  private static final Set<String> VERBATIM =
      Set.of(
          "verbatim",
          "lstlisting",
          "minted",
          "Verbatim",
          "tikzpicture",
          "asy",
          "comment",
          "thebibliography");
  private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{([a-zA-Z]{1,30})\\*?\\}");
  private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t>]*(`{3,}|~{3,})[^\\n]*");
  private static final Pattern COMMENT = Pattern.compile("<!--");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>\\n]{0,300}>");
  private static final Pattern TARGET =
      Pattern.compile("\\]\\([^()\\s]{1,500}(?:\\s+\"[^\"\\n]*\")?\\)");
  private static final Pattern PLAIN_WORDS =
      Pattern.compile("(?<![\\\\{a-zA-Z])[a-z]{3,}\\s+[a-z]{2,}");

  private final String text;
  private final TextKind kind;
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private int prose;
  private int at;

  private PassageReader(String text, TextKind kind) {
    this.text = text;
    this.kind = kind;
  }

  /// The passages in order of their place.
  public static List<Passage> read(SourceFile file, TextKind kind) {
    PassageReader reader = new PassageReader(file.text(), kind);
    reader.start();
    while (reader.at < reader.text.length()) {
      reader.step();
    }
    reader.flush(reader.text.length());
    return List.copyOf(reader.passages);
  }

  private void start() {
    if (kind == TextKind.LATEX) {
      int document = text.indexOf("\\begin{document}");
      at = document < 0 ? 0 : document + "\\begin{document}".length();
    } else if (kind == TextKind.MARKDOWN
        && (text.startsWith("---\n") || text.startsWith("---\r\n"))) {
      int end = text.indexOf("\n---", 4);
      at = end < 0 ? 0 : end + 4;
    }
    prose = at;
  }

  /// The next place of a mark from an index on, or -1. Found places are kept, so that a text with many openings and no end is not
  /// searched through from each of them.
  private int next(String mark, int from) {
    Integer known = places.get(mark);
    if (known == null || known < from) {
      int found = text.indexOf(mark, from);
      known = found < 0 ? NOWHERE : found;
      places.put(mark, known);
    }
    return known == NOWHERE ? -1 : known;
  }

  private void flush(int end) {
    if (end > prose) {
      passages.add(new Passage.Prose(new Span(prose, end)));
    }
  }

  private void skipTo(int end) {
    flush(at);
    at = end;
    prose = end;
  }

  private void formula(int bodyStart, int bodyEnd, int end, boolean display) {
    flush(at);
    passages.add(new Passage.Formula(new Span(at, end), new Span(bodyStart, bodyEnd), display));
    at = end;
    prose = end;
  }

  private void step() {
    char c = text.charAt(at);
    boolean done =
        switch (c) {
          case '\\' -> backslash();
          case '$' -> dollar();
          case '%' -> kind == TextKind.LATEX && comment();
          case '`', '~' -> kind == TextKind.MARKDOWN && code(c);
          case '<' -> kind == TextKind.MARKDOWN && tag();
          case ']' -> kind == TextKind.MARKDOWN && target();
          default -> false;
        };
    if (!done) {
      at++;
    }
  }

  // LaTeX.

  private boolean backslash() {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    if (next == '(' || next == '[') {
      return bracketed(next == '(' ? "\\)" : "\\]", next == '[');
    }
    if (next == 'b') {
      return environment();
    }
    if (next == '\\' && kind == TextKind.MARKDOWN && doubled()) {
      return true;
    }
    at += 2;
    return true;
  }

  /// `\\(…\\)`: where Markdown is turned into HTML for MathJax, its backslashes are escaped.
  private boolean doubled() {
    boolean inline = text.startsWith("(", at + 2);
    boolean display = text.startsWith("[", at + 2);
    int end = inline || display ? next(inline ? "\\\\)" : "\\\\]", at + 3) : -1;
    int blank = blankLine(at + 3);
    if (end < 0 || end - at > LONGEST_INLINE || blank >= 0 && blank < end) {
      return false;
    }
    formula(at + 3, end, end + 3, display);
    return true;
  }

  private boolean bracketed(String close, boolean display) {
    int end = next(close, at + 2);
    int blank = blankLine(at + 2);
    if (end < 0 || blank >= 0 && blank < end && !display || end - at > 20 * LONGEST_INLINE) {
      at += 2;
      return true;
    }
    formula(at + 2, end, end + 2, display);
    return true;
  }

  private int blankLine(int from) {
    int unix = next("\n\n", from);
    int windows = next("\n\r\n", from);
    return unix < 0 ? windows : windows < 0 ? unix : Math.min(unix, windows);
  }

  private boolean environment() {
    Matcher begin = BEGIN.matcher(text).region(at, Math.min(text.length(), at + 50));
    if (!begin.lookingAt()) {
      return false;
    }
    String name = begin.group(1);
    boolean verbatim = VERBATIM.contains(name);
    if (!verbatim && !LatexWords.EQUATIONS.contains(name) && !name.equals("array")) {
      at = begin.end();
      return true;
    }
    int end = endOf(name, begin.end());
    if (end < 0) {
      at = begin.end();
      return true;
    }
    if (verbatim) {
      skipTo(end);
    } else {
      formula(at, end, end, true);
    }
    return true;
  }

  /// The index after the `\end` of an environment, with its star or without; -1 when there is none.
  private int endOf(String name, int from) {
    String plain = "\\end{" + name + "}";
    String starred = "\\end{" + name + "*}";
    int first = next(plain, from);
    int second = next(starred, from);
    boolean useSecond = second >= 0 && (first < 0 || second < first);
    return useSecond ? second + starred.length() : first < 0 ? -1 : first + plain.length();
  }

  private boolean comment() {
    boolean percent = at > 0 && Glyphs.isDigit(text.charAt(at - 1));
    if (percent) {
      return false;
    }
    int end = text.indexOf('\n', at);
    skipTo(end < 0 ? text.length() : end);
    return true;
  }

  // Dollars.

  private boolean dollar() {
    if (text.startsWith("$$", at)) {
      return display();
    }
    boolean opens = at + 1 < text.length() && !afterCurrency();
    int end = opens ? closing(at + 1) : -1;
    if (end > 0 && Character.isWhitespace(text.charAt(at + 1)) && !isLoose(at + 1, end)) {
      return false;
    }
    if (end < 0 || !isMathematics(text.substring(at + 1, end))) {
      return false;
    }
    formula(at + 1, end, end + 1, false);
    return true;
  }

  /// `$ b = \frac12 $`: space inside the dollar signs, which Pandoc does not allow but people write; then only a command shows that it is
  /// a formula.
  private boolean isLoose(int from, int end) {
    String body = text.substring(from, end);
    return kind == TextKind.LATEX
        || body.indexOf('\\') >= 0 && body.indexOf('\n') < 0 && !PLAIN_WORDS.matcher(body).find();
  }

  /// `R$ 5`, `US$5`.
  private boolean afterCurrency() {
    return at > 0
        && (text.charAt(at - 1) == 'R' || text.charAt(at - 1) == 'S')
        && at + 1 < text.length()
        && Glyphs.isDigit(text.charAt(at + 1));
  }

  private boolean display() {
    int end = next("$$", at + 2);
    if (end < 0 || end - at > 20 * LONGEST_INLINE) {
      unclosed();
    } else if (isProse(at + 2, end)) {
      at += 2;
    } else {
      formula(at + 2, end, end + 2, true);
    }
    return true;
  }

  /// Paragraphs without a command stand between two displays, of which the first lost its beginning.
  private boolean isProse(int from, int to) {
    int blank = blankLine(from);
    return blank >= 0 && blank < to && text.substring(from, to).indexOf('\\') < 0;
  }

  /// A formula that is never closed goes on to the end of its paragraph.
  private void unclosed() {
    int blank = blankLine(at + 2);
    int end = blank < 0 ? text.length() : blank;
    formula(at + 2, end, end, true);
  }

  private int closing(int from) {
    int limit = Math.min(text.length(), from + LONGEST_INLINE);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\n' && isBlankLine(i + 1)) {
        return -1;
      } else if (c == '$' && closes(i, from)) {
        return i;
      } else if (c == '$' && kind != TextKind.LATEX && i > from) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBlankLine(int from) {
    int i = from;
    while (i < text.length()
        && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '\n';
  }

  private boolean closes(int index, int from) {
    if (kind == TextKind.LATEX) {
      return index > from;
    }
    boolean digit = index + 1 < text.length() && Glyphs.isDigit(text.charAt(index + 1));
    boolean loose =
        Character.isWhitespace(text.charAt(from)) || text.substring(from, index).contains("\\");
    return index > from && (loose || !Character.isWhitespace(text.charAt(index - 1))) && !digit;
  }

  /// Between two amounts of money stands text, not a formula.
  private boolean isMathematics(String body) {
    if (kind == TextKind.LATEX || body.indexOf('\\') >= 0) {
      return true;
    }
    boolean amount = Glyphs.isDigit(body.charAt(0)) || body.charAt(0) == '.';
    boolean words = PLAIN_WORDS.matcher(body).find();
    return !(amount && words) && !(kind == TextKind.PLAIN && words);
  }

  // Markdown.

  private boolean code(char mark) {
    int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    Matcher fence = FENCE.matcher(text).region(line, text.length());
    boolean lineStart =
        at == 0
            || text.charAt(at - 1) == '\n'
            || text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
    if (lineStart && fence.lookingAt() && fence.start(1) == at) {
      return fenced(fence);
    }
    return mark == '`' && inlineCode();
  }

  private boolean fenced(Matcher open) {
    String mark = open.group(1);
    boolean mathematics = open.group().strip().endsWith("math");
    Matcher close =
        Pattern.compile("(?m)^[ \\t>]*" + Pattern.quote(mark) + "[" + mark.charAt(0) + "]*[ \\t]*$")
            .matcher(text);
    int bodyEnd = close.find(open.end()) ? close.start() : text.length();
    int end = bodyEnd == text.length() ? bodyEnd : close.end();
    if (mathematics) {
      formula(open.end(), bodyEnd, end, true);
    } else {
      skipTo(end);
    }
    return true;
  }

  private boolean inlineCode() {
    int run = at;
    while (run < text.length() && text.charAt(run) == '`') {
      run++;
    }
    String mark = text.substring(at, run);
    int end = next(mark, run);
    int blank = blankLine(run);
    if (end < 0 || blank >= 0 && blank < end) {
      at = run;
      return true;
    }
    skipTo(end + mark.length());
    return true;
  }

  private boolean tag() {
    if (COMMENT.matcher(text).region(at, text.length()).lookingAt()) {
      int end = next("-->", at);
      skipTo(end < 0 ? text.length() : end + 3);
      return true;
    }
    Matcher tag = TAG.matcher(text).region(at, text.length());
    if (!tag.lookingAt()) {
      return false;
    }
    skipTo(tag.end());
    return true;
  }

  private boolean target() {
    Matcher target = TARGET.matcher(text).region(at, text.length());
    if (!target.lookingAt()) {
      return false;
    }
    at++;
    skipTo(target.end());
    return true;
  }
}
