package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.document.Table.Rule;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects the columns of one table, with the rules in the braces of its first row.
final class ColumnList {

  private final Reporter reporter;
  private final Cutouts cutouts;
  private final FormattedReader formatted;
  private final List<Table.Column> columns = new ArrayList<>();
  private final Map<String, Span> names = new LinkedHashMap<>();

  ColumnList(Reporter reporter, Cutouts cutouts) {
    this.reporter = reporter;
    this.cutouts = cutouts;
    this.formatted = new FormattedReader(reporter);
  }

  /// @param text of the cell without the white space around it
  /// @param content what it says, with its braces
  void add(Span text, List<Inline> content, Table.Alignment alignment) {
    Optional<Span> braces = cutouts.lastWithin(text.start(), text.end(), Cutout.Braces.class);
    Optional<Rule> rule = braces.flatMap(this::rule);
    rule.flatMap(ColumnList::name).ifPresent(name -> refuseDouble(name, braces));
    List<Inline> header = braces.map(at -> Inlines.without(content, at)).orElse(content);
    columns.add(new Table.Column(text, header, alignment, rule));
  }

  List<Table.Column> done() {
    return columns;
  }

  private static Optional<String> name(Rule rule) {
    return switch (rule) {
      case Rule.Named(Span span, String name) -> Optional.of(name);
      case Rule.Computed computed -> computed.name();
    };
  }

  private void refuseDouble(String name, Optional<Span> braces) {
    Span here = braces.orElseThrow();
    Span first = names.putIfAbsent(name, here);
    if (first != null) {
      reporter.report(
          reporter
              .diagnostic(
                  Code.DUPLICATE_NAME, here, "two columns of this table are named `" + name + "`")
              .label(reporter.file().place(first), "the first one"));
    }
  }

  /// `{x}`, `{= expression : format}`, `{a = expression : format}`
  private Optional<Rule> rule(Span braces) {
    Span content = reporter.trim(new Span(braces.start() + 1, braces.end() - 1));
    String text = reporter.text(content);
    int equals = text.indexOf('=');
    if (equals == 0) {
      return computed(braces, Optional.empty(), new Span(content.start() + 1, content.end()));
    }
    String name = (equals < 0 ? text : text.substring(0, equals)).strip();
    Optional<Code> fault = NameText.fault(name);
    if (fault.isPresent()) {
      reportHeader(braces, name, fault.get());
      return Optional.empty();
    }
    Span expression = new Span(content.start() + equals + 1, content.end());
    return equals < 0
        ? Optional.of(new Rule.Named(braces, name))
        : computed(braces, Optional.of(name), expression);
  }

  private Optional<Rule> computed(Span braces, Optional<String> name, Span expression) {
    return formatted
        .read(expression)
        .map(read -> new Rule.Computed(braces, name, read.expression(), read.format()));
  }

  private void reportHeader(Span braces, String name, Code fault) {
    if (fault == Code.RESERVED_NAME) {
      reporter.report(
          fault, braces, "`" + name + "` is a word of the language and cannot be a name");
      return;
    }
    reporter.report(
        reporter
            .diagnostic(
                Code.TABLE_HEADER,
                braces,
                "expected the name of a column or `= expression` in the braces")
            .note("`{x}` names the column, `{= 2 * x}` computes it, `{y = 2 * x}` does both"));
  }
}
