package dev.confere.site;

import dev.confere.page.Frame;
import dev.confere.page.Link;
import dev.confere.page.Page;
import dev.confere.page.PageComposer;
import dev.confere.page.Placement;
import dev.confere.verification.Totals;
import java.util.Optional;

/// Makes the page of one document, with all that stands around it in the site.
final class PageMaker {

  private final SiteIndex site;
  private final Frames frames;

  PageMaker(SiteIndex site, Frames frames) {
    this.site = site;
    this.frames = frames;
  }

  /// What stands around a page, whatever its text.
  Surroundings around(IndexedPage page, SiteIndex.Seat seat) {
    return new Surroundings(frames.of(page, page.page(), false), placement(page, seat));
  }

  Page page(RenderedPage rendered, Surroundings around) {
    IndexedPage page = rendered.page();
    Frame frame = around.frame().withMath(rendered.document().math());
    Placement place = around.place();
    Totals totals = Totals.of(rendered.report());
    PageComposer composer = new PageComposer(frames.texts(page));
    return page.isExercise()
        ? composer.exercise(frame, page.frontMatter(), totals, rendered.document(), place)
        : composer.plain(frame, page.frontMatter(), totals, rendered.document(), place);
  }

  private Placement placement(IndexedPage page, SiteIndex.Seat seat) {
    return new Placement(
        Paths.key(page.path()),
        seat.number(),
        seat.list().map(list -> link(page, list + "/" + Frames.FRONT, site.titleOf(list))),
        neighbour(page, seat, -1),
        neighbour(page, seat, 1),
        LinkMap.source(site.configuration(), page.path()),
        Links.relative(page.page(), Paths.ledger(page.path())),
        Links.relative(page.page(), Frames.VERIFICATION) + "#" + Paths.id(page.path()));
  }

  private Optional<Link> neighbour(IndexedPage page, SiteIndex.Seat seat, int step) {
    return site.neighbour(seat, step).map(other -> link(page, other.page(), other.title()));
  }

  private static Link link(IndexedPage from, String to, String title) {
    return new Link(Links.relative(from.page(), to), title);
  }
}
