package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.NumberPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.verification.Checked;
import dev.confere.verification.Report;
import dev.confere.verification.Totals;
import dev.confere.verification.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// Composes the page that sums up what was verified.
public final class VerificationComposer {
  private final InterfaceTexts texts;

  public VerificationComposer(InterfaceTexts texts) {
    this.texts = texts;
  }

  /// A page as the verification page tells of it.
  ///
  /// @param id fragment of its part there, see [Placement#verificationHref]
  /// @param title with its number
  /// @param href from the verification page to it
  /// @param statements all that was checked, see [#statements]; empty where it is left to the ledger
  /// @param sourceUrl where its source can be read
  public record Verified(
      String id,
      String title,
      String href,
      String ledgerHref,
      Optional<String> sourceUrl,
      Totals totals,
      List<Page.Statement> statements) {}

  /// The page that sums up what was verified.
  ///
  /// @param pages on which anything was checked
  public Page.Verification page(Frame frame, List<Verified> pages) {
    Totals all = pages.stream().map(Verified::totals).reduce(Totals.NONE, Totals::plus);
    List<Page.Total> totals =
        List.of(
            total("verification.confirmed", all.confirmed()),
            total("verification.chains", all.chains()),
            total("verification.unread", all.unread()),
            new Page.Total(texts.text("verification.coverage"), share(all)));
    return new Page.Verification(
        frame,
        Html.ofText(texts.text("verification.title")),
        totals,
        List.of(
            texts.text("verification.confirmed"),
            texts.text("verification.chains"),
            texts.text("verification.unread"),
            texts.text("verification.coverage")),
        pages.stream().map(this::row).toList(),
        pages.stream().map(this::ledger).toList());
  }

  private Page.Total total(String key, int count) {
    return new Page.Total(texts.text(key), Integer.toString(count));
  }

  private Page.Row row(Verified page) {
    Totals totals = page.totals();
    return new Page.Row(
        "#" + page.id(),
        Html.ofText(page.title()),
        List.of(
            Integer.toString(totals.confirmed()),
            Integer.toString(totals.chains()),
            Integer.toString(totals.unread()),
            share(totals)));
  }

  /// Never "100 %" for a little less than all.
  private static String share(Totals totals) {
    if (totals.numerals() == 0) {
      return "–";
    }
    Rational share = totals.coverage();
    NumberFormat format =
        new NumberFormat.Percent(
            share.equals(Rational.ONE) ? OptionalInt.of(0) : OptionalInt.of(1));
    return NumberPrinter.of(Notation.POINT).print(Real.of(share), format).orElse("");
  }

  private Page.LedgerPage ledger(Verified page) {
    int found = page.totals().confirmed() + page.totals().chains();
    return new Page.LedgerPage(
        page.id(),
        Html.ofText(page.title()),
        page.href(),
        page.ledgerHref(),
        page.sourceUrl(),
        texts.counted("summary.confirmed", found),
        page.statements());
  }

  /// All that was checked on a page, as the verification page lists it.
  ///
  /// @param href from the verification page to the page
  /// @param anchors its fragments, see [RenderedDocument#anchors]
  public List<Page.Statement> statements(
      Report report, String href, SequencedMap<Occurrence, String> anchors) {
    return report.checks().stream()
        .filter(check -> !(check.verdict() instanceof Verdict.Silent))
        .map(check -> statement(check, href, anchors))
        .toList();
  }

  private Page.Statement statement(
      Checked check, String href, SequencedMap<Occurrence, String> anchors) {
    Optional<String> anchor = Optional.ofNullable(anchors.get(check.occurrence()));
    return new Page.Statement(
        texts.text("verification.line", Integer.toString(check.place().start().line())),
        anchor.map(id -> href + "#" + id),
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
    String text = Typography.line(check.text());
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
