package dev.confere.markdown;

/// A text that counts how often it is looked at, and ends a parse that looks too often.
///
/// flexmark is exponential on some text and no longer maintained, so a bound is the only cure that covers what nobody thought of.
/// Looks are counted, not seconds: the same text has the same fate on every machine.
final class BoundedText implements CharSequence {

  private static final long BASE = 3_000_000;
  private static final long PER_CHARACTER = 2_000;
  private static final long MOST = 300_000_000;

  private final String text;
  private long left;

  BoundedText(String text) {
    this.text = text;
    this.left = Math.min(MOST, BASE + PER_CHARACTER * text.length());
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new TooComplexFailure(
          index,
          "the text nests or repeats signs of Markdown so much that reading it takes too long");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
