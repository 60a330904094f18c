/// The site as a whole: what is read, in which order the passes run, what is written where.
///
/// Knows: all rooms above, and the disk, which no other room touches. Must never know: flags, exit codes, the console, the clock.
///
/// [dev.confere.site.SiteBuilder] asks [dev.confere.site.BuildMemory] what of the last build still stands, has the other pages made by
/// [dev.confere.site.PageBuilder] (read → evaluate → verify → typeset → render), each by one thread from its source to its files, has
/// [dev.confere.site.Pouring] pour what a template would not make as before, makes the pages that tell of others last, and
/// publishes through a [dev.confere.site.SiteOutput]: all or nothing. What one page may know of others is in
/// [dev.confere.site.SiteIndex]; what it asked of the rest of the content is written down in [dev.confere.site.PageInputs].
/// Whatever an author did wrong is a diagnostic; an `IOException` is a failure of the machine.
@NullMarked
package dev.confere.site;

import org.jspecify.annotations.NullMarked;
