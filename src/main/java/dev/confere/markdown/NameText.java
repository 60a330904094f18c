package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.source.SourceFile;
import java.util.Optional;

/// Whether a word can be a name in expressions, and what is wrong with it: asked of the parser itself, so that both agree.
final class NameText {

  private NameText() {}

  /// What is wrong with the name: [Code#RESERVED_NAME], or another code for what is no name at all.
  static Optional<Code> fault(String word) {
    return ExpressionParser.isName(word) ? Optional.empty() : Optional.of(refusal(word));
  }

  private static Code refusal(String word) {
    Diagnostics heard = new Diagnostics();
    SourceFile definition = new SourceFile("", word + " = 0");
    ExpressionParser.parseDefinition(definition, definition.whole(), heard);
    return heard.sorted().stream()
        .map(Diagnostic::code)
        .filter(Code.RESERVED_NAME::equals)
        .findFirst()
        .orElse(Code.DATA_SYNTAX);
  }
}
