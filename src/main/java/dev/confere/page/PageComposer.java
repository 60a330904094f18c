package dev.confere.page;

import dev.confere.document.FrontMatter;
import dev.confere.verification.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Composes page models from rendered documents, in the words of one language.
public final class PageComposer {
  private static final int HARDEST = 5;

  private final InterfaceTexts texts;

  public PageComposer(InterfaceTexts texts) {
    this.texts = texts;
  }

  /// The page of an exercise.
  public Page.Exercise exercise(
      Frame frame, FrontMatter matter, Totals totals, RenderedDocument rendered, Placement place) {
    String number = place.number().map(String::valueOf).orElse("");
    return new Page.Exercise(
        frame,
        number,
        texts.text("exercise", number),
        place.key(),
        Html.ofText(matter.title()),
        matter.topics(),
        difficulty(matter),
        remarks(matter),
        place.list().orElseGet(() -> new Link(frame.home(), frame.siteTitle())),
        rendered.outline(),
        rendered.body(),
        matter.sources().stream().map(Citation::of).toList(),
        place.previous(),
        place.next(),
        place.sourceUrl(),
        place.ledgerHref(),
        summary(totals, place.verificationHref()));
  }

  /// A page of text.
  public Page.Plain plain(
      Frame frame, FrontMatter matter, Totals totals, RenderedDocument rendered, Placement place) {
    return new Page.Plain(
        frame,
        place.key(),
        Html.ofText(matter.title()),
        place.list(),
        rendered.outline(),
        rendered.body(),
        matter.sources().stream().map(Citation::of).toList(),
        place.previous(),
        place.next(),
        place.sourceUrl(),
        summary(totals, place.verificationHref()));
  }

  /// A row in the contents of a list.
  ///
  /// @param number of an exercise, empty for other pages
  /// @param boxes how many answer boxes the page has
  public Page.Entry entry(
      FrontMatter matter, Optional<Integer> number, String href, String key, int boxes) {
    return new Page.Entry(
        number.map(String::valueOf),
        Html.ofText(matter.title()),
        href,
        matter.description().orElse(""),
        matter.topics(),
        difficulty(matter),
        remarks(matter),
        boxes == 0 ? Optional.empty() : Optional.of(key),
        Integer.toString(boxes));
  }

  private List<String> remarks(FrontMatter matter) {
    List<String> remarks = new ArrayList<>();
    matter.minutes().ifPresent(m -> remarks.add(texts.text("minutes", Integer.toString(m))));
    matter.origin().ifPresent(remarks::add);
    return remarks;
  }

  private Optional<Page.Difficulty> difficulty(FrontMatter matter) {
    return matter
        .difficulty()
        .map(
            level ->
                new Page.Difficulty(
                    texts.text("difficulty", Integer.toString(level)), steps(level)));
  }

  /// Which of the steps up to the hardest are taken.
  private static List<Boolean> steps(int level) {
    List<Boolean> steps = new ArrayList<>(HARDEST);
    for (int step = 0; step < HARDEST; step++) {
      steps.add(step < level);
    }
    return steps;
  }

  /// What was verified on a page in a line; nothing for a page that states nothing.
  public Optional<Page.VerificationSummary> summary(Totals totals, String href) {
    if (totals.confirmed() + totals.chains() + totals.unread() == 0) {
      return Optional.empty();
    }
    List<String> facts = new ArrayList<>();
    add(facts, "summary.confirmed", totals.confirmed());
    add(facts, "summary.chains", totals.chains());
    add(facts, "summary.unread", totals.unread());
    boolean whole = totals.unread() == 0 && totals.unverified() == 0;
    return Optional.of(new Page.VerificationSummary(whole, facts, href));
  }

  private void add(List<String> facts, String key, int count) {
    if (count > 0) {
      facts.add(texts.counted(key, count));
    }
  }
}
