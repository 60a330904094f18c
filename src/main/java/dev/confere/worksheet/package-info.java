/// An exercise with its computed values: where the document meets the engine.
///
/// Knows: documents, the engine. Must never know: what was stated (it evaluates expressions and never looks at the stated side),
/// verdicts, pages. It exists so that `engine` stays blind to documents and `verification` to computing.
@NullMarked
package dev.confere.worksheet;

import org.jspecify.annotations.NullMarked;
