package dev.confere.typesetting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/// KaTeX, loaded and ready, for one thread at a time.
///
/// The sandbox gives the JavaScript side no host objects, no files, no threads, no environment, and the
/// bridge removes clock and chance.
final class KatexContext implements AutoCloseable {

  private static final int DEEPEST = 200;
  private static final int LONGEST = 20_000;

  private final Context context;
  private final Value render;
  private boolean spoiled;

  KatexContext(Engine engine, Source katex, Source bridge, Macros macros) {
    context = Context.newBuilder("js").engine(engine).sandbox(SandboxPolicy.CONSTRAINED).build();
    context.eval(katex);
    render = context.eval(bridge).execute(inTurn(macros));
  }

  private static Object[] inTurn(Macros macros) {
    List<String> pairs = new ArrayList<>();
    macros.bodies().forEach((name, body) -> pairs.addAll(List.of(name, body)));
    return pairs.toArray();
  }

  /// False after a formula had to be stopped by force: such a context is to be closed and forgotten.
  boolean isUsable() {
    return !spoiled;
  }

  /// Sets a formula for nothing, so that the time of the first real one is not that of loading classes.
  void tread() {
    var _ = ask(Formula.display("\\sum_{i=1}^n \\frac{x_i}{2}"));
  }

  /// Asks KaTeX. Never throws on account of a formula.
  Typeset render(Formula formula, Stopwatch stopwatch) {
    if (formula.latex().length() > LONGEST) {
      return Typeset.Refused.wholly(
          formula, "longer than " + LONGEST + " characters: " + formula.latex().length());
    }
    OptionalInt tooDeep = Nesting.firstDeeperThan(DEEPEST, formula.latex());
    if (tooDeep.isPresent()) {
      int at = tooDeep.getAsInt();
      return new Typeset.Refused("nested more than " + DEEPEST + " deep", at, at + 1);
    }
    return renderWithinTime(formula, stopwatch);
  }

  private Typeset renderWithinTime(Formula formula, Stopwatch stopwatch) {
    Stopwatch.Run run = stopwatch.start(limit(formula), () -> context.close(true));
    Typeset typeset = ask(formula);
    if (run.finish()) {
      return typeset;
    }
    spoiled = true;
    return Typeset.Refused.wholly(formula, "takes too long to typeset");
  }

  // A matrix of 30 by 30 numbers, 4,000 characters, took half of this as the first formula of all.
  private static Duration limit(Formula formula) {
    return Duration.ofMillis(1_000 + formula.latex().length() / 4);
  }

  private Typeset ask(Formula formula) {
    try {
      return read(render.execute(formula.latex(), formula.display()), formula);
    } catch (PolyglotException e) {
      // Out of stack or memory beyond what JavaScript itself could catch, or stopped by the watch.
      spoiled = true;
      if (e.isInternalError()) {
        throw new IllegalStateException("GraalJS fails on " + formula, e);
      }
      return Typeset.Refused.wholly(formula, "too large to typeset");
    }
  }

  private static Typeset read(Value answer, Formula formula) {
    String text = answer.getArrayElement(0).asString();
    if (answer.getArraySize() == 1) {
      return new Typeset.Html(text);
    }
    String message = uncapitalised(text);
    int start = answer.getArrayElement(1).asInt();
    int length = answer.getArrayElement(2).asInt();
    return start < 0
        ? Typeset.Refused.wholly(formula, message)
        : new Typeset.Refused(message, start, start + visible(formula.latex(), start, length));
  }

  // To KaTeX the spaces after a command are part of it; nobody wants them underlined.
  private static int visible(String latex, int start, int length) {
    return latex.substring(start, start + length).stripTrailing().length();
  }

  private static String uncapitalised(String message) {
    boolean name = message.startsWith("KaTeX") || message.startsWith("LaTeX");
    return name || message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  @Override
  public void close() {
    context.close(true);
  }
}
