package dev.confere.typesetting;

import java.util.List;
import java.util.Optional;

/// A formula as it was read: what TeX calls noads, before it is known how large anything is.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, chapter 17</a>
sealed interface Noad {

  /// A letter, digit or sign.
  record Character(Sign sign) implements Noad {}

  /// What stood in braces.
  record Group(List<Noad> body) implements Noad {

    static final Group EMPTY = new Group(List.of());
  }

  record Scripted(Noad base, Optional<Noad> superscript, Optional<Noad> subscript)
      implements Noad {}

  /// A fraction, or a binomial coefficient when it has delimiters and no bar.
  ///
  /// @param style that the command demands
  record Fraction(Noad above, Noad below, boolean binomial, Optional<Style> style)
      implements Noad {}

  record Root(Noad body, Optional<Noad> degree) implements Noad {}

  /// @param accent empty for the arrow over a vector
  record Accented(Optional<Sign> accent, Noad base) implements Noad {}

  /// A line over or under something.
  record Lined(boolean over, Noad body) implements Noad {}

  /// A sum, an integral or their like.
  ///
  /// @param limits whether bounds stand above and below in display style
  /// @param everywhere whether they do in any style
  record Operator(Sign sign, boolean limits, boolean everywhere) implements Noad {}

  /// A function that TeX knows, such as `\max`.
  record Function(String name, boolean limits, boolean everywhere) implements Noad {}

  /// A function that the author names.
  ///
  /// @param limits whether bounds stand above and below in display style
  record NamedFunction(List<Noad> name, boolean limits) implements Noad {}

  /// Delimiters that grow with what they enclose; a full stop stands for none.
  record Fenced(String left, List<Noad> body, String right) implements Noad {}

  /// @param size 1 to 4
  record SizedDelimiter(String delimiter, int size, Atom atom) implements Noad {}

  record Words(Font font, List<Noad> letters) implements Noad {}

  record InFont(Font font, Noad body) implements Noad {}

  /// What `\boldsymbol` makes of its argument.
  record Bold(Group body) implements Noad {}

  /// @param amount in em, or in eighteenths of the quad that belongs to the style
  record Space(double amount, boolean inMathUnits) implements Noad {}

  /// What stands behind a command like `\displaystyle`.
  record Styled(Style style, List<Noad> body) implements Noad {}

  /// A sign that KaTeX puts together of several.
  record Assembled(Sign sign) implements Noad {}

  /// A matrix, or lines one below another.
  record Table(TableForm form, List<List<Group>> rows) implements Noad {}

  /// Whether TeX takes it for a single character, to put scripts and accents on.
  static boolean isCharacterBox(Noad noad) {
    return switch (noad) {
      case Character _ -> true;
      case Group(List<Noad> body) -> body.size() == 1 && isCharacterBox(body.getFirst());
      case InFont(Font _, Noad body) -> isCharacterBox(body);
      case Scripted _,
          Fraction _,
          Root _,
          Accented _,
          Lined _,
          Operator _,
          Function _,
          NamedFunction _,
          Fenced _,
          SizedDelimiter _,
          Words _,
          Bold _,
          Space _,
          Styled _,
          Assembled _,
          Table _ ->
          false;
    };
  }
}
