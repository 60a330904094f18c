/// Numbers: exact rationals, enclosures of what is not rational, numbers as somebody wrote them,
/// rounding and printing.
///
/// This room knows the integers and decimals of the JDK and no library: arbitrary-precision libraries
/// give digits without bounds, and are slow at the twenty digits that nearly always
/// suffice. It must never know names, documents, the default locale, or binary floating point: a
/// digit that is printed or compared here was decided, not approximated.
@NullMarked
package dev.confere.engine.number;

import org.jspecify.annotations.NullMarked;
