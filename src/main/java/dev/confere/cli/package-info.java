/// The door to the world: commands, arguments, and reports.
///
/// Knows the console, exit codes and the room `site`. Must never know how anything is computed.
@NullMarked
package dev.confere.cli;

import org.jspecify.annotations.NullMarked;
