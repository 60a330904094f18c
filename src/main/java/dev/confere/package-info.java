/// Confere: a static site generator for worked exercises that cannot be wrong.
@NullMarked
package dev.confere;

import org.jspecify.annotations.NullMarked;
