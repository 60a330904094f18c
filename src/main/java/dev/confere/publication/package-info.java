/// What machines read of a published site: feed, sitemap, robots, structured data.
///
/// Knows: the addresses, titles and days of pages, JSON, XML. Must never know: how pages are made, the disk, the clock.
@NullMarked
package dev.confere.publication;

import org.jspecify.annotations.NullMarked;
