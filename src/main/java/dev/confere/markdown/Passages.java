package dev.confere.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.confere.source.Span;
import java.util.Arrays;
import java.util.List;

/// The passages of a document in one text: to set flexmark up for each of them would take longer than to have it read them.
///
/// Between two passages stands a seam, a line that is a block of its own, so that none reaches into the next one.
final class Passages {

  private static final char[] SEAM = {'\uE000', '\n'};

  private final Cutouts cutouts;
  private final char[] text;

  /// Of each passage, where it starts here, and how much further on it starts in the document.
  private final int[] starts;

  private final int[] shifts;

  Passages(Cutouts cutouts, List<Span> spans) {
    this.cutouts = cutouts;
    this.text = new char[length(spans)];
    this.starts = new int[spans.size()];
    this.shifts = new int[spans.size()];
    int at = 0;
    for (int i = 0; i < spans.size(); i++) {
      at = i == 0 ? at : append(SEAM, 0, SEAM.length, at);
      starts[i] = at;
      shifts[i] = spans.get(i).start() - at;
      at = append(cutouts.masked(), spans.get(i).start(), spans.get(i).length(), at);
    }
  }

  private static int length(List<Span> spans) {
    int length = SEAM.length * Math.max(0, spans.size() - 1);
    for (Span span : spans) {
      length += span.length();
    }
    return length;
  }

  private int append(char[] from, int start, int length, int at) {
    System.arraycopy(from, start, text, at, length);
    return at + length;
  }

  boolean isEmpty() {
    return starts.length == 0;
  }

  Cutouts cutouts() {
    return cutouts;
  }

  char[] text() {
    return text;
  }

  /// Whether the seam stands here that ends a passage.
  boolean isSeam(int offset) {
    return Arrays.binarySearch(starts, offset + SEAM.length) > 0;
  }

  /// The place in the document.
  int inDocument(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return offset + shifts[found >= 0 ? found : Math.max(0, -found - 2)];
  }

  Span span(Node node) {
    return span(node.getStartOffset(), node.getEndOffset());
  }

  Span span(BasedSequence part) {
    return span(part.getStartOffset(), part.getEndOffset());
  }

  private Span span(int start, int end) {
    int at = inDocument(start);
    return new Span(at, at + Math.max(0, end - start));
  }
}
