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

  void code(Block.Code code, Markup html) {
    String language = code.info().strip().split("\\s+", 2)[0];
    html.append("<pre tabindex=\"0\"><code");
    if (!language.isEmpty()) {
      html.append(" class=\"language-").escape(language).append('"');
    }
    html.append('>').escape(code.text()).append("</code></pre>\n");
  }

  void data(List<Definition> definitions, Markup html) {
    html.append("<div class=\"data-shown\"><p class=\"label\">");
    html.escape(texts.text("data")).append("</p><dl>\n");
    for (Definition definition : definitions) {
      Value value = worksheet.scope().value(definition.name()).orElse(Value.UNKNOWN);
      html.append("<dt>").escape(definition.name()).append("</dt><dd>");
      value(value, html);
      html.append("</dd>\n");
    }
    html.append("</dl></div>\n");
  }

  private void value(Value value, Markup html) {
    String plain =
        Html.escape(Typography.minus(printer.print(value, Optional.empty()).orElse("—")));
    boolean matrix = value instanceof Value.Array array && array.shape().rank() == 2;
    Optional<String> latex =
        matrix ? new ValueLatex(printer).print(value, Optional.empty()) : Optional.empty();
    latex.ifPresentOrElse(it -> formulas.made(it, plain, html), () -> html.append(plain));
  }

  void compute(List<Definition> definitions, Markup html) {
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
      html.escape(line.toString());
    }
    html.append("</code></pre>\n");
  }
}
