package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Notation;
import dev.confere.math.Cursor.Style;
import dev.confere.math.Token.Kind;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads all chains of a text that knows nothing of Confere: in its formulas, in its sentences, and those that begin in
/// one and end in the other, such as `there are $\binom{8}{3}$ = 56 of them`.
public final class FreeTextReader {
  private static final Pattern CONTINUED = Pattern.compile("\\s*\\$?\\s*[=≈]");

  private final SourceFile file;
  private final Names names;
  private final Notation notation;
  private final Denials denials;
  private final MathReader formulas;
  private final List<Chain> chains = new ArrayList<>();
  private final List<Token> stream = new ArrayList<>();

  /// The displays that stand below each other since one began.
  private final List<Span> display = new ArrayList<>();

  private final List<Token> displayed = new ArrayList<>();

  private FreeTextReader(SourceFile file, Names names, Notation notation) {
    this.file = file;
    this.names = names;
    this.notation = notation;
    this.denials = Denials.in(file.text());
    this.formulas = new MathReader(file, notation, denials);
  }

  /// The chains in order of their place.
  public static List<Chain> read(SourceFile file, TextKind kind, Names names, Notation notation) {
    FreeTextReader reader = new FreeTextReader(file, names, notation);
    PassageReader.read(file, kind).forEach(reader::passage);
    reader.endDisplay();
    reader.chains.addAll(TextReader.readTokens(reader.stream, names, reader.denials));
    OwnOperations operations = OwnOperations.in(file.text());
    return reader.chains.stream()
        .map(operations::weigh)
        .sorted((a, b) -> Integer.compare(a.span().start(), b.span().start()))
        .toList();
  }

  private void passage(Passage passage) {
    switch (passage) {
      case Passage.Prose(Span span) -> prose(span);
      case Passage.Formula(Span span, Span body, boolean shown) ->
          formula(span, body, shown, formulas.tokens(body));
    }
  }

  private void endDisplay() {
    if (!display.isEmpty()) {
      Span all = display.getFirst().to(display.getLast());
      chains.addAll(formulas.readTokens(all, List.copyOf(displayed), names));
      display.clear();
      displayed.clear();
    }
  }

  private static boolean beginsWithRelation(List<Token> tokens) {
    for (Token token : tokens) {
      if (!token.is(Kind.CELL) && !token.is(Kind.GAP)) {
        return Relations.isRelation(token);
      }
    }
    return false;
  }

  private void prose(Span span) {
    if (!display.isEmpty() && !file.text(span).isBlank()) {
      endDisplay();
    }
    TextLexer.Lexed lexed = TextLexer.lex(file.text(), span);
    stream.addAll(Numerals.join(lexed.tokens(), notation));
    for (Span annotation : lexed.annotations()) {
      chains.addAll(TextReader.annotated(file, annotation, names, notation));
    }
  }

  private void formula(Span span, Span body, boolean shown, List<Token> tokens) {
    if (!shown || !beginsWithRelation(tokens)) {
      endDisplay();
    }
    if (shown) {
      display(body, tokens);
      stream.add(Token.of(Kind.GAP, "", span, true));
    } else {
      inline(span, body, tokens);
    }
  }

  /// A line of a display. What begins with a relation goes on from the display before, as when each line of a calculation is
  /// one of its own.
  private void display(Span body, List<Token> tokens) {
    if (!displayed.isEmpty()) {
      displayed.add(Token.of(Kind.ROW, "\\\\", Span.at(body.start()), true));
    }
    display.add(body);
    displayed.addAll(tokens);
  }

  private void inline(Span span, Span body, List<Token> tokens) {
    boolean first = !tokens.isEmpty() && Relations.isRelation(tokens.getFirst());
    if (Relations.areIn(tokens) && !first || first && tokens.size() > 200) {
      chains.addAll(formulas.readTokens(body, tokens, names));
      stream.add(Token.of(Kind.GAP, "", span, true));
      if (CONTINUED.matcher(file.text()).region(span.end(), file.text().length()).lookingAt()) {
        lastSide(tokens).ifPresent(stream::add);
      }
    } else {
      embed(span, tokens);
    }
  }

  /// A formula that is one side of a chain, or starts with a relation, joins the sentence.
  private void embed(Span span, List<Token> tokens) {
    int from = 0;
    boolean lead = spaceBefore(span);
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || Relations.isRelation(tokens.get(i))) {
        if (i > from) {
          stream.add(operand(tokens.subList(from, i), lead));
        }
        if (i < tokens.size()) {
          stream.add(tokens.get(i).spaced(true));
        }
        from = i + 1;
        lead = true;
      }
    }
  }

  /// What the sentence goes on from in `$x = 2 \cdot 3$ = $6$`.
  private Optional<Token> lastSide(List<Token> tokens) {
    int from = tokens.size();
    while (from > 0 && !Relations.isRelation(tokens.get(from - 1))) {
      from--;
    }
    return from < tokens.size()
        ? Optional.of(operand(tokens.subList(from, tokens.size()), true))
        : Optional.empty();
  }

  private boolean spaceBefore(Span span) {
    return span.start() == 0 || Character.isWhitespace(file.text().charAt(span.start() - 1));
  }

  private Token operand(List<Token> tokens, boolean spaced) {
    Span span = tokens.getFirst().span().to(tokens.getLast().span());
    if (tokens.size() == 1
        && (tokens.getFirst().is(Kind.NUMBER) || Statements.isOperator(tokens.getFirst()))) {
      return operator(tokens.getFirst()).spaced(spaced);
    }
    SideReader.Result result =
        new SideReader(List.copyOf(tokens), names, Style.LATEX).read(0, tokens.size());
    return result.side() instanceof Side.Read read && read.alternatives().isEmpty()
        ? put(span, read.expression(), spaced)
        : Token.of(Kind.LETTERS, "formula", span, spaced);
  }

  private static Token operator(Token token) {
    return token.isCommand("times") || token.isCommand("cdot")
        ? Token.of(Kind.SYMBOL, "×", token.span(), true)
        : token.isCommand("div") ? Token.of(Kind.SYMBOL, "÷", token.span(), true) : token;
  }

  private static Token put(Span span, Expression expression, boolean spaced) {
    return new Token(Kind.INSERTED, "formula", span, spaced, new Token.Payload.Put(expression));
  }
}
