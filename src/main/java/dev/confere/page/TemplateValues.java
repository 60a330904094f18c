package dev.confere.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Turns the page model into what templates may see: each record into its components by name, so that no method of any Java
/// object can be reached.
final class TemplateValues {

  /// One a language: pages share them.
  private final List<Words> words = new CopyOnWriteArrayList<>();

  private static final String OF_SCRIPTS = "js.";

  /// The words of a language as templates see them.
  ///
  /// @param model all of them by key
  /// @param ofScripts those that scripts say, as attributes
  private record Words(InterfaceTexts texts, TemplateModel model, Html ofScripts) {}

  /// @param use told of what is done with the body, where there is one
  TemplateFields of(Page page, BodyUse use) {
    return switch (page) {
      case Page.Exercise exercise -> exercise(exercise, use);
      case Page.Plain plain -> plain(plain, use);
      case Page.Contents contents -> contents(contents);
      case Page.Verification verification -> verification(verification);
      case Page.NotFound(Frame frame) -> new TemplateFields().put("frame", frame(frame));
    };
  }

  private TemplateFields exercise(Page.Exercise page, BodyUse use) {
    return new TemplateFields()
        .put("frame", frame(page.frame()))
        .put("number", page.number())
        .put("label", page.label())
        .put("key", page.key())
        .put("heading", page.heading())
        .putTexts("topics", page.topics())
        .put("difficulty", page.difficulty(), TemplateValues::difficulty)
        .putTexts("remarks", page.remarks())
        .put("list", link(page.list()))
        .put("outline", page.outline(), TemplateValues::outlineEntry)
        .put("body", MarkupModel.ofBody(page.body(), use))
        .put("references", page.references(), TemplateFields::model)
        .put("previous", page.previous(), TemplateValues::link)
        .put("next", page.next(), TemplateValues::link)
        .putText("sourceUrl", page.sourceUrl())
        .put("ledgerHref", page.ledgerHref())
        .put("verification", page.verification(), TemplateValues::summary);
  }

  private TemplateFields plain(Page.Plain page, BodyUse use) {
    return new TemplateFields()
        .put("frame", frame(page.frame()))
        .put("key", page.key())
        .put("heading", page.heading())
        .put("parent", page.parent(), TemplateValues::link)
        .put("outline", page.outline(), TemplateValues::outlineEntry)
        .put("body", MarkupModel.ofBody(page.body(), use))
        .put("references", page.references(), TemplateFields::model)
        .put("previous", page.previous(), TemplateValues::link)
        .put("next", page.next(), TemplateValues::link)
        .putText("sourceUrl", page.sourceUrl())
        .put("verification", page.verification(), TemplateValues::summary);
  }

  private TemplateFields contents(Page.Contents page) {
    return new TemplateFields()
        .put("frame", frame(page.frame()))
        .put("heading", page.heading())
        .putTexts("facts", page.facts())
        .putText("key", page.key())
        .put("intro", page.intro())
        .put("sections", page.sections(), TemplateValues::section)
        .put("rest", page.rest());
  }

  private TemplateFields verification(Page.Verification page) {
    return new TemplateFields()
        .put("frame", frame(page.frame()))
        .put("heading", page.heading())
        .put("totals", page.totals(), TemplateValues::total)
        .putTexts("columns", page.columns())
        .put("rows", page.rows(), TemplateValues::row)
        .put("pages", page.pages(), TemplateValues::ledgerPage);
  }

  private TemplateFields frame(Frame frame) {
    Words known = words(frame.texts());
    return new TemplateFields()
        .put("lang", frame.lang())
        .put("title", frame.title())
        .put("siteTitle", frame.siteTitle())
        .put("description", frame.description())
        .put("root", frame.root())
        .put("home", frame.home())
        .putText("canonicalUrl", frame.canonicalUrl())
        .putText("cardUrl", frame.cardUrl())
        .put("code", frame.code(), TemplateFields::model)
        .putText("feedUrl", frame.feedUrl())
        .put("alternates", frame.alternates(), TemplateValues::alternate)
        .put("navigation", frame.navigation(), TemplateValues::link)
        .put("texts", known.model())
        .put("scriptTexts", known.ofScripts())
        .put("generator", frame.generator())
        .put("structuredData", frame.structuredData(), TemplateFields::model)
        .put("math", frame.math());
  }

  private Words words(InterfaceTexts texts) {
    for (Words known : words) {
      if (known.texts().equals(texts)) {
        return known;
      }
    }
    Words learned = wordsOf(texts);
    words.add(learned);
    return learned;
  }

  /// In the order in which FreeMarker takes a map, so that templates of others which go through it make the same of it as ever.
  private static Words wordsOf(InterfaceTexts texts) {
    Map<String, Object> models = new HashMap<>(texts.byKey());
    StringBuilder ofScripts = new StringBuilder();
    for (Map.Entry<String, Object> entry : models.entrySet()) {
      String key = entry.getKey();
      String text = (String) entry.getValue();
      entry.setValue(new SimpleScalar(text));
      if (key.startsWith(OF_SCRIPTS)) {
        ofScripts.append(attribute(key.substring(OF_SCRIPTS.length()), text));
      }
    }
    TemplateModel model = new SimpleHash(models, TemplateFields.WRAPPER);
    return new Words(texts, model, new Html(ofScripts.toString()));
  }

  /// Escaped as templates do it.
  private static String attribute(String name, String text) {
    return " data-"
        + HTMLOutputFormat.INSTANCE.escapePlainText(name)
        + "=\""
        + HTMLOutputFormat.INSTANCE.escapePlainText(text)
        + "\"";
  }

  private static TemplateModel alternate(Frame.Alternate alternate) {
    return new TemplateFields()
        .put("lang", alternate.lang())
        .put("href", alternate.href())
        .put("address", alternate.address())
        .put("text", alternate.text());
  }

  private static TemplateModel link(Link link) {
    return new TemplateFields()
        .put("href", link.href())
        .put("text", link.text())
        .put("current", link.current());
  }

  private static TemplateModel outlineEntry(Page.OutlineEntry entry) {
    return new TemplateFields()
        .put("level", entry.level())
        .put("id", entry.id())
        .put("text", entry.text())
        .put("inside", entry.inside());
  }

  private static TemplateModel difficulty(Page.Difficulty difficulty) {
    return new TemplateFields()
        .put("label", difficulty.label())
        .put("dots", difficulty.dots(), TemplateFields::model);
  }

  private static TemplateModel summary(Page.VerificationSummary summary) {
    return new TemplateFields()
        .put("whole", summary.whole())
        .putTexts("facts", summary.facts())
        .put("href", summary.href());
  }

  private static TemplateModel section(Page.Section section) {
    return new TemplateFields()
        .putText("heading", section.heading())
        .put("entries", section.entries(), TemplateValues::entry);
  }

  private static TemplateModel entry(Page.Entry entry) {
    return new TemplateFields()
        .putText("number", entry.number())
        .put("title", entry.title())
        .put("href", entry.href())
        .put("summary", entry.summary())
        .putTexts("topics", entry.topics())
        .put("difficulty", entry.difficulty(), TemplateValues::difficulty)
        .putTexts("remarks", entry.remarks())
        .putText("key", entry.key())
        .put("boxes", entry.boxes());
  }

  private static TemplateModel total(Page.Total total) {
    return new TemplateFields().put("label", total.label()).put("value", total.value());
  }

  private static TemplateModel row(Page.Row row) {
    return new TemplateFields()
        .put("href", row.href())
        .put("title", row.title())
        .putTexts("values", row.values());
  }

  private static TemplateModel ledgerPage(Page.LedgerPage page) {
    return new TemplateFields()
        .put("id", page.id())
        .put("title", page.title())
        .put("href", page.href())
        .put("ledgerHref", page.ledgerHref())
        .putText("sourceUrl", page.sourceUrl())
        .put("count", page.count())
        .put("statements", page.statements(), TemplateValues::statement);
  }

  private static TemplateModel statement(Page.Statement statement) {
    return new TemplateFields()
        .put("place", statement.place())
        .putText("href", statement.href())
        .put("text", statement.text())
        .put("expression", statement.expression())
        .put("exact", statement.exact())
        .put("rule", statement.rule())
        .put("tone", statement.tone())
        .put("verdict", statement.verdict());
  }
}
