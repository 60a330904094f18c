package dev.confere.page;

import dev.confere.document.Block;
import dev.confere.typesetting.Utf8;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The headings of a page, their fragments, and the outline that they make.
final class Headings {
  /// Deeper headings would make the outline longer than it helps.
  private static final int DEEPEST_IN_OUTLINE = 3;

  private static final Utf8 HEADING = Utf8.of("<div class=\"heading\"><h");
  private static final Utf8 PERMALINK = Utf8.of("><a class=\"permalink\" href=\"#");

  private final InterfaceTexts texts;
  private final InlineRenderer inlines;
  private final PlainText plain;
  private final Slugs slugs = new Slugs();
  private final List<Entry> outline = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Deque<Level> above = new ArrayDeque<>();
  private int solutions;

  Headings(InterfaceTexts texts, InlineRenderer inlines, PlainText plain) {
    this.texts = texts;
    this.inlines = inlines;
    this.plain = plain;
  }

  /// A heading, or a solution, in the outline.
  record Entry(String level, String id, Markup name, boolean inside) {}

  List<Entry> outline() {
    return outline;
  }

  /// Their words.
  List<String> names() {
    return names;
  }

  /// A fragment of the page that is not taken yet.
  String id(String name) {
    return slugs.of(name);
  }

  /// What stands in a solution is told as such, because a solution is folded.
  ///
  /// @return the solution's own fragment
  String enterSolution(String name) {
    String id = id(name);
    if (solutions++ == 0) {
      outline.add(new Entry("2", id, new Markup().escape(name), false));
    }
    return id;
  }

  void leaveSolution() {
    solutions--;
  }

  /// @param asked how deep the author put it
  /// @param given how deep it is on the page
  private record Level(int asked, int given) {}

  /// No level is left out: who listens to a page goes from heading to heading by their levels.
  private int level(int asked) {
    while (!above.isEmpty() && above.peek().asked() >= asked) {
      above.pop();
    }
    int given = above.isEmpty() ? 2 : above.peek().given() + 1;
    above.push(new Level(asked, given));
    return given;
  }

  /// The title of the page is its only heading of the first level.
  void render(Block.Heading heading, Spot spot, Markup html) {
    int level = level(Math.max(2, heading.level()));
    String name = plain.of(heading.content(), spot);
    names.add(name);
    Optional<String> wish = heading.attributes().id();
    String id = wish.isPresent() ? slugs.free(wish.get()) : id(name);
    Markup content = new Markup();
    inlines.render(heading.content(), spot.silent(), content);
    if (heading.level() <= DEEPEST_IN_OUTLINE && !spot.quiet()) {
      outline.add(new Entry(Integer.toString(level), id, content, solutions > 0));
    }
    html.append(HEADING).append(level).append(" id=\"").escape(id).append("\">").append(content);
    html.append("</h").append(level).append(PERMALINK).escape(id).append("\" aria-label=\"");
    html.escape(texts.text("permalink", name)).append("\">#</a></div>\n");
  }
}
