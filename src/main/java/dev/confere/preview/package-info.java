/// A site that is shown while its author writes it: served to this machine, watched, reloaded.
///
/// Knows the network, the change of files, and how a finished site looks as files and diagnostics. Must never know how a site is built, nor
/// the console: whoever builds hands the outcome to [dev.confere.preview.Preview].
@NullMarked
package dev.confere.preview;

import org.jspecify.annotations.NullMarked;
