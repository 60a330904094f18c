package dev.confere.math;

import dev.confere.math.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Takes the frames off statements: environments of equations, and groups that hold whole statements, as
/// `\boxed{2 + 3 = 5}` does. Cells that align are dropped, cells that part two equations become gaps.
final class Flattener {
  private final List<Token> in;
  private final boolean[] drop;
  private final boolean[] gap;

  private Flattener(List<Token> in) {
    this.in = in;
    this.drop = new boolean[in.size()];
    this.gap = new boolean[in.size()];
  }

  static List<Token> flatten(List<Token> tokens) {
    if (isFlat(tokens)) {
      return tokens;
    }
    Flattener flattener = new Flattener(tokens);
    flattener.environments();
    flattener.groups();
    List<Token> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (flattener.gap[i]) {
        out.add(Token.of(Kind.GAP, "&", token.span(), true));
      } else if (!flattener.drop[i]) {
        boolean emptyCell =
            token.is(Kind.ROW) && i + 1 < tokens.size() && tokens.get(i + 1).is(Kind.CELL);
        out.add(emptyCell ? Token.of(Kind.ROW, "&", token.span(), true) : token);
      }
    }
    return out;
  }

  /// Whether nothing is framed and nothing aligned.
  private static boolean isFlat(List<Token> tokens) {
    for (Token token : tokens) {
      boolean framed = token.is(Kind.BEGIN) || token.is(Kind.END) || token.isSymbolOf("{}");
      if (framed || token.is(Kind.CELL)) {
        return false;
      }
    }
    return true;
  }

  /// An environment while it is open.
  private static final class Frame {
    final int begin;
    final boolean equations;
    final boolean array;
    final List<Integer> cells = new ArrayList<>();
    boolean relation;
    int cellsInRow;
    int chunk;

    Frame(int begin, boolean equations, boolean array) {
      this.begin = begin;
      this.equations = equations;
      this.array = array;
      this.chunk = begin + 1;
    }
  }

  private void environments() {
    Deque<Frame> frames = new ArrayDeque<>();
    for (int i = 0; i < in.size(); i++) {
      Token token = in.get(i);
      Frame frame = frames.peek();
      if (token.is(Kind.BEGIN)) {
        frames.push(
            new Frame(
                i,
                LatexWords.EQUATIONS.contains(token.text()),
                token.text().equals("array") || token.text().equals("tabular")));
      } else if (token.is(Kind.END) && frame != null) {
        end(frames.pop(), i);
      } else if (frame != null) {
        inside(frame, i, token);
      } else if (token.is(Kind.CELL)) {
        drop[i] = true;
      } else if (token.is(Kind.END)) {
        drop[i] = true;
      }
    }
    for (Frame open : frames) {
      end(open, in.size());
    }
  }

  private void inside(Frame frame, int at, Token token) {
    if (token.is(Kind.ROW)) {
      frame.cellsInRow = 0;
      frame.chunk = at + 1;
    } else if (token.is(Kind.CELL)) {
      frame.cells.add(at);
      frame.cellsInRow++;
      if (frame.equations && frame.cellsInRow % 2 == 0 && parts(frame, at)) {
        gap[at] = true;
        frame.chunk = at + 1;
      }
    } else if (Relations.isRelation(token)) {
      frame.relation = true;
    }
  }

  /// Whether a whole equation stands before a cell and nothing goes on after it.
  private boolean parts(Frame frame, int at) {
    boolean relation = false;
    Token last = in.get(at);
    for (int i = frame.chunk; i < at; i++) {
      Token token = in.get(i);
      relation |= Relations.isRelation(token);
      last = token.is(Kind.CELL) ? last : token;
    }
    boolean open = Relations.isRelation(last) || Statements.isOperator(last);
    Token next = at + 1 < in.size() ? in.get(at + 1) : last;
    boolean goesOn = Relations.isRelation(next) || Statements.isOperator(next);
    return relation && !open && !goesOn;
  }

  private void end(Frame frame, int end) {
    boolean bracketed = frame.begin > 0 && isBracket(in.get(frame.begin - 1));
    boolean open = frame.equations || frame.array && frame.relation && !bracketed;
    if (!open) {
      return;
    }
    drop[frame.begin] = true;
    if (end < in.size()) {
      drop[end] = true;
    }
    for (int cell : frame.cells) {
      drop[cell] = true;
    }
  }

  private static boolean isBracket(Token token) {
    return token.isSymbolOf("([|") || token.isCommand("{") || token.isCommand("lbrace");
  }

  private void groups() {
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Boolean> relation = new ArrayDeque<>();
    for (int i = 0; i < in.size(); i++) {
      Token token = in.get(i);
      if (token.isSymbol('{')) {
        open.push(i);
        relation.push(false);
      } else if (token.isSymbol('}') && !open.isEmpty()) {
        group(open.pop(), i, relation.pop());
      } else if (!open.isEmpty()
          && !relation.element()
          && (Relations.isRelation(token) || Relations.isEnd(token))) {
        relation.pop();
        relation.push(true);
      } else if (token.isSymbol('}')) {
        drop[i] = true;
      }
    }
    open.forEach(i -> drop[i] = true);
  }

  private void group(int open, int close, boolean statement) {
    Token before = open > 0 ? in.get(open - 1) : in.get(open);
    boolean argument =
        before.is(Kind.COMMAND) && !Relations.isRelation(before) && !Relations.isEnd(before)
            || before.isSymbol('^')
            || before.isSymbol('_')
            || before.isSymbol('}')
            || before.isSymbol(']');
    if (statement && (open == 0 || !argument)) {
      drop[open] = true;
      drop[close] = true;
    }
  }
}
