package dev.confere.math;

import dev.confere.document.Formula.Insertion;
import dev.confere.engine.number.Notation;
import dev.confere.math.Statements.Statement;
import dev.confere.math.Token.Kind;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads the chains in the formulas of a text, which are of LaTeX.
///
/// Nothing that is written makes it fail: what it does not understand is an [Side.Unread] side of its chain.
public final class MathReader {
  private final SourceFile file;
  private final Notation notation;
  private final Denials denials;

  /// What is known with the names that were asked about last: those of all formulas of a page, but for loops.
  private KnownFormulas known;

  private Names namesOfKnown = Names.NONE;

  /// @param notation how numbers are written in all formulas of the text
  public MathReader(SourceFile file, Notation notation) {
    this(file, notation, Denials.in(file.text()));
  }

  MathReader(SourceFile file, Notation notation, Denials denials) {
    this.file = file;
    this.notation = notation;
    this.denials = denials;
    this.known = KnownFormulas.of(Names.NONE, notation);
  }

  /// @param body what stands between the dollar signs
  public List<Chain> readLatex(Span body, Names names) {
    return readLatex(body, List.of(), names);
  }

  /// @param insertions expressions and stated numbers that stand in the body, in order of their place; a `\val` has
  ///     the value of its expression, a `\claim` is the number stated
  public List<Chain> readLatex(Span body, List<Insertion> insertions, Names names) {
    if (!Relations.mayBeIn(file.text(), body)) {
      return List.of();
    }
    boolean isShort = insertions.isEmpty() && KnownFormulas.mayHold(body);
    List<Chain> chains = isShort ? known(body, names) : chains(body, insertions, names);
    return denials.weigh(body, chains);
  }

  private List<Chain> known(Span body, Names names) {
    if (!Objects.equals(names, namesOfKnown)) {
      known = KnownFormulas.of(names, notation);
      namesOfKnown = names;
    }
    String formula = file.text(body);
    List<Chain> found = known.find(formula, body.start());
    if (found == null) {
      found = chains(body, List.of(), names);
      known.meet(formula, body.start(), found);
    }
    return found;
  }

  private List<Chain> chains(Span body, List<Insertion> insertions, Names names) {
    List<Token> raw = LatexLexer.lex(file.text(), body, insertions);
    return Relations.areIn(raw) ? chains(meant(raw), names) : List.of();
  }

  /// The chains of a formula of which the tokens are at hand.
  List<Chain> readTokens(Span body, List<Token> tokens, Names names) {
    return denials.weigh(body, chains(tokens, names));
  }

  List<Token> tokens(Span body) {
    return meant(LatexLexer.lex(file.text(), body, List.of()));
  }

  /// Numbers put together, and without what is there for the eye only.
  private List<Token> meant(List<Token> raw) {
    List<Token> numbers = Numerals.join(TexArguments.split(raw), notation);
    return Flattener.flatten(Tidier.tidy(numbers));
  }

  private static List<Chain> chains(List<Token> tokens, Names names) {
    List<Statement> statements = Statements.of(tokens);
    List<Chain> chains = new ArrayList<>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean before = statement.commaBefore() && i > 0 && isMember(tokens, statements.get(i - 1));
      boolean after =
          i + 1 < statements.size()
              && statements.get(i + 1).commaBefore()
              && isMember(tokens, statements.get(i + 1));
      Optional<Chain> chain = ChainBuilder.build(own(tokens, statement), names, before, after);
      if (chain.isPresent()) {
        boolean barred = isBarred(tokens, statement);
        chains.add(barred ? chain.get().weaken("a bar stands beside it") : chain.get());
      }
    }
    return chains;
  }

  /// The tokens of a statement without the ends of rows that it runs over.
  private static List<Token> own(List<Token> tokens, Statement statement) {
    List<Token> own = new ArrayList<>(statement.to() - statement.from());
    int depth = 0;
    for (int i = statement.from(); i < statement.to(); i++) {
      Token token = tokens.get(i);
      depth += token.is(Kind.BEGIN) ? 1 : token.is(Kind.END) ? -1 : 0;
      if (depth > 0 || !token.is(Kind.ROW)) {
        own.add(token);
      }
    }
    return own;
  }

  /// `7\mid2\mid5\mid6_8 = …`: a number beside a bar may be a part only.
  private static boolean isBarred(List<Token> tokens, Statement statement) {
    boolean before = statement.from() > 0 && tokens.get(statement.from() - 1).isCommand("mid");
    return before || statement.to() < tokens.size() && tokens.get(statement.to()).isCommand("mid");
  }

  /// Whether a statement without a relation is a member of a list of numbers.
  private static boolean isMember(List<Token> tokens, Statement statement) {
    List<Token> own = tokens.subList(statement.from(), statement.to());
    boolean relation = Relations.areIn(own);
    Token first = own.getFirst();
    boolean number =
        first.is(Kind.NUMBER)
            || first.isSymbol('-')
            || first.isSymbol('…')
            || first.is(Kind.COMMAND)
            || first.is(Kind.LETTERS);
    return !relation && number;
  }
}
