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
    while (matcher.find()) {
      operations.definitions.add(new Definition(matcher.start(), matcher.group(1)));
    }
    return operations;
  }

  Chain weigh(Chain chain) {
    return definitions.stream().anyMatch(d -> isUsed(d, chain.span()))
        ? chain.weaken("the text defines the operation")
        : chain;
  }

  private boolean isUsed(Definition definition, Span span) {
    return Math.abs(definition.at - span.start()) < REACH
        && text.substring(span.start(), span.end()).contains(definition.sign);
  }
}
