package dev.confere.markdown;

/// The text of passages, which counts how often it is looked at, and ends a parse that looks too often.
///
/// flexmark is exponential on some text and no longer maintained, so a bound is the only cure that covers what nobody thought of.
/// Looks are counted, not seconds: the same text has the same fate on every machine.
final class BoundedText implements CharSequence {

  private static final long BASE = 3_000_000;
  private static final long PER_CHARACTER = 2_000;
  private static final long MOST = 300_000_000;

  private final Passages passages;
  private final char[] text;
  private long left;

  BoundedText(Passages passages) {
    this.passages = passages;
    this.text = passages.text();
    this.left = Math.min(MOST, BASE + PER_CHARACTER * passages.cutouts().masked().length);
  }

  Passages passages() {
    return passages;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new TooComplexFailure(
          passages.inDocument(index),
          "the text nests or repeats signs of Markdown so much that reading it takes too long");
    }
    return text[index];
  }

  @Override
  public int length() {
    return text.length;
  }

  @Override
  public boolean isEmpty() {
    return text.length == 0;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(text, start, end - start);
  }

  @Override
  public String toString() {
    return new String(text);
  }
}
