/// Numbers: exact rationals, enclosures of what is not rational, numbers as somebody wrote them,
/// rounding and printing.
///
/// This room knows the integers of the JDK and the library of arbitrary-precision functions, which
/// no other room may import. It must never know names, documents, the default locale, or binary
/// floating point: a digit that is printed or compared here was decided, not approximated.
@NullMarked
package dev.confere.engine.number;

import org.jspecify.annotations.NullMarked;
