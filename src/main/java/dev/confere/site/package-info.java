/// The site as a whole: what is read, in which order the passes run, what is written where.
///
/// Knows: all rooms above, and the disk, which no other room touches. Must never know: flags, exit codes, the console, the clock.
///
/// One line of passes: [dev.confere.site.ContentFolder] finds the sources, [dev.confere.site.SiteBuilder] has them read, evaluated,
/// verified, typeset and rendered, and hands on [dev.confere.site.SiteFiles]; [dev.confere.site.SiteWriter] writes them, all or nothing.
/// Whatever an author did wrong is a diagnostic; an `IOException` is a failure of the machine.
@NullMarked
package dev.confere.site;

import org.jspecify.annotations.NullMarked;
