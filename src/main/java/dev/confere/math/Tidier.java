package dev.confere.math;

import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes from LaTeX what is there for the eye only: spacing, sizes, colours, boxes, braces with comments.
///
/// Numbers must have been put together before, since `\,` inside digits belongs to them.
final class Tidier {
  /// Those that it knows by name, beside the [LatexWords] of some kind.
  static final Set<String> COMMANDS =
      Set.of(
          "text",
          "mathop",
          "mathrm",
          "left",
          "right",
          "overset",
          "stackrel",
          "underset",
          "cancelto",
          "not");

  private final List<Token> in;
  private final int[] closing;
  private final boolean[] braceEnds;
  private final List<Token> out = new ArrayList<>();
  private int textUntil = -1;

  private Tidier(List<Token> in) {
    this.in = in;
    this.closing = closings(in);
    this.braceEnds = new boolean[in.size()];
  }

  static List<Token> tidy(List<Token> tokens) {
    if (isTidy(tokens)) {
      return tokens;
    }
    Tidier tidier = new Tidier(tokens);
    int at = 0;
    while (at < tokens.size()) {
      at = tidier.step(at);
    }
    return tidier.out;
  }

  /// Whether nothing is there for the eye only: some commands and gaps are.
  private static boolean isTidy(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.has(CommandRoles.EYE) || token.is(Kind.GAP)) {
        return false;
      }
    }
    return true;
  }

  /// For each `{` the index of its `}`, or -1.
  private static int[] closings(List<Token> tokens) {
    int[] closing = new int[tokens.size()];
    int[] open = new int[tokens.size()];
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      closing[i] = -1;
      if (tokens.get(i).isSymbol('{')) {
        open[depth++] = i;
      } else if (tokens.get(i).isSymbol('}') && depth > 0) {
        closing[open[--depth]] = i;
      }
    }
    return closing;
  }

  private int step(int at) {
    Token token = in.get(at);
    if (token.has(CommandRoles.EYE)) {
      return command(at, token);
    }
    if (at < textUntil && !token.is(Kind.COMMAND)) {
      return text(at, token);
    }
    if (token.is(Kind.GAP) && beginsRow()) {
      return at + 1;
    }
    out.add(token);
    return braceEnds[at] ? skipScripts(at + 1) : at + 1;
  }

  /// Whether nothing stands yet in this row: a gap there only moves what follows to the right.
  private boolean beginsRow() {
    int last = out.size() - 1;
    while (last >= 0 && out.get(last).is(Kind.CELL)) {
      last--;
    }
    return last < 0 || out.get(last).is(Kind.ROW);
  }

  private int command(int at, Token token) {
    String name = token.text();
    if (name.equals("text")) {
      return openText(at);
    }
    if (name.equals("mathop") && skipArgument(at + 1) > at + 1) {
      hideBrace(closing[at + 1]);
      return at + 2;
    }
    if (LatexWords.INVISIBLE.contains(name) || name.equals("mathrm")) {
      return at + 1;
    }
    if (LatexWords.HIDDEN.contains(name)) {
      return skipArgument(at + 1);
    }
    if (LatexWords.DRESSED.contains(name)) {
      return skipArgument(at + 1);
    }
    if (LatexWords.TRANSPARENT.contains(name)) {
      markBrace(at, name);
      return at + 1;
    }
    return switch (name) {
      case "left", "right" -> delimiter(at, name);
      case "overset", "stackrel", "underset" -> stacked(at);
      case "cancelto" -> skipArgument(at + 1);
      case "not" -> negated(at);
      default -> throw new IllegalStateException(name + " is not for the eye");
    };
  }

  /// The index after the group at `at`, or `at` itself when there is none.
  private int skipArgument(int at) {
    boolean group = at < in.size() && in.get(at).isSymbol('{') && closing[at] >= 0;
    return group ? closing[at] + 1 : at;
  }

  private void markBrace(int at, String name) {
    if (LatexWords.BRACES.contains(name) && skipArgument(at + 1) > at + 1) {
      braceEnds[closing[at + 1]] = true;
    }
  }

  private int skipScripts(int at) {
    int to = at;
    while (to < in.size() && (in.get(to).isSymbol('^') || in.get(to).isSymbol('_'))) {
      int argument = skipArgument(to + 1);
      to = argument > to + 1 ? argument : Math.min(in.size(), to + 2);
    }
    return to;
  }

  /// `\left.` and `\right.` are nothing; `\left\{` before rows of equations is a brace for the eye.
  private int delimiter(int at, String name) {
    if (at + 1 < in.size() && in.get(at + 1).isSymbol('.')) {
      return at + 2;
    }
    boolean brace = name.equals("left") && at + 1 < in.size() && in.get(at + 1).isCommand("{");
    if (brace && at + 2 < in.size() && in.get(at + 2).is(Kind.BEGIN)) {
      return at + 2;
    }
    return at + 1;
  }

  /// `\overset{?}{=}`: what stands over the sign matters only when it asks.
  private int stacked(int at) {
    int over = skipArgument(at + 1);
    int base = skipArgument(over);
    if (over == at + 1) {
      return at + 1;
    }
    if (base == over) {
      base = Math.min(in.size(), over + 1);
    }
    boolean asks = in.subList(at + 1, over).stream().anyMatch(t -> t.isSymbol('?'));
    boolean doubts = in.subList(at + 1, over).stream().anyMatch(t -> t.isSymbol('!'));
    for (int i = over; i < base; i++) {
      Token token = in.get(i);
      if (token.isSymbol('{') || token.isSymbol('}')) {
        continue;
      }
      boolean sign = Relations.isRelation(token);
      out.add(
          sign && (asks || doubts)
              ? Token.of(Kind.SYMBOL, "?" + token.text(), in.get(at).span().to(token.span()), true)
              : token);
    }
    return base;
  }

  private int negated(int at) {
    if (at + 1 >= in.size()) {
      return at + 1;
    }
    Token sign = in.get(at + 1);
    Span span = in.get(at).span().to(sign.span());
    String meant = sign.isSymbol('=') ? "!=" : "unknown-relation";
    out.add(Token.of(Kind.SYMBOL, meant, span, in.get(at).spaced()));
    return at + 2;
  }

  // Upright text.

  private int openText(int at) {
    int open = at + 1;
    if (skipArgument(open) == open) {
      return at + 1;
    }
    boolean script = !out.isEmpty() && (out.getLast().isSymbol('^') || out.getLast().isSymbol('_'));
    if (script) {
      // Words of a script stay in their group: they are one name.
      textUntil = Math.max(textUntil, closing[open]);
      out.add(in.get(open));
      return open + 1;
    }
    hideBrace(closing[open]);
    textUntil = Math.max(textUntil, closing[open]);
    if (open + 1 < in.size() && in.get(at).spaced() && open + 1 < closing[open]) {
      in.set(open + 1, in.get(open + 1).spaced(true));
    }
    return open + 1;
  }

  private void hideBrace(int close) {
    Token brace = in.get(close);
    in.set(close, Token.of(Kind.COMMAND, "relax", brace.span(), brace.spaced()));
  }

  /// In text, marks of punctuation part what is said; signs of arithmetic stay.
  private int text(int at, Token token) {
    if (token.isSymbol('.') && endsGroup(at)) {
      return at + 1;
    }
    boolean mark = token.isSymbolOf(",;:.!?\"“”");
    boolean open =
        token.isSymbol('(') && (token.spaced() || out.isEmpty() || !out.getLast().is(Kind.WORD));
    boolean close = token.isSymbol(')') && (out.isEmpty() || !closesCall());
    if (mark || open || close) {
      out.add(Token.of(Kind.GAP, token.text(), token.span(), token.spaced()));
    } else {
      out.add(token);
    }
    return at + 1;
  }

  /// `\frac{20\text{ in.}}{…}`: the point of an abbreviation at the end of an argument.
  private boolean endsGroup(int at) {
    return at + 2 < in.size()
        && at + 1 == textUntil
        && (in.get(at + 2).isSymbol('}') || in.get(at + 2).isSymbol(')'));
  }

  /// Whether an opening bracket that was kept is still open.
  private boolean closesCall() {
    int depth = 0;
    for (int i = out.size() - 1; i >= Math.max(0, out.size() - 64); i--) {
      depth += out.get(i).isSymbol(')') ? 1 : 0;
      depth -= out.get(i).isSymbol('(') ? 1 : 0;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }
}
