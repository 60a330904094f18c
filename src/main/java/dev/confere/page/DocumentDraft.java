package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/// A document as HTML, but for its formulas.
public final class DocumentDraft {
  private final Markup intro;
  private final Markup rest;
  private final List<Headings.Entry> outline;
  private final SequencedMap<Occurrence, String> anchors;
  private final int answerBoxes;
  private final List<String> headings;
  private final String words;

  /// @param intro what stands before the first heading
  /// @param rest the first heading and all behind it
  /// @param anchors of what was checked
  /// @param answerBoxes how many there are
  /// @param words the text without markup
  DocumentDraft(
      Markup intro,
      Markup rest,
      Headings headings,
      SequencedMap<Occurrence, String> anchors,
      int answerBoxes,
      String words) {
    this.intro = intro;
    this.rest = rest;
    this.outline = headings.outline();
    this.headings = headings.names();
    this.anchors = anchors;
    this.answerBoxes = answerBoxes;
    this.words = words;
  }

  /// The formulas that it waits for, so that a typesetter may set them in one go.
  public Set<Formula> formulas() {
    Set<Formula> formulas = new LinkedHashSet<>();
    intro.addFormulasTo(formulas);
    rest.addFormulasTo(formulas);
    return formulas;
  }

  /// The finished document. Formulas that cannot be set are reported and shown as they were written.
  ///
  /// @param typesetter what became of each of the [#formulas]
  public RenderedDocument set(Function<Formula, Typeset> typesetter) {
    return new RenderedDocument(
        intro.set(typesetter),
        rest.set(typesetter),
        outline(typesetter),
        anchors,
        answerBoxes,
        headings,
        words,
        intro.hasFormulas() || rest.hasFormulas());
  }

  private List<Page.OutlineEntry> outline(Function<Formula, Typeset> typesetter) {
    List<Page.OutlineEntry> entries = new ArrayList<>();
    for (Headings.Entry entry : outline) {
      EncodedHtml name = entry.name().set(typesetter);
      entries.add(new Page.OutlineEntry(entry.level(), entry.id(), name, entry.inside()));
    }
    return entries;
  }
}
