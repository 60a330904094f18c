package dev.confere.page;

import dev.confere.document.Block;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.value.Value;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;

/// Blocks that are shown as they were written: code, data, definitions.
final class ShownBlocks {
  private final Worksheet worksheet;
  private final InterfaceTexts texts;
  private final FormulaRenderer formulas;
  private final ValuePrinter printer;

  ShownBlocks(Worksheet worksheet, InterfaceTexts texts, FormulaRenderer formulas) {
    this.worksheet = worksheet;
    this.texts = texts;
    this.formulas = formulas;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
  }

  void code(Block.Code code, StringBuilder html) {
    String language = code.info().strip().split("\\s+", 2)[0];
    html.append("<pre tabindex=\"0\"><code");
    if (!language.isEmpty()) {
      html.append(" class=\"language-").append(Html.escape(language)).append('"');
    }
    html.append('>').append(Html.escape(code.text())).append("</code></pre>\n");
  }

  void data(List<Definition> definitions, StringBuilder html) {
    html.append("<div class=\"data-shown\"><p class=\"label\">");
    html.append(Html.escape(texts.text("data"))).append("</p><dl>\n");
    for (Definition definition : definitions) {
      Value value = worksheet.scope().value(definition.name()).orElse(Value.UNKNOWN);
      html.append("<dt>").append(Html.escape(definition.name())).append("</dt><dd>");
      html.append(shown(value)).append("</dd>\n");
    }
    html.append("</dl></div>\n");
  }

  private String shown(Value value) {
    boolean matrix = value instanceof Value.Array array && array.shape().rank() == 2;
    Optional<String> set =
        matrix
            ? new ValueLatex(printer).print(value, Optional.empty()).flatMap(formulas::made)
            : Optional.empty();
    return set.orElseGet(
        () -> Html.escape(Typography.minus(printer.print(value, Optional.empty()).orElse("—"))));
  }

  void compute(List<Definition> definitions, StringBuilder html) {
    html.append("<pre tabindex=\"0\"><code>");
    for (Definition definition : definitions) {
      StringBuilder line = new StringBuilder(definition.name());
      if (definition.isFunction()) {
        line.append('(');
        line.append(
            String.join(
                ", ", definition.parameters().stream().map(Definition.Parameter::name).toList()));
        line.append(')');
      }
      line.append(" = ").append(ExpressionPrinter.print(definition.body())).append('\n');
      html.append(Html.escape(line.toString()));
    }
    html.append("</code></pre>\n");
  }
}
