package dev.confere.markdown;

import dev.confere.source.Span;
import java.util.regex.Pattern;

/// The text of code as the reader sees it.
final class CodeText {

  private static final Pattern LINE_BREAK = Pattern.compile("(\\r\\n|\\r|\\n)[ \\t]*");
  private static final Pattern QUOTED_LINE_BREAK = Pattern.compile("(\\r\\n|\\r|\\n)[ \\t>]*");

  private CodeText() {}

  /// CommonMark 6.1: line breaks become spaces; one space at each end goes, unless there is nothing else.
  static String inline(String text, Cutout.CodeSpan code) {
    String raw = text.substring(code.content().start(), code.content().end());
    Pattern lineBreak = code.quotes() > 0 ? QUOTED_LINE_BREAK : LINE_BREAK;
    String line = lineBreak.matcher(raw).replaceAll(" ");
    boolean padded =
        line.length() > 2 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    return padded ? line.substring(1, line.length() - 1) : line;
  }

  /// The lines of a block, each without the prefixes of its containers.
  static String block(String text, Cutout.Fence fence) {
    StringBuilder block = new StringBuilder();
    Span content = fence.content();
    int at = content.start();
    while (at < content.end()) {
      int lineBreak = text.indexOf('\n', at);
      int next = lineBreak < 0 || lineBreak >= content.end() ? content.end() : lineBreak + 1;
      block.append(text, behindPrefix(text, at, next, fence), next);
      at = next;
    }
    return block.toString();
  }

  private static int behindPrefix(String text, int start, int end, Cutout.Fence fence) {
    int at = start;
    for (int quote = 0; quote < fence.quotes(); quote++) {
      at = skipSpace(text, at, end, 3);
      at = at < end && text.charAt(at) == '>' ? skipSpace(text, at + 1, end, 1) : at;
    }
    return skipSpace(text, at, end, Math.max(0, fence.indent() - (at - start)));
  }

  private static int skipSpace(String text, int from, int end, int most) {
    int at = from;
    while (at < end && at - from < most && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
