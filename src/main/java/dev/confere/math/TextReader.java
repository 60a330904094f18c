package dev.confere.math;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberException;
import dev.confere.math.Cursor.Style;
import dev.confere.math.Link.Standing;
import dev.confere.math.SideReader.Result;
import dev.confere.math.Token.Kind;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the arithmetic inside sentences: `he sold 48/2 = 24 clips in May`.
///
/// Around each relation, the left side is the longest piece of the sentence before it that reads as arithmetic, the
/// right side the longest one after it. A number that is reached over words is not taken for the whole side.
public final class TextReader {
  private static final int REACH = 300;
  private static final int MOST_STARTS = 30;
  private static final Set<String> ROUGHLY =
      Set.of(
          "about",
          "approximately",
          "roughly",
          "around",
          "nearly",
          "almost",
          "aproximadamente",
          "cerca",
          "quase",
          "approx");

  private final List<Token> tokens;
  private final Names names;
  private final SideReader reader;
  private final List<Chain> chains = new ArrayList<>();

  private TextReader(List<Token> tokens, Names names) {
    this.tokens = tokens;
    this.names = names;
    this.reader = new SideReader(tokens, names, Style.PROSE);
  }

  /// The chains in order of their place.
  public static List<Chain> read(SourceFile file, Span span, Names names, Notation notation) {
    TextLexer.Lexed lexed = TextLexer.lex(file.text(), span);
    List<Chain> chains =
        new ArrayList<>(
            readTokens(Numerals.join(lexed.tokens(), notation), names, Denials.in(file.text())));
    for (Span annotation : lexed.annotations()) {
      chains.addAll(annotated(file, annotation, names, notation));
    }
    chains.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return List.copyOf(chains);
  }

  /// The arithmetic inside `<<…>>`.
  static List<Chain> annotated(SourceFile file, Span span, Names names, Notation notation) {
    List<Token> tokens = TextLexer.lex(file.text(), span).tokens();
    TextReader reader = new TextReader(Numerals.join(tokens, notation), names);
    reader.run();
    return List.copyOf(reader.chains);
  }

  static List<Chain> readTokens(List<Token> tokens, Names names, Denials denials) {
    TextReader reader = new TextReader(Lines.join(tokens), names);
    reader.run();
    return reader.chains.stream().map(denials::weigh).toList();
  }

  private void run() {
    int floor = 0;
    int at = 0;
    while (at < tokens.size()) {
      if (isRelation(at)) {
        floor = chain(at, floor);
        at = Math.max(at + 1, floor);
      } else {
        at++;
      }
    }
  }

  /// A sign of inequality is a relation only between numbers: elsewhere it is a tag, an arrow, a quotation.
  private boolean isRelation(int at) {
    Token token = tokens.get(at);
    if (!Relations.isRelation(token)) {
      return false;
    }
    boolean angle = token.text().startsWith("<") || token.text().startsWith(">");
    return !angle
        || at > 0
            && at + 1 < tokens.size()
            && isNumeric(tokens.get(at - 1), ")%")
            && isNumeric(tokens.get(at + 1), "($-+");
  }

  private static boolean isNumeric(Token token, String signs) {
    return token.is(Kind.NUMBER)
        || token.is(Kind.SYMBOL) && !token.text().isEmpty() && signs.contains(token.text());
  }

  /// Reads the chain whose first relation is at `first`; returns the index after it.
  private int chain(int first, int floor) {
    ChainBuilder builder = new ChainBuilder(tokens, names, Style.PROSE);
    Left left = left(first, floor);
    builder.add(left.result());
    int relation = first;
    int end = first + 1;
    boolean more = true;
    while (more) {
      int from = afterRoughly(relation + 1);
      builder.link(sign(relation, from));
      int limit = limit(from);
      Right right = right(from, limit, builder);
      builder.add(right.result());
      end = Math.max(right.end(), relation + 1);
      more = right.end() == limit && limit < tokens.size() && isRelation(limit);
      relation = limit;
    }
    builder.weigh();
    Chain chain = builder.chain();
    chains.add(left.partial() ? weakenFirst(chain) : chain);
    return end;
  }

  private Token sign(int relation, int from) {
    Token token = tokens.get(relation);
    boolean roughly = from > relation + 1 && token.isSymbol('=');
    return roughly ? Token.of(Kind.SYMBOL, "≈", token.span(), token.spaced()) : token;
  }

  /// `= about 3`, `= ~3`
  private int afterRoughly(int from) {
    int at = from;
    while (at < tokens.size()
        && at < from + 2
        && (tokens.get(at).isSymbol('~')
            || tokens.get(at).is(Kind.WORD) && ROUGHLY.contains(tokens.get(at).text()))) {
      at++;
    }
    return at > from && at < tokens.size() && tokens.get(at).text().equals("de") ? at + 1 : at;
  }

  private static Chain weakenFirst(Chain chain) {
    List<Link> links = new ArrayList<>(chain.links());
    links.set(
        0,
        links
            .getFirst()
            .weaken(Standing.TENTATIVE, "the number stands after words that may belong to it"));
    return new Chain(chain.span(), chain.sides(), links);
  }

  // The left side.

  /// @param partial whether it may be a part of a side only
  private record Left(Result result, boolean partial) {}

  private Left left(int relation, int floor) {
    int window = window(relation, floor);
    int starts = 0;
    Optional<Left> unread = Optional.empty();
    boolean words = tokens.subList(window, relation).stream().anyMatch(t -> t.is(Kind.WORD));
    for (int start = window; start < relation && starts < MOST_STARTS; start++) {
      if (!isStart(start, window)) {
        continue;
      }
      starts++;
      Result result = reader.read(start, relation);
      if (result.side() instanceof Side.Read) {
        return new Left(result, WordsBefore.at(tokens, window, start).mayBelongTo(result));
      }
      boolean tell =
          result.side() instanceof Side.Ambiguous || result.side() instanceof Side.Unread && !words;
      if (tell && unread.isEmpty()) {
        unread = Optional.of(new Left(result, false));
      }
    }
    return unread.orElseGet(
        () ->
            new Left(
                new Result(
                    new Side.Silent(
                        leftSpan(window, relation),
                        words ? "words stand for a number" : "nothing to read")),
                false));
  }

  private Span leftSpan(int window, int relation) {
    return window < relation
        ? tokens.get(window).span().to(tokens.get(relation - 1).span())
        : Span.at(tokens.get(relation).span().start());
  }

  /// The index from which the sentence reaches to a relation.
  private int window(int relation, int floor) {
    int depth = 0;
    int at = relation;
    while (at > floor && at > relation - REACH) {
      Token token = tokens.get(at - 1);
      if (token.isSymbol(')') || token.isSymbol(']')) {
        depth++;
      } else if ((token.isSymbol('(') || token.isSymbol('[')) && --depth < 0) {
        break;
      } else if (isBoundary(at - 1, depth)) {
        break;
      }
      at--;
    }
    return at;
  }

  private boolean isBoundary(int at, int depth) {
    Token token = tokens.get(at);
    if (token.is(Kind.LINE)
        || token.is(Kind.GAP)
        || Relations.isRelation(token)
        || Relations.isEnd(token)) {
      return true;
    }
    if (!token.is(Kind.SYMBOL) || token.span().isEmpty()) {
      return false;
    }
    boolean spaced = at + 1 >= tokens.size() || tokens.get(at + 1).spaced();
    return switch (token.text()) {
      case ";", "?", "\"", "“", "”", "—", "{", "}" -> true;
      case "," -> depth == 0;
      case "." -> depth == 0;
      case ":" -> !isRatio(at, spaced);
      case "!" -> !(at > 0 && isNumeric(tokens.get(at - 1), ")")) || token.spaced();
      default -> false;
    };
  }

  /// `12 : 4`, or `3:2` that is a side by itself; else a colon announces: `Week 1:600/2 = 300`.
  private boolean isRatio(int at, boolean spaced) {
    boolean numbers =
        at > 0
            && at + 1 < tokens.size()
            && tokens.get(at - 1).is(Kind.NUMBER)
            && tokens.get(at + 1).is(Kind.NUMBER);
    boolean labelled = at > 1 && tokens.get(at - 2).is(Kind.WORD);
    boolean alone =
        at + 2 >= tokens.size()
            || isRelation(at + 2)
            || !tokens.get(at + 2).is(Kind.SYMBOL)
            || ".,;?)".contains(tokens.get(at + 2).text());
    return numbers && !labelled && (spaced == tokens.get(at).spaced()) && (spaced || alone);
  }

  /// Whether a side may start here: at something with a value that no operator ties to what stands before.
  private boolean isStart(int at, int window) {
    Token token = tokens.get(at);
    boolean first = at == window;
    Token before = first ? token : tokens.get(at - 1);
    if (!first && (isTie(before) || before.is(Kind.NUMBER) && !token.spaced())) {
      return false;
    }
    if (!first && token.isSymbol('(') && isFactor(at, window)) {
      return false;
    }
    if (token.isSymbol('-') || token.isSymbol('+')) {
      boolean tight = at + 1 < tokens.size() && !tokens.get(at + 1).spaced();
      return first
          ? tight || beginsLine(at)
          : token.spaced() && tight && !before.is(Kind.NUMBER) && !before.isSymbol(')');
    }
    return switch (token.kind()) {
      case NUMBER, INSERTED -> true;
      case WORD -> names.isValue(token.text()) || Units.isCurrencyWord(token.text()) || isCall(at);
      case SYMBOL ->
          "([√|".contains(token.text()) && !token.text().isEmpty()
              || Units.isCurrencySign(token.text());
      case DIGITS, LETTERS, COMMAND, BEGIN, END, CELL, ROW, GAP, LINE -> false;
    };
  }

  private boolean beginsLine(int at) {
    return at == 0 || tokens.get(at - 1).is(Kind.LINE) || Relations.isEnd(tokens.get(at - 1));
  }

  /// Whether a bracket belongs to the product before it: `1/2 * d (10 + 6)`, `4 (270)`.
  private boolean isFactor(int at, int window) {
    Token before = tokens.get(at - 1);
    return before.is(Kind.NUMBER)
        || before.is(Kind.WORD) && at - 2 >= window && Statements.isOperator(tokens.get(at - 2));
  }

  private boolean isCall(int at) {
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : tokens.get(at);
    String word = tokens.get(at).text();
    boolean function = FunctionNames.find(word).isPresent() || names.isFunction(word);
    return function && (next.isSymbol('(') || next.isSymbol('\''))
        || word.equals("π")
        || word.equals("e") && next.isSymbol('^');
  }

  private static boolean isTie(Token token) {
    return token.is(Kind.COMMAND)
        || token.is(Kind.SYMBOL)
            && !token.text().isEmpty()
            && "+-*/×÷·^_%√".contains(token.text())
            && !token.isSymbol('%')
        || token.isSymbol(':') && token.spaced()
        || Units.isCurrencySign(token.text());
  }

  // The right side.

  private record Right(Result result, int end) {}

  /// The index of what surely ends a side that begins at `from`.
  private int limit(int from) {
    int depth = 0;
    int at = from;
    while (at < tokens.size() && at < from + REACH) {
      Token token = tokens.get(at);
      if (token.isSymbol('(') || token.isSymbol('[')) {
        depth++;
      } else if ((token.isSymbol(')') || token.isSymbol(']')) && --depth < 0) {
        return at;
      } else if (isBoundary(at, depth)) {
        return at;
      }
      at++;
    }
    return at;
  }

  private Right right(int from, int limit, ChainBuilder builder) {
    Optional<Result> remainder = builder.remainder(from, limit);
    if (remainder.isPresent()) {
      return new Right(remainder.get(), limit);
    }
    if (from >= limit) {
      Span nothing =
          Span.at(
              from < tokens.size()
                  ? tokens.get(from).span().start()
                  : tokens.getLast().span().end());
      return new Right(new Result(new Side.Silent(nothing, "nothing stands here")), limit);
    }
    try {
      SideReader.Parsed parsed = reader.parse(from, limit, EnumSet.noneOf(Choice.class));
      Span span = tokens.get(from).span().to(tokens.get(parsed.end() - 1).span());
      return new Right(checked(parsed, from, span), parsed.end());
    } catch (Halt | NumberException halt) {
      Result whole = reader.read(from, limit);
      return new Right(whole, limit);
    }
  }

  /// What was read, unless it breaks off in the middle of arithmetic.
  private Result checked(SideReader.Parsed parsed, int from, Span span) {
    Token next = parsed.end() < tokens.size() ? tokens.get(parsed.end()) : tokens.getLast();
    boolean broken = parsed.end() < tokens.size() && breaksOff(parsed.end(), next);
    return broken
        ? new Result(new Side.Silent(span, "it goes on after the number"))
        : reader.result(from, parsed.end(), span, parsed);
  }

  /// `= 0.5 x`: a letter that is neither a word of a language nor a unit.
  private static boolean isVariable(Token token) {
    return token.is(Kind.WORD)
        && token.text().length() == 1
        && "bcdfjknpqrtuvwxzXYZ".contains(token.text());
  }

  private boolean breaksOff(int at, Token next) {
    if (next.is(Kind.COMMAND)
        || next.is(Kind.SYMBOL) && !next.text().isEmpty() && "*/×÷·^_√…".contains(next.text())) {
      return true;
    }
    if (isVariable(next)) {
      return true;
    }
    boolean tight =
        !next.spaced() && (next.is(Kind.WORD) || next.is(Kind.NUMBER) || next.isSymbol('('));
    boolean sign = next.isSymbol('+') || next.isSymbol('-');
    boolean number =
        at + 1 < tokens.size()
            && (tokens.get(at + 1).is(Kind.NUMBER)
                || Units.isCurrencySign(tokens.get(at + 1).text()));
    return tight || sign && number;
  }
}
