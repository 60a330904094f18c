package dev.confere.verification;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.Suggestion;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Comments in a text that let a mistake stand, each with its reason.
///
/// `<!-- confere: accept chain-refuted, the book prints it so -->`, in LaTeX `% confere: accept chain-refuted, the book prints it so`.
/// One behind something holds for its line; one alone on its line for the lines that follow, up to an empty one.
public final class Acceptances {

  private static final Pattern HTML = Pattern.compile("<!--\\s*confere\\s*:([\\s\\S]*?)-->");

  private static final Pattern TEX = Pattern.compile("(?<!\\\\)%+\\s*confere\\s*:(.*)");

  private static final Pattern ORDER =
      Pattern.compile("\\s*accept\\s+([\\w-]+)\\s*(?:[,:;–—-]\\s*)?([\\s\\S]*)");

  private static final Pattern FENCE = Pattern.compile("[ \\t>]*(`{3,}|~{3,}).*");

  private static final String FORM = "accept, a code, a comma and the reason";

  /// @param span of the comment
  /// @param first the lines it holds for
  private record Acceptance(Span span, Code code, String reason, int first, int last) {

    boolean covers(Diagnostic mistake) {
      int line = mistake.place().start().line();
      return mistake.code() == code && first <= line && line <= last;
    }
  }

  private final SourceFile file;
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final List<Diagnostic> faults = new ArrayList<>();

  private Acceptances(SourceFile file) {
    this.file = file;
  }

  /// @param file what the author sees
  /// @param text the same with the same places, where what is no text is blank (see notebooks)
  public static Acceptances of(SourceFile file, SourceFile text, TextKind kind) {
    Acceptances acceptances = new Acceptances(file);
    if (text.text().contains("confere")) {
      acceptances.gather(text.text(), kind);
    }
    return acceptances;
  }

  private void gather(String text, TextKind kind) {
    List<Span> verbatim = kind == TextKind.MARKDOWN ? verbatim(text) : List.of();
    Matcher comment = (kind == TextKind.LATEX ? TEX : HTML).matcher(text);
    while (comment.find()) {
      Span span = new Span(comment.start(), comment.end());
      if (verbatim.stream().noneMatch(quoted -> quoted.contains(span.start()))
          && !isCode(text, span.start())) {
        read(text, span, comment.group(1));
      }
    }
  }

  /// Fenced blocks: what stands there is an example.
  private static List<Span> verbatim(String text) {
    SourceFile lines = new SourceFile("", text);
    List<Span> spans = new ArrayList<>();
    String fence = "";
    int start = 0;
    for (int line = 1; line <= lines.lineCount(); line++) {
      Span span = lines.lineSpan(line);
      Matcher mark = FENCE.matcher(lines.text(span));
      if (mark.matches()) {
        if (fence.isEmpty()) {
          fence = mark.group(1);
          start = span.start();
        } else if (mark.group(1).startsWith(fence)) {
          spans.add(new Span(start, span.end()));
          fence = "";
        }
      }
    }
    return spans;
  }

  /// Behind an odd number of backticks.
  private static boolean isCode(String text, int at) {
    int line = text.lastIndexOf('\n', at) + 1;
    return text.substring(line, at).chars().filter(c -> c == '`').count() % 2 == 1;
  }

  private void read(String text, Span span, String order) {
    Matcher words = ORDER.matcher(order);
    if (!words.matches()) {
      fault(span, "a comment for Confere says " + FORM);
      return;
    }
    Optional<Code> code = Code.ofWord(words.group(1));
    if (code.isEmpty()) {
      unknown(span, words.group(1));
    } else if (!code.get().isOfStatement()) {
      fault(
          span, "`" + code.get() + "` cannot be accepted: only what was stated can stand as it is");
    } else {
      String reason = words.group(2).strip();
      if (reason.isEmpty()) {
        fault(span, "this accepts `" + code.get() + "` without a reason");
      }
      acceptances.add(acceptance(text, span, code.get(), reason));
    }
  }

  private void unknown(Span span, String word) {
    Diagnostic fault =
        Diagnostic.of(
            Code.ACCEPTANCE_SYNTAX, file.place(span), "there is no message `" + word + "`");
    List<String> known =
        Arrays.stream(Code.values()).filter(Code::isOfStatement).map(Code::word).toList();
    faults.add(
        Suggestion.nearest(word, known)
            .map(near -> fault.help("did you mean `" + near + "`?"))
            .orElse(fault));
  }

  private void fault(Span span, String message) {
    faults.add(
        Diagnostic.of(Code.ACCEPTANCE_SYNTAX, file.place(span), message)
            .help("write `confere: accept chain-refuted, the reason`"));
  }

  private Acceptance acceptance(String text, Span span, Code code, String reason) {
    int own = file.line(span.start());
    int last = file.line(span.end());
    Span lines = new Span(file.lineSpan(own).start(), file.lineSpan(last).end());
    boolean alone =
        text.substring(lines.start(), span.start()).isBlank()
            && text.substring(span.end(), lines.end()).isBlank();
    return alone
        ? new Acceptance(span, code, reason, last + 1, endOfBlock(last + 1))
        : new Acceptance(span, code, reason, own, last);
  }

  /// The last line before an empty one; an empty one right behind the comment does not count.
  private int endOfBlock(int from) {
    int line = from;
    while (line <= file.lineCount() && isBlank(line)) {
      line++;
    }
    while (line < file.lineCount() && !isBlank(line + 1)) {
      line++;
    }
    return line;
  }

  private boolean isBlank(int line) {
    return file.text(file.lineSpan(line)).isBlank();
  }

  /// Reports mistakes: those that are accepted apart from the others, and what is wrong with the acceptances.
  ///
  /// @param judged the codes that could have been found; an acceptance of another one is not idle for that it was not needed
  public void apply(List<Diagnostic> mistakes, Predicate<Code> judged, Diagnostics diagnostics) {
    List<Acceptance> needed = new ArrayList<>();
    for (Diagnostic mistake : mistakes) {
      Optional<Acceptance> acceptance =
          acceptances.stream().filter(one -> one.covers(mistake)).findFirst();
      if (acceptance.isPresent()) {
        acceptances.stream().filter(one -> one.covers(mistake)).forEach(needed::add);
        diagnostics.accept(
            new Accepted(mistake, Accepted.Origin.SOURCE, acceptance.get().reason()));
      } else {
        diagnostics.report(mistake);
      }
    }
    faults.forEach(diagnostics::report);
    acceptances.stream()
        .filter(one -> judged.test(one.code()) && !needed.contains(one))
        .forEach(one -> diagnostics.report(idle(one)));
  }

  private Diagnostic idle(Acceptance acceptance) {
    return Diagnostic.of(
            Code.ACCEPTANCE_IDLE,
            file.place(acceptance.span()),
            "nothing here needs to be accepted as `" + acceptance.code() + "`")
        .help("take the comment away");
  }
}
