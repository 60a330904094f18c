/// The vocabulary: the functions and constants that expressions may use, one file a family, in the
/// names of PyTorch and NumPy.
///
/// Knows: values, numbers. Must never know: names that an author defines, expressions, documents.
/// Every function is described where it is defined, with a summary, examples and its source; the
/// manual is made from that, and a test runs the examples.
@NullMarked
package dev.confere.engine.function;

import org.jspecify.annotations.NullMarked;
