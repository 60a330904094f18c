package dev.confere.typesetting;

/// GraalJS or KaTeX could not be started: the program is installed incompletely or the JVM does not
/// suit it. No formula is to blame.
public final class TypesettingUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TypesettingUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
