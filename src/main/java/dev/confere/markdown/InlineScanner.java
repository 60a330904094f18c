package dev.confere.markdown;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Finds code spans, formulas, fills, statements, escapes and comments in a stretch of text, and cuts them out.
///
/// What opens first wins; inside a formula a code span wins. A stretch is a paragraph, a heading or a row of a table:
/// nothing reaches over its end, except `$$`, which may go on to the next blank line.
final class InlineScanner {

  /// What the stretch is.
  enum Mode {
    TEXT,
    HEADING,
    TABLE_HEAD
  }

  /// Exempt texts inside each other.
  private static final int DEEPEST = 20;

  /// Stars and underscores in one stretch: flexmark may take quadratic time over them.
  private static final int MOST_EMPHASES = 10_000;

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final String text;

  /// The text where nothing is cut out yet, which is all of the stretch.
  private final char[] left;

  private final Lines lines;
  private final IntPredicate quotedAt;
  private final Cutouts cutouts;
  private final Work work;

  private Map<Integer, List<Integer>> backticks = Map.of();
  private int backticksFrom = -1;
  private int backticksTo = -1;
  private int noCommentEndFrom = Integer.MAX_VALUE;
  private int commentsEndAt = -1;
  private int depth;
  private int emphases;

  /// @param quotedAt whether the line of an offset stands in a quotation
  InlineScanner(String text, Lines lines, IntPredicate quotedAt, Cutouts cutouts, Work work) {
    this.text = text;
    this.lines = lines;
    this.quotedAt = quotedAt;
    this.cutouts = cutouts;
    this.left = cutouts.masked();
    this.work = work;
  }

  /// Scans `[from, end)`.
  ///
  /// @param displayEnd how far a `$$` may reach
  /// @return where the scan ended; behind `end` when a formula went on
  int scan(int from, int end, int displayEnd, Mode mode) {
    emphases = depth == 0 ? 0 : emphases;
    int labelEnd = text.startsWith("[^", from) ? find("]:", from, end) : -1;
    int at = from;
    while (at < end) {
      at =
          switch (left[at]) {
            case '\\' -> escape(at, end);
            case '`' -> backtick(at, end);
            case '$' -> dollar(at, end, displayEnd);
            case '{' -> brace(at, end, mode);
            case '[' -> text.startsWith("[[", at) ? statement(at, end, displayEnd) : at + 1;
            case '<' -> comment(at, end);
            case ':' -> colon(at, labelEnd);
            case '*', '_' -> emphasis(at);
            default -> at + 1;
          };
    }
    return at;
  }

  // Escapes and code

  private int escape(int at, int end) {
    char next = at + 1 < end ? text.charAt(at + 1) : ' ';
    if (next == '\n' || next == '\r') {
      cutouts.cut(new Cutout.HardBreak(new Span(at, at + 1)));
      return at + 1;
    }
    boolean escapes = PUNCTUATION.indexOf(next) >= 0;
    int behind = escapes ? at + 2 : at + 1;
    String meant = escapes ? String.valueOf(next) : "\\";
    cutouts.cut(new Cutout.Literal(new Span(at, behind), meant));
    return behind;
  }

  private int backtick(int at, int end) {
    int run = runLength(at, end);
    int close = closingBackticks(at, run, end);
    if (close < 0) {
      cutouts.cut(new Cutout.Literal(new Span(at, at + run), "`".repeat(run)));
      return at + run;
    }
    Span content = new Span(at + run, close);
    int quotes = quotedAt.test(at) ? 1 : 0;
    cutouts.cut(new Cutout.CodeSpan(new Span(at, close + run), content, quotes));
    return close + run;
  }

  private int runLength(int at, int end) {
    int behind = at;
    while (behind < end && text.charAt(behind) == '`') {
      behind++;
    }
    return behind - at;
  }

  /// Where the run of so many backticks stands that ends a code span; -1 when there is none.
  private int closingBackticks(int at, int run, int end) {
    if (at < backticksFrom || end > backticksTo) {
      indexBackticks(at, end);
    }
    List<Integer> places = backticks.getOrDefault(run, List.of());
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle) < at + run) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < places.size() && places.get(low) + run <= end ? places.get(low) : -1;
  }

  private void indexBackticks(int from, int end) {
    work.spend(from, end - from);
    backticks = new LinkedHashMap<>();
    backticksFrom = from;
    backticksTo = end;
    int at = text.indexOf('`', from);
    while (at >= 0 && at < end) {
      int run = runLength(at, end);
      backticks.computeIfAbsent(run, length -> new ArrayList<>()).add(at);
      at = text.indexOf('`', at + run);
    }
  }

  private int behindCode(int at, int end) {
    int run = runLength(at, end);
    int close = closingBackticks(at, run, end);
    return close < 0 ? -1 : close + run;
  }

  // Formulas

  private int dollar(int at, int end, int displayEnd) {
    if (text.startsWith("$$", at) && at + 2 <= end) {
      return display(at, displayEnd);
    }
    int behind = behindMath(at, end);
    if (behind < 0) {
      return at + 1;
    }
    cutouts.cut(math(new Span(at, behind), 1));
    return behind;
  }

  private int display(int at, int displayEnd) {
    int close = closingDollars(at + 2, displayEnd);
    if (close < 0) {
      cutouts.cut(new Cutout.Unclosed(new Span(at, at + 2), Cutout.Unclosed.Kind.MATH));
      return at + 2;
    }
    cutouts.cut(math(new Span(at, close + 2), 2));
    return close + 2;
  }

  private Cutout math(Span span, int dollars) {
    Span body = new Span(span.start() + dollars, span.end() - dollars);
    boolean lineBreak = text.indexOf('\n', body.start(), body.end()) >= 0;
    boolean quoted = lineBreak && quotedAt.test(span.end() - 1);
    return new Cutout.Math(span, body, dollars == 2, quoted);
  }

  /// Where the `$$` stands that ends a formula; -1 when there is none.
  int closingDollars(int from, int end) {
    int at = from;
    while (at + 1 < end) {
      char c = left[at];
      if (c == '$' && left[at + 1] == '$') {
        work.spend(from, at - from);
        return at;
      }
      at += c == '\\' ? 2 : 1;
    }
    work.spend(from, Math.max(0, end - from));
    return -1;
  }

  /// The end of the formula that opens at a `$`, by Pandoc's rule, so that prices stay prices: no white space inside
  /// next to either sign, no digit behind the second. And no letter before the first: `R$5`.
  private int behindMath(int at, int end) {
    boolean opens =
        at + 1 < end
            && !Character.isWhitespace(text.charAt(at + 1))
            && !(at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)));
    if (!opens) {
      return -1;
    }
    int i = at + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '$') {
        work.spend(at, i - at);
        return closes(i, end) ? i + 1 : -1;
      }
      if (c == '`' && behindCode(i, end) >= 0) {
        return -1;
      }
      i += c == '\\' ? 2 : c == '`' ? runLength(i, end) : 1;
    }
    work.spend(at, end - at);
    return -1;
  }

  private boolean closes(int at, int end) {
    boolean digitBehind = at + 1 < end && Character.isDigit(text.charAt(at + 1));
    return !Character.isWhitespace(text.charAt(at - 1)) && !digitBehind;
  }

  // Braces

  private int brace(int at, int end, Mode mode) {
    if (text.startsWith("{{", at) && at + 2 <= end) {
      return fill(at, end);
    }
    return switch (mode) {
      case TEXT -> at + 1;
      case HEADING -> attributes(at, end);
      case TABLE_HEAD -> headerBraces(at, end);
    };
  }

  private int fill(int at, int end) {
    int close = closingBraces(at + 2, end);
    int behind = close >= 0 ? close + 2 : nearestEnd(at, end, "{{", "}}");
    if (behind < 0) {
      cutouts.cut(new Cutout.Unclosed(new Span(at, at + 2), Cutout.Unclosed.Kind.FILL));
      return at + 2;
    }
    cutouts.cut(new Cutout.Fill(new Span(at, behind)));
    return behind;
  }

  /// Where the `}}` stands that matches, braces of records and texts inside left aside; -1 when there is none.
  private int closingBraces(int from, int end) {
    int open = 0;
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '}' && open == 0 && at + 1 < end && text.charAt(at + 1) == '}') {
        work.spend(from, at - from);
        return at;
      }
      open += c == '{' ? 1 : c == '}' && open > 0 ? -1 : 0;
      at = c == '"' ? behindQuoted(at, end, "{{", "}}") : at + 1;
    }
    work.spend(from, end - from);
    return -1;
  }

  /// The end of a part whose brackets do not match, so that its author is told what is wrong inside; -1 when the part
  /// seems to have no end, because another one opens first.
  private int nearestEnd(int at, int end, String opening, String closing) {
    int close = find(closing, at + 2, end);
    int next = find(opening, at + 2, end);
    return close < 0 || next >= 0 && next < close ? -1 : close + 2;
  }

  /// Behind a quoted text; just behind the mark when it seems to be a mark alone, as in `5"`, because another part opens
  /// before its second one, or this part would have no end.
  private int behindQuoted(int at, int end, String opening, String closing) {
    int quote = find("\"", at + 1, end);
    int close = find(closing, at + 1, end);
    if (quote < 0) {
      return at + 1;
    }
    boolean alone =
        close >= 0
            && close < quote
            && (find(opening, at + 1, quote) >= 0 || find(closing, quote + 1, end) < 0);
    return alone ? at + 1 : quote + 1;
  }

  private int attributes(int at, int end) {
    int behind = behindAttributes(at, end);
    if (behind < 0) {
      return at + 1;
    }
    int rest = behind;
    while (rest < end && " \t#".indexOf(text.charAt(rest)) >= 0) {
      rest++;
    }
    if (rest < end) {
      return at + 1;
    }
    cutouts.cut(new Cutout.Attributes(new Span(at, behind)));
    return behind;
  }

  /// Behind `{#id .class}`; -1 when something else stands here.
  int behindAttributes(int at, int end) {
    boolean opens = at + 1 < end && "#.".indexOf(text.charAt(at + 1)) >= 0;
    if (!opens || text.charAt(at) != '{') {
      return -1;
    }
    int i = at + 1;
    while (i < end && "{}\r\n".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    work.spend(at, i - at);
    return i < end && text.charAt(i) == '}' ? i + 1 : -1;
  }

  private int headerBraces(int at, int end) {
    int bar = find("|", at, end);
    int close = closingBrace(at, end);
    if (close < 0 && find("}", at, bar < 0 ? end : bar) < 0) {
      cutouts.cut(new Cutout.Unclosed(new Span(at, at + 1), Cutout.Unclosed.Kind.HEADER_BRACES));
      return at + 1;
    }
    int behind = close < 0 ? -1 : lines.skipSpace(close + 1, end);
    if (behind < 0 || behind < end && text.charAt(behind) != '|') {
      return at + 1;
    }
    cutouts.cut(new Cutout.Braces(new Span(at, close + 1)));
    return close + 1;
  }

  /// Where the brace stands that matches the one here; -1 when there is none.
  private int closingBrace(int at, int end) {
    int open = 0;
    int i = at;
    while (i < end) {
      char c = text.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open == 0) {
        work.spend(at, i - at);
        return i;
      }
      i = c == '"' ? behindQuoted(i, end, "{", "}") : i + 1;
    }
    work.spend(at, end - at);
    return -1;
  }

  // Statements

  /// Where a statement ends, and where the exclamation mark stands that makes it exempt, or -1.
  private record StatementEnd(int behind, int exclamation) {}

  private int statement(int at, int end, int displayEnd) {
    StatementEnd found = statementEnd(at, end);
    if (found.behind() < 0 || depth >= DEEPEST) {
      cutouts.cut(new Cutout.Unclosed(new Span(at, at + 2), Cutout.Unclosed.Kind.STATEMENT));
      return at + 2;
    }
    Span whole = new Span(at, found.behind());
    if (found.exclamation() < 0) {
      cutouts.cut(new Cutout.Statement(whole));
    } else {
      exempt(whole, found.exclamation(), displayEnd);
    }
    return found.behind();
  }

  private void exempt(Span whole, int exclamation, int displayEnd) {
    int from = whole.start() + 2;
    while (from < exclamation && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int to = exclamation;
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    cutouts.cut(new Cutout.ExemptOpen(new Span(whole.start(), from), whole));
    depth++;
    int behind = scan(from, to, Math.min(to, displayEnd), Mode.TEXT);
    depth--;
    String reason = text.substring(exclamation + 1, whole.end() - 2).strip();
    cutouts.cut(
        new Cutout.ExemptClose(
            new Span(behind, whole.end()),
            reason.isEmpty() ? Optional.empty() : Optional.of(reason)));
  }

  /// By matching brackets; code spans, formulas and quoted texts inside are left aside.
  private StatementEnd statementEnd(int from, int end) {
    int open = 0;
    int exclamation = -1;
    int at = from + 2;
    while (at < end) {
      char c = text.charAt(at);
      if (c == ']' && open == 0 && at + 1 < end && text.charAt(at + 1) == ']') {
        work.spend(from, at - from);
        return new StatementEnd(at + 2, exclamation);
      }
      open += c == '[' ? 1 : c == ']' && open > 0 ? -1 : 0;
      exclamation = exclamation < 0 && exempts(at) ? at : exclamation;
      at = behindNested(at, end);
    }
    work.spend(from, end - from);
    int behind = nearestEnd(from, end, "[[", "]]");
    return new StatementEnd(behind, exclamation < behind ? exclamation : -1);
  }

  private int behindNested(int at, int end) {
    int behind =
        switch (text.charAt(at)) {
          case '\\' -> at + 2;
          case '`' -> behindCode(at, end);
          case '$' -> behindMath(at, end);
          case '"' -> behindQuoted(at, end, "[[", "]]");
          default -> at + 1;
        };
    return behind < 0 ? at + 1 : behind;
  }

  /// ` !` before white space or the end: a mark of ours, unlike the one in `Cuidado!` and the one in `!=`.
  private boolean exempts(int at) {
    return text.charAt(at) == '!'
        && Character.isWhitespace(text.charAt(at - 1))
        && at + 1 < text.length()
        && (Character.isWhitespace(text.charAt(at + 1)) || text.charAt(at + 1) == ']');
  }

  // The rest

  private int emphasis(int at) {
    if (++emphases > MOST_EMPHASES) {
      throw new TooComplexFailure(
          at, "a paragraph has more than " + MOST_EMPHASES + " signs of emphasis");
    }
    return at + 1;
  }

  private int comment(int at, int end) {
    if (!text.startsWith("<!--", at)) {
      return at + 1;
    }
    int close = commentEnd(at, end);
    if (close < 0) {
      return at + 4;
    }
    cutouts.cut(new Cutout.Comment(new Span(at, close + 3)));
    return close + 3;
  }

  /// Where the `-->` of a comment stands; -1 when there is none.
  int commentEnd(int at, int end) {
    if (end == commentsEndAt && at >= noCommentEndFrom) {
      return -1;
    }
    int close = find("-->", at + 4, end);
    if (close < 0) {
      noCommentEndFrom = at;
      commentsEndAt = end;
    }
    return close;
  }

  /// flexmark takes the last `]:` of a line for the end of a footnote's label.
  private int colon(int at, int labelEnd) {
    if (labelEnd >= 0 && at > labelEnd + 1 && text.charAt(at - 1) == ']') {
      cutouts.cut(new Cutout.Literal(new Span(at, at + 1), ":"));
    }
    return at + 1;
  }

  private int find(String what, int from, int end) {
    int found = from > end ? -1 : text.indexOf(what, from, end);
    work.spend(from, (found < 0 ? Math.max(0, end - from) : found - from) / 8);
    return found;
  }
}
