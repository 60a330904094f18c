package dev.confere.math;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Operations that a text defines by itself: after `$a * b = a^2 + b$` a star between numbers need not be a product.
final class OwnOperations {

  /// Problems define an operation where they use it.
  private static final int REACH = 3_000;

  private static final Pattern DEFINITION =
      Pattern.compile(
          "[$(]\\s*[a-zA-Z]\\s*(\\*|\\\\(?:star|ast|bullet|oplus|diamond)\\b)\\s*[a-zA-Z]\\s*"
              + "(?:=[^=$]{0,80}[a-zA-Z]|\\$\\s*(?:is defined|be defined|means|to be|to mean))");

  private record Definition(int at, String sign) {}

  private final String text;
  private final List<Definition> definitions = new ArrayList<>();

  private OwnOperations(String text) {
    this.text = text;
  }

  static OwnOperations in(String text) {
    OwnOperations operations = new OwnOperations(text);
    Matcher matcher = DEFINITION.matcher(text);
    for (int at = begin(text, 0); at < text.length(); at = begin(text, at)) {
      boolean defines = matcher.region(at, text.length()).lookingAt();
      if (defines) {
        operations.definitions.add(new Definition(matcher.start(), matcher.group(1)));
      }
      at = defines ? matcher.end() : at + 1;
    }
    return operations;
  }

  /// The next place from an index on where a definition may begin, or the end.
  private static int begin(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '$' && text.charAt(at) != '(') {
      at++;
    }
    return at;
  }

  Chain weigh(Chain chain) {
    return !definitions.isEmpty() && definitions.stream().anyMatch(d -> isUsed(d, chain.span()))
        ? chain.weaken("the text defines the operation")
        : chain;
  }

  private boolean isUsed(Definition definition, Span span) {
    return Math.abs(definition.at - span.start()) < REACH
        && text.substring(span.start(), span.end()).contains(definition.sign);
  }
}
