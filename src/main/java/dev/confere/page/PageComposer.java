package dev.confere.page;

import dev.confere.document.Document;
import dev.confere.document.FrontMatter;
import dev.confere.document.Occurrence;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.NumberPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.verification.Checked;
import dev.confere.verification.Coverage;
import dev.confere.verification.Report;
import dev.confere.verification.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Composes page models from rendered documents, in the words of one language.
public final class PageComposer {
  private static final int HARDEST = 5;

  private final InterfaceTexts texts;

  public PageComposer(InterfaceTexts texts) {
    this.texts = texts;
  }

  /// The page of an exercise.
  public Page.Exercise exercise(
      Frame frame, Report report, RenderedDocument rendered, Placement place) {
    FrontMatter matter = report.worksheet().document().frontMatter();
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
        summary(report, place.verificationHref()));
  }

  /// A page of text.
  public Page.Plain plain(Frame frame, Report report, RenderedDocument rendered, Placement place) {
    FrontMatter matter = report.worksheet().document().frontMatter();
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
        summary(report, place.verificationHref()));
  }

  /// A row in the contents of a list.
  ///
  /// @param number of an exercise, empty for other pages
  /// @param boxes how many answer boxes the page has
  public Page.Entry entry(
      Document document, Optional<Integer> number, String href, String key, int boxes) {
    FrontMatter matter = document.frontMatter();
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
                    texts.text("difficulty", Integer.toString(level)),
                    IntStream.range(0, HARDEST).mapToObj(i -> i < level).toList()));
  }

  /// What was verified on a page in a line; nothing for a page that states nothing.
  public Optional<Page.VerificationSummary> summary(Report report, String href) {
    int confirmed = confirmed(report);
    int chains = chains(report);
    int unread = unread(report);
    if (confirmed + chains + unread == 0) {
      return Optional.empty();
    }
    List<String> facts = new ArrayList<>();
    add(facts, "summary.confirmed", confirmed);
    add(facts, "summary.chains", chains);
    add(facts, "summary.unread", unread);
    boolean whole = unread == 0 && report.coverage().unverified().isEmpty();
    return Optional.of(new Page.VerificationSummary(whole, facts, href));
  }

  private void add(List<String> facts, String key, int count) {
    if (count > 0) {
      facts.add(texts.counted(key, count));
    }
  }

  private static int confirmed(Report report) {
    return (int)
        report.checks().stream()
            .filter(check -> check.kind() != Checked.Kind.CHAIN && check.isConfirmed())
            .count();
  }

  private static int chains(Report report) {
    return (int)
        report.checks().stream()
            .filter(check -> check.kind() == Checked.Kind.CHAIN && check.relations() > 0)
            .count();
  }

  private static int unread(Report report) {
    return (int)
        report.checks().stream().filter(check -> check.verdict() instanceof Verdict.Unread).count();
  }

  /// A page as the verification page tells of it.
  ///
  /// @param id fragment of its part there, see [Placement#verificationHref]
  /// @param title with its number
  /// @param href from the verification page to it
  /// @param anchors its fragments, see [RenderedDocument#anchors]
  public record Verified(
      String id,
      String title,
      String href,
      String ledgerHref,
      Report report,
      SequencedMap<Occurrence, String> anchors) {}

  /// The page that sums up what was verified.
  public Page.Verification verification(Frame frame, List<Verified> pages) {
    Coverage coverage =
        pages.stream().map(page -> page.report().coverage()).reduce(Coverage.NONE, Coverage::plus);
    List<Page.Total> totals =
        List.of(
            total(
                "verification.confirmed",
                pages.stream().mapToInt(p -> confirmed(p.report())).sum()),
            total("verification.chains", pages.stream().mapToInt(p -> chains(p.report())).sum()),
            total("verification.unread", pages.stream().mapToInt(p -> unread(p.report())).sum()),
            new Page.Total(texts.text("verification.coverage"), share(coverage)));
    return new Page.Verification(
        frame,
        Html.ofText(texts.text("verification.title")),
        totals,
        List.of(
            texts.text("verification.confirmed"),
            texts.text("verification.chains"),
            texts.text("verification.unread"),
            texts.text("verification.coverage")),
        pages.stream().filter(PageComposer::isChecked).map(this::row).toList(),
        pages.stream().filter(PageComposer::isChecked).map(this::ledger).toList());
  }

  private static boolean isChecked(Verified page) {
    return !page.report().checks().isEmpty();
  }

  private Page.Total total(String key, int count) {
    return new Page.Total(texts.text(key), Integer.toString(count));
  }

  private Page.Row row(Verified page) {
    Report report = page.report();
    return new Page.Row(
        "#" + page.id(),
        Html.ofText(page.title()),
        List.of(
            Integer.toString(confirmed(report)),
            Integer.toString(chains(report)),
            Integer.toString(unread(report)),
            share(report.coverage())));
  }

  /// Never "100 %" for a little less than all.
  private String share(Coverage coverage) {
    if (coverage.total() == 0) {
      return "–";
    }
    Rational share = coverage.share();
    NumberFormat format =
        new NumberFormat.Percent(
            share.equals(Rational.ONE) ? OptionalInt.of(0) : OptionalInt.of(1));
    return NumberPrinter.of(Notation.POINT).print(Real.of(share), format).orElse("");
  }

  private Page.LedgerPage ledger(Verified page) {
    int found = confirmed(page.report()) + chains(page.report());
    return new Page.LedgerPage(
        page.id(),
        Html.ofText(page.title()),
        page.href(),
        page.ledgerHref(),
        texts.counted("summary.confirmed", found),
        page.report().checks().stream()
            .filter(check -> !(check.verdict() instanceof Verdict.Silent))
            .map(check -> statement(page, check))
            .toList());
  }

  private Page.Statement statement(Verified page, Checked check) {
    Optional<String> anchor = Optional.ofNullable(page.anchors().get(check.occurrence()));
    return new Page.Statement(
        texts.text("verification.line", Integer.toString(check.place().start().line())),
        anchor.map(id -> page.href() + "#" + id),
        stated(check),
        check.expression(),
        Typography.minus(check.exact()),
        check.verdict() instanceof Verdict.Confirmed(Verdict.Rule rule)
            ? texts.text(Marks.key(rule))
            : "",
        tone(check.verdict()),
        texts.text("verdict." + tone(check.verdict())));
  }

  /// LaTeX is shown as the code that it is.
  private static Html stated(Checked check) {
    String text = check.text().strip().replaceAll("\\s+", " ");
    return switch (check.kind()) {
      case CHAIN, CONDITION -> new Html("<code>" + Html.escape(text) + "</code>");
      case STATEMENT, CELL -> Html.ofText(Typography.minus(text));
    };
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Confirmed _ -> "confirmed";
      case Verdict.Rounded _ -> "refuted";
      case Verdict.Refuted _ -> "refuted";
      case Verdict.Undecided _ -> "undecided";
      case Verdict.Unread _ -> "unread";
      case Verdict.Silent _ -> "unread";
    };
  }
}
