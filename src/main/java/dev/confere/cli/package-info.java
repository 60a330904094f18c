/// The door to the world: commands, arguments, reports and the preview server.
///
/// Knows the console, the network, exit codes and the room `site`. Must never know how anything is computed.
@NullMarked
package dev.confere.cli;

import org.jspecify.annotations.NullMarked;
