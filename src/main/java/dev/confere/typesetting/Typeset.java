package dev.confere.typesetting;

/// What became of a formula.
public sealed interface Typeset {

  /// The formula as KaTeX sets it: HTML for the eye (`aria-hidden`) beside MathML for readers of screens.
  record Html(Utf8 utf8) implements Typeset {

    public Html(String html) {
      this(Utf8.of(html));
    }

    public String html() {
      return utf8.toString();
    }
  }

  /// The formula cannot be set.
  ///
  /// @param message what is wrong, without the place
  /// @param start where in the formula, in UTF-16 units
  /// @param end one past the last unit concerned; equal to `start` when something is missing there.
  ///     Where KaTeX knows no place within the formula (its mistake may lie in the body of a macro),
  ///     the span is the whole formula.
  record Refused(String message, int start, int end) implements Typeset {

    static Refused wholly(Formula formula, String message) {
      return new Refused(message, 0, formula.latex().length());
    }
  }
}
