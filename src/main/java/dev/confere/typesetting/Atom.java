package dev.confere.typesetting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a piece of a formula is for its neighbours: TeX decides by it where space goes and where a line may break.
enum Atom {
  ORDINARY,
  OPERATOR,
  BINARY,
  RELATION,
  OPENING,
  CLOSING,
  PUNCTUATION,
  INNER,
  SPACE;

  /// Commands that take nothing, by what they are.
  private static final Map<Atom, Set<String>> COMMANDS =
      new TreeMap<>(
          Map.of(
              RELATION,
              words(
                  "le leq ge geq approx equiv sim simeq cong propto to rightarrow Rightarrow leftarrow"
                      + " gets mapsto in subset subseteq mid ll gg leqslant geqslant longrightarrow"
                      + " leftrightarrow Leftrightarrow ne neq"),
              BINARY,
              words(
                  "cdot times div pm mp cup cap circ oplus otimes odot ast star wedge vee setminus"),
              OPERATOR,
              words(
                  "sum prod int max min exp log ln sin cos tan arcsin arccos arctan sinh cosh tanh"
                      + " det gcd lim sup inf arg argmax argmin dim ker Pr"),
              INNER,
              words("ldots cdots"),
              SPACE,
              words("quad qquad , ; : ! > enspace thinspace"),
              ORDINARY,
              words(
                  "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda"
                      + " mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta"
                      + " Lambda Xi Pi Sigma Upsilon Phi Psi Omega infty partial nabla ell hbar forall"
                      + " exists emptyset varnothing neg top bot angle % $ #")));

  /// Commands that take arguments in braces, and how many.
  private static final Map<String, Integer> WITH_ARGUMENTS =
      Map.ofEntries(
          Map.entry("frac", 2),
          Map.entry("dfrac", 2),
          Map.entry("tfrac", 2),
          Map.entry("binom", 2),
          Map.entry("sqrt", 1),
          Map.entry("text", 1),
          Map.entry("textbf", 1),
          Map.entry("textrm", 1),
          Map.entry("textit", 1),
          Map.entry("mathrm", 1),
          Map.entry("mathbf", 1),
          Map.entry("mathit", 1),
          Map.entry("mathsf", 1),
          Map.entry("mathtt", 1),
          Map.entry("mathbb", 1),
          Map.entry("mathcal", 1),
          Map.entry("boldsymbol", 1),
          Map.entry("hat", 1),
          Map.entry("bar", 1),
          Map.entry("vec", 1),
          Map.entry("tilde", 1),
          Map.entry("dot", 1),
          Map.entry("widehat", 1),
          Map.entry("widetilde", 1),
          Map.entry("overline", 1),
          Map.entry("underline", 1),
          Map.entry("operatorname", 1));

  private static final String TIGHT_THIN =
      "<span class=\"mspace mtight\" style=\"margin-right:0.1952em;\"></span>";

  private static final String THIN = space("0.1667");
  private static final String MEDIUM = space("0.2222");
  private static final String THICK = space("0.2778");

  private static String space(String width) {
    return "<span class=\"mspace\" style=\"margin-right:" + width + "em;\"></span>";
  }

  private static final Map<String, Atom> KINDS = kinds();

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  private static Map<String, Atom> kinds() {
    Map<String, Atom> kinds = new HashMap<>();
    COMMANDS.forEach((kind, names) -> names.forEach(name -> kinds.put(name, kind)));
    return Map.copyOf(kinds);
  }

  /// Of a command without arguments.
  static Optional<Atom> ofCommand(String name) {
    return Optional.ofNullable(KINDS.get(name));
  }

  /// How many arguments a command takes; 0 for those that are not known here.
  static int arguments(String name) {
    return WITH_ARGUMENTS.getOrDefault(name, 0);
  }

  /// Of a single character.
  static Optional<Atom> ofCharacter(char c) {
    return switch (c) {
      case '=', '<', '>' -> Optional.of(RELATION);
      case '+', '-', '*' -> Optional.of(BINARY);
      case '(', '[' -> Optional.of(OPENING);
      case ')', ']', '!' -> Optional.of(CLOSING);
      case ',', ';' -> Optional.of(PUNCTUATION);
      case '.', '/', '|' -> Optional.of(ORDINARY);
      default -> isOrdinary(c) ? Optional.of(ORDINARY) : Optional.empty();
    };
  }

  private static boolean isOrdinary(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /// Of a binary operator or a relation, as it is written.
  static Atom ofSign(String sign) {
    Optional<Atom> kind =
        sign.startsWith("\\") ? ofCommand(sign.substring(1)) : ofCharacter(sign.charAt(0));
    return kind.orElseThrow(() -> new IllegalArgumentException("no sign: " + sign));
  }

  /// The space between this and the next atom of the same line, as KaTeX writes it. A sign is taken to stand
  /// between two operands.
  ///
  /// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, chapter 18</a>
  String glue(Atom next, Style style) {
    return style.isTight() ? tightGlue(next) : glue(next);
  }

  private String tightGlue(Atom next) {
    boolean functions =
        switch (this) {
          case OPERATOR -> next == OPERATOR || next == ORDINARY;
          case ORDINARY, CLOSING, INNER -> next == OPERATOR;
          case BINARY, RELATION, OPENING, PUNCTUATION, SPACE -> false;
        };
    return functions ? TIGHT_THIN : "";
  }

  private String glue(Atom next) {
    return switch (this) {
      case BINARY -> MEDIUM;
      case RELATION -> THICK;
      case OPENING, SPACE -> "";
      case PUNCTUATION ->
          glue(next, Set.of(ORDINARY, OPERATOR, OPENING, CLOSING, PUNCTUATION, INNER));
      case OPERATOR -> glue(next, Set.of(ORDINARY, OPERATOR, INNER));
      case ORDINARY, CLOSING -> glue(next, Set.of(OPERATOR, INNER));
      case INNER -> glue(next, Set.of(ORDINARY, OPERATOR, OPENING, PUNCTUATION, INNER));
    };
  }

  private String glue(Atom next, Set<Atom> thin) {
    return switch (next) {
      case BINARY -> MEDIUM;
      case RELATION -> THICK;
      default -> thin.contains(next) ? THIN : "";
    };
  }

  /// Whether a sign after this one stands between two operands, rather than before one.
  boolean endsOperand() {
    return this == ORDINARY || this == CLOSING || this == INNER;
  }

  /// Whether an operand may begin with this.
  boolean beginsOperand() {
    return this == ORDINARY || this == OPENING || this == INNER || this == OPERATOR;
  }
}
