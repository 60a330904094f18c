package dev.confere.math;

import dev.confere.document.Relation;
import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Signs and commands that stand between two sides, and those that part statements.
final class Relations {
  private Relations() {}

  private static final Map<String, Relation> SYMBOLS =
      Map.ofEntries(
          Map.entry("=", Relation.EQUAL),
          Map.entry("==", Relation.EQUAL),
          Map.entry("≡", Relation.EQUAL),
          Map.entry("≈", Relation.APPROXIMATELY),
          Map.entry("~=", Relation.APPROXIMATELY),
          Map.entry("!=", Relation.NOT_EQUAL),
          Map.entry("<", Relation.LESS),
          Map.entry("<=", Relation.LESS_OR_EQUAL),
          Map.entry(">", Relation.GREATER),
          Map.entry(">=", Relation.GREATER_OR_EQUAL));

  /// Those of the symbols that are one character.
  private static final String SINGLE = "=≡≈<>";

  static final Map<String, Relation> COMMANDS =
      Map.ofEntries(
          Map.entry("equiv", Relation.EQUAL),
          Map.entry("eq", Relation.EQUAL),
          Map.entry("approx", Relation.APPROXIMATELY),
          Map.entry("approxeq", Relation.APPROXIMATELY),
          Map.entry("thickapprox", Relation.APPROXIMATELY),
          Map.entry("simeq", Relation.APPROXIMATELY),
          Map.entry("cong", Relation.APPROXIMATELY),
          Map.entry("doteq", Relation.APPROXIMATELY),
          Map.entry("doteqdot", Relation.APPROXIMATELY),
          Map.entry("fallingdotseq", Relation.APPROXIMATELY),
          Map.entry("risingdotseq", Relation.APPROXIMATELY),
          Map.entry("neq", Relation.NOT_EQUAL),
          Map.entry("ne", Relation.NOT_EQUAL),
          Map.entry("lt", Relation.LESS),
          Map.entry("ll", Relation.LESS),
          Map.entry("le", Relation.LESS_OR_EQUAL),
          Map.entry("leq", Relation.LESS_OR_EQUAL),
          Map.entry("leqslant", Relation.LESS_OR_EQUAL),
          Map.entry("leqq", Relation.LESS_OR_EQUAL),
          Map.entry("gt", Relation.GREATER),
          Map.entry("gg", Relation.GREATER),
          Map.entry("ge", Relation.GREATER_OR_EQUAL),
          Map.entry("geq", Relation.GREATER_OR_EQUAL),
          Map.entry("geqslant", Relation.GREATER_OR_EQUAL),
          Map.entry("geqq", Relation.GREATER_OR_EQUAL));

  /// Relations that are not of numbers, or not checked: what stands on both sides is left alone.
  static final Set<String> OTHER =
      Set.of(
          "in",
          "notin",
          "ni",
          "subset",
          "subseteq",
          "supset",
          "supseteq",
          "sim",
          "propto",
          "mid",
          "nmid",
          "perp",
          "parallel",
          "vdash",
          "models",
          "mapsto",
          "asymp",
          "prec",
          "succ",
          "preceq",
          "succeq",
          "triangleq",
          "coloneqq",
          "stackrel",
          "longmapsto",
          "ncong",
          "not",
          "nsim",
          "cup",
          "cap",
          "setminus",
          "gtrless",
          "lessgtr",
          "lesssim",
          "gtrsim",
          "backsim",
          "bowtie",
          "defeq");

  private static final Set<String> OTHER_SYMBOLS = Set.of(":=", "unknown-relation", "<<", ">>");

  private static final String OTHER_SINGLE = "∈∉⊂∝∼↦∪∩";

  static final Set<String> ENDS =
      Set.of(
          "to",
          "rightarrow",
          "longrightarrow",
          "Rightarrow",
          "Longrightarrow",
          "implies",
          "iff",
          "Leftrightarrow",
          "Longleftrightarrow",
          "leftarrow",
          "Leftarrow",
          "leftrightarrow",
          "therefore",
          "because",
          "land",
          "lor",
          "wedge",
          "vee",
          "forall",
          "exists",
          "xrightarrow",
          "leadsto",
          "rightsquigarrow",
          "hookrightarrow",
          "neg",
          "impliedby",
          "colon",
          "downarrow",
          "Downarrow",
          "uparrow",
          "Uparrow",
          "searrow",
          "nearrow",
          "bullet",
          "checkmark",
          "blacksquare",
          "square",
          "Box",
          "qed",
          "xmark");

  private static final Set<String> END_SYMBOLS = Set.of("->", "=>");

  private static final String END_SINGLE = ";→⇒✓✔∎";

  static boolean isRelation(Token token) {
    return switch (token.kind()) {
      case SYMBOL -> token.symbol() == 0 ? isLongSign(token) : SINGLE.indexOf(token.symbol()) >= 0;
      case COMMAND -> token.has(CommandRoles.RELATION);
      case DIGITS, NUMBER, LETTERS, WORD, BEGIN, END, CELL, ROW, GAP, LINE, INSERTED -> false;
    };
  }

  private static boolean isLongSign(Token token) {
    return SYMBOLS.containsKey(token.text()) || isQuestioned(token) && relation(token).isPresent();
  }

  /// Whether LaTeX may hold a relation, by a look at its characters alone; false is certain.
  static boolean mayBeIn(String text, Span body) {
    for (int i = body.start(); i < body.end(); i++) {
      char c = text.charAt(i);
      boolean sign = c == '=' || c == '<' || c == '>' || c >= 128;
      if (sign || c == '\\' && COMMANDS.containsKey(commandAt(text, i + 1, body.end()))) {
        return true;
      }
    }
    return false;
  }

  private static String commandAt(String text, int from, int end) {
    int to = from;
    while (to < end && LatexLexer.isAsciiLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  /// Whether anything is related at all; where nothing is, there is no chain.
  static boolean areIn(List<Token> tokens) {
    for (Token token : tokens) {
      if (isRelation(token)) {
        return true;
      }
    }
    return false;
  }

  static Optional<Relation> relation(Token token) {
    if (token.is(Kind.SYMBOL)) {
      String sign = isQuestioned(token) ? token.text().substring(1) : token.text();
      return Optional.ofNullable(
          SYMBOLS.containsKey(sign) ? SYMBOLS.get(sign) : COMMANDS.get(sign));
    }
    return token.is(Kind.COMMAND)
        ? Optional.ofNullable(COMMANDS.get(token.text()))
        : Optional.empty();
  }

  static boolean isQuestioned(Token token) {
    return token.is(Kind.SYMBOL) && token.symbol() == 0 && token.text().startsWith("?");
  }

  static boolean isCongruence(Token token) {
    return token.isSymbol('≡') || token.isCommand("equiv");
  }

  /// A relation that nobody checks here.
  static boolean isOther(Token token) {
    return token.has(CommandRoles.OTHER_RELATION)
        || token.is(Kind.SYMBOL) && isOneOf(token, OTHER_SINGLE, OTHER_SYMBOLS);
  }

  /// An arrow or the like, after which another statement starts.
  static boolean isEnd(Token token) {
    return token.is(Kind.GAP)
        || token.has(CommandRoles.END)
        || token.is(Kind.SYMBOL) && isOneOf(token, END_SINGLE, END_SYMBOLS);
  }

  private static boolean isOneOf(Token sign, String single, Set<String> longer) {
    return sign.symbol() == 0 ? longer.contains(sign.text()) : single.indexOf(sign.symbol()) >= 0;
  }
}
