package dev.confere.math;

import dev.confere.math.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Parts the tokens of a formula into statements: at commas, gaps, arrows, words like "and", and rows that start afresh.
final class Statements {
  private static final Set<String> PARTING =
      Set.of(
          "and",
          "or",
          "so",
          "then",
          "thus",
          "hence",
          "therefore",
          "if",
          "when",
          "where",
          "for",
          "since",
          "because",
          "but",
          "which",
          "while",
          "implies",
          "with",
          "e",
          "ou",
          "então",
          "logo",
          "portanto",
          "se",
          "quando",
          "onde",
          "para",
          "pois",
          "mas",
          "com",
          "que",
          "y",
          "et",
          "und",
          "iff",
          "otherwise",
          "caso",
          "as",
          "gives",
          "is",
          "are",
          "we",
          "have",
          "let",
          "now",
          "also",
          "similarly",
          "by",
          "using",
          "from",
          "via",
          "recall",
          "note",
          "that",
          "in",
          "é",
          "temos",
          "after",
          "at",
          "on",
          "to");

  private final List<Token> tokens;
  private final List<Statement> statements = new ArrayList<>();
  private int start;
  private boolean commaBefore;

  /// @param commaBefore whether a comma alone parts it from the one before
  record Statement(int from, int to, boolean commaBefore) {}

  private Statements(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Statement> of(List<Token> tokens) {
    Statements statements = new Statements(tokens);
    statements.run();
    return statements.statements;
  }

  static boolean isOperator(Token token) {
    return token.isSymbolOf("+-*/×÷·")
        || token.isCommand("cdot")
        || token.isCommand("times")
        || token.isCommand("div");
  }

  private void run() {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int deeper = token.depth();
      if (deeper != 0) {
        depth = Math.max(0, depth + deeper);
      } else if (token.is(Kind.ROW) && !insideArray(i)) {
        depth = 0;
        row(i);
      } else if (depth == 0) {
        separator(i, token);
      }
    }
    cut(tokens.size(), tokens.size(), false);
  }

  private boolean insideArray(int at) {
    return arrayDepth(at) > 0;
  }

  private int lastChecked;
  private int arrays;

  /// How many environments are open; asked for growing indices only.
  private int arrayDepth(int at) {
    for (; lastChecked < at; lastChecked++) {
      arrays +=
          tokens.get(lastChecked).is(Kind.BEGIN)
              ? 1
              : tokens.get(lastChecked).is(Kind.END) ? -1 : 0;
    }
    return arrays;
  }

  private void separator(int at, Token token) {
    if (isSeparator(token)) {
      cut(at, at + 1, token.isSymbol(','));
    }
  }

  private static boolean isSeparator(Token token) {
    return switch (token.kind()) {
      case SYMBOL ->
          token.isSymbol(',')
              || token.isSymbol('.')
              || Relations.isEnd(token)
              || Relations.isOther(token);
      case COMMAND -> token.has(CommandRoles.END | CommandRoles.OTHER_RELATION);
      case WORD -> isParting(token.text());
      case LETTERS -> token.text().length() > 1 && isParting(token.text());
      case GAP -> true;
      case DIGITS, NUMBER, BEGIN, END, CELL, ROW, LINE, INSERTED -> false;
    };
  }

  private static boolean isParting(String word) {
    return PARTING.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private void cut(int to, int next, boolean comma) {
    if (to > start) {
      statements.add(new Statement(start, to, commaBefore));
      commaBefore = comma;
    } else {
      commaBefore = commaBefore && comma;
    }
    start = next;
  }

  /// A row that starts with a relation or an operator, or follows one that is not finished, goes on.
  private void row(int at) {
    int next = at + 1;
    while (next < tokens.size()
        && (tokens.get(next).is(Kind.CELL) || tokens.get(next).is(Kind.GAP))) {
      next++;
    }
    Token first = next < tokens.size() ? tokens.get(next) : tokens.get(at);
    Token last = at > 0 ? tokens.get(at - 1) : tokens.get(at);
    boolean signed = first.isSymbol('-') || first.isSymbol('+');
    boolean afresh = signed && tokens.get(at).text().equals("\\\\") && hasRelation(next);
    boolean unfinished = Relations.isRelation(last) || isOperator(last);
    boolean goesOn = unfinished || Relations.isRelation(first) || isOperator(first) && !afresh;
    if (!goesOn || columns(at)) {
      cut(at, at + 1, false);
    } else if (start == at && Relations.isRelation(first)) {
      // After a full stop at the end of a row the chain still goes on.
      reopen(at);
    }
  }

  /// Whether equations stood side by side in the row before: which of them goes on is not seen any more.
  private boolean columns(int at) {
    for (int i = at - 1; i >= 0 && !tokens.get(i).is(Kind.ROW); i--) {
      if (tokens.get(i).is(Kind.GAP, "&")) {
        return hasRelation(start) || start >= at - 1;
      }
    }
    return false;
  }

  private boolean hasRelation(int from) {
    for (int i = from; i < tokens.size() && !tokens.get(i).is(Kind.ROW); i++) {
      if (Relations.isRelation(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private void reopen(int at) {
    if (!statements.isEmpty() && statements.getLast().to() >= at - 1) {
      Statement last = statements.removeLast();
      start = last.from();
      commaBefore = last.commaBefore();
    }
  }
}
