package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Inline;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.worksheet.ValuePrinter;
import java.util.List;
import java.util.Optional;

/// What a reader is asked: that the right answer is one of those to choose from, and that known mistakes are mistakes.
final class Questions {

  private final SourceFile file;
  private final ValuePrinter printer;
  private final Diagnostics diagnostics;
  private Optional<Asked> last = Optional.empty();

  Questions(SourceFile file, ValuePrinter printer, Diagnostics diagnostics) {
    this.file = file;
    this.printer = printer;
    this.diagnostics = diagnostics;
  }

  /// @param value the right answer
  private record Asked(Inline.AnswerBox box, Value value) {}

  void ask(Inline.AnswerBox box, Value value, Optional<Value> options) {
    last = Optional.of(new Asked(box, value));
    options
        .filter(given -> !unknown(given) && !unknown(value))
        .ifPresent(given -> choose(box, value, given));
  }

  private static boolean unknown(Value value) {
    return value instanceof Value.Unknown;
  }

  private void choose(Inline.AnswerBox box, Value value, Value options) {
    if (!(options instanceof Value.Array array) || array.shape().rank() != 1) {
      report(
          Code.WRONG_TYPE,
          box.options().orElseThrow().span(),
          "answers to choose from are a vector, found a " + options.kind());
      return;
    }
    List<Value> answers =
        value instanceof Value.Array several ? List.copyOf(several.elements()) : List.of(value);
    answers.stream()
        .filter(answer -> array.elements().stream().noneMatch(o -> same(answer, o, box)))
        .findFirst()
        .ifPresent(
            answer ->
                report(
                    Code.ANSWER_NOT_AMONG,
                    box.options().orElseThrow().span(),
                    "the right answer, " + shown(answer, box) + ", is not among these"));
  }

  void mistake(Block.Mistake mistake, Value value) {
    if (last.isEmpty()) {
      report(
          Code.MISTAKE_WITHOUT_QUESTION,
          mistake.value().span(),
          "there is no answer box before this mistake");
      return;
    }
    Asked asked = last.get();
    if (unknown(value) || unknown(asked.value())) {
      return;
    }
    if (!value.kind().equals(asked.value().kind())) {
      report(
          Code.SHAPE_MISMATCH,
          mistake.value().span(),
          "the answer is a " + asked.value().kind() + ", this mistake a " + value.kind());
    } else if (same(value, asked.value(), asked.box())) {
      diagnostics.report(
          Diagnostic.of(
                  Code.MISTAKE_IS_RIGHT,
                  file.place(mistake.value().span()),
                  "this mistake is the right answer, " + shown(asked.value(), asked.box()))
              .label(file.place(asked.box().span()), "asked here"));
    }
  }

  /// Whether a reader would write the same for both.
  private boolean same(Value one, Value other, Inline.AnswerBox box) {
    return shown(one, box).equals(shown(other, box))
        || ExactText.of(one).equals(ExactText.of(other));
  }

  private String shown(Value value, Inline.AnswerBox box) {
    return printer.print(value, box.format()).orElseGet(() -> ExactText.of(value));
  }

  private void report(Code code, Span span, String message) {
    diagnostics.report(Diagnostic.of(code, file.place(span), message));
  }
}
