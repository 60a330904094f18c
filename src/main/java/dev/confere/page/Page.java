package dev.confere.page;

import java.util.List;
import java.util.Optional;

/// A page, ready to be poured into its template: text, booleans, lists and finished HTML, nothing to compute.
public sealed interface Page {
  /// What surrounds every page.
  Frame frame();

  /// One worked exercise.
  ///
  /// @param number as shown, such as `1`
  /// @param label the number in words, such as `Exercício 1`
  /// @param key under which the reader's progress is kept, unique in the site
  /// @param heading the title, may hold mathematics
  /// @param remarks how long it takes, where it comes from
  /// @param list the list that it belongs to
  /// @param body the finished text of the exercise
  /// @param references the works it rests on
  /// @param previous the exercise before, if any
  /// @param sourceUrl where its source can be read
  /// @param ledgerHref its machine-readable record of verification
  record Exercise(
      Frame frame,
      String number,
      String label,
      String key,
      Html heading,
      List<String> topics,
      Optional<Difficulty> difficulty,
      List<String> remarks,
      Link list,
      List<OutlineEntry> outline,
      EncodedHtml body,
      List<Html> references,
      Optional<Link> previous,
      Optional<Link> next,
      Optional<String> sourceUrl,
      String ledgerHref,
      Optional<VerificationSummary> verification)
      implements Page {}

  /// A page of text: a reference page, a page of the manual.
  ///
  /// @param key under which the reader's progress is kept, unique in the site
  /// @param parent the list that it belongs to, if any
  record Plain(
      Frame frame,
      String key,
      Html heading,
      Optional<Link> parent,
      List<OutlineEntry> outline,
      EncodedHtml body,
      List<Html> references,
      Optional<Link> previous,
      Optional<Link> next,
      Optional<String> sourceUrl,
      Optional<VerificationSummary> verification)
      implements Page {}

  /// The contents of a list of exercises, or of a site of several lists.
  ///
  /// @param facts short remarks under the title, such as `8 exercícios`
  /// @param key under which the answers on this very page are kept, where it asks for any
  /// @param intro what stands before the entries
  /// @param rest what stands behind them
  record Contents(
      Frame frame,
      Html heading,
      List<String> facts,
      Optional<String> key,
      Html intro,
      List<Section> sections,
      Html rest)
      implements Page {}

  /// What was verified, on all pages.
  ///
  /// @param columns heads of the table by page, as many as each row has values
  record Verification(
      Frame frame,
      Html heading,
      List<Total> totals,
      List<String> columns,
      List<Row> rows,
      List<LedgerPage> pages)
      implements Page {}

  /// The page for addresses that do not exist.
  record NotFound(Frame frame) implements Page {}

  /// @param level depth, `2` to `4`
  /// @param id fragment of the heading
  /// @param inside whether it stands in a solution, which is folded at first
  record OutlineEntry(String level, String id, EncodedHtml text, boolean inside) {}

  /// @param label in words, such as `Dificuldade 2 de 5`
  /// @param dots five, the first so many true
  record Difficulty(String label, List<Boolean> dots) {}

  /// @param whole whether nothing was left unread or unverified
  /// @param facts such as `27 afirmações conferidas`
  /// @param href the part of the verification page that tells more
  record VerificationSummary(boolean whole, List<String> facts, String href) {}

  record Section(Optional<String> heading, List<Entry> entries) {}

  /// @param number empty for a page that is no exercise
  /// @param key the exercise's key of progress, if it has answer boxes
  /// @param boxes how many answer boxes it has
  record Entry(
      Optional<String> number,
      Html title,
      String href,
      String summary,
      List<String> topics,
      Optional<Difficulty> difficulty,
      List<String> remarks,
      Optional<String> key,
      String boxes) {}

  record Total(String label, String value) {}

  record Row(String href, Html title, List<String> values) {}

  /// @param id fragment of this part
  /// @param count such as `27 afirmações conferidas`
  record LedgerPage(
      String id,
      Html title,
      String href,
      String ledgerHref,
      Optional<String> sourceUrl,
      String count,
      List<Statement> statements) {}

  /// @param place such as `linha 41`
  /// @param href link to the place on the page, if it has one
  /// @param text what the author stated
  /// @param tone one of `confirmed`, `exempt`, `unread`, `refuted`, `undecided`
  /// @param verdict in words
  record Statement(
      String place,
      Optional<String> href,
      Html text,
      String expression,
      String exact,
      String rule,
      String tone,
      String verdict) {}
}
