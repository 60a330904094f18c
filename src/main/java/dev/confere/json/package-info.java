/// JSON as text, for reports and ledgers: written in one way only, so that the same facts give the same bytes; and read to the letter.
///
/// Knows: the room `encoding`. Must never know: what it writes about.
@NullMarked
package dev.confere.json;

import org.jspecify.annotations.NullMarked;
