package dev.confere.markdown;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that was cut out of a text, and the text that is left, of the same length.
final class Cutouts {

  /// Private-use characters: flexmark takes them for letters of no alphabet.
  private static final char FIRST_PLACEHOLDER = '\uE000';

  private static final int PLACEHOLDERS = 6_400;

  private final String text;
  private final char[] masked;
  private final Row inline = new Row();

  /// What starts where a block may start.
  private final Row blocks = new Row();

  Cutouts(String text) {
    this.text = text;
    this.masked = text.toCharArray();
  }

  /// Cuts out a part of a line; to be called in order of their places.
  void cut(Cutout cutout) {
    inline.add(inline.size(), cutout);
    mask(cutout.span().start(), cutout.span().end());
  }

  /// Cuts out a part that starts where a block may start.
  void cutBlock(Cutout cutout) {
    mark(cutout);
    mask(cutout.span().start(), cutout.span().end());
  }

  /// Remembers a part that stays visible.
  void mark(Cutout cutout) {
    int index = blocks.firstFrom(cutout.span().start());
    if (blocks.startsAt(index, cutout.span().start())) {
      blocks.set(index, cutout);
    } else {
      blocks.add(index, cutout);
    }
  }

  /// Makes a part invisible that is no part of the text, but keeps its length.
  void blankOut(int from, int to) {
    for (int at = from; at < to; at++) {
      masked[at] = masked[at] == '\n' || masked[at] == '\r' ? masked[at] : ' ';
    }
  }

  /// The same text always gets the same placeholder, so that labels of links stay equal or
  /// different.
  private void mask(int from, int to) {
    int hash = text.substring(from, to).hashCode();
    char placeholder = (char) (FIRST_PLACEHOLDER + Math.floorMod(hash, PLACEHOLDERS));
    Arrays.fill(masked, from, to, placeholder);
  }

  static boolean isPlaceholder(char c) {
    return c >= FIRST_PLACEHOLDER && c < FIRST_PLACEHOLDER + PLACEHOLDERS;
  }

  /// The text that is left.
  char[] masked() {
    return masked;
  }

  /// Where the line of an offset ends in the text that is left, at most at `to`.
  int lineEnd(int from, int to) {
    int at = from;
    while (at < to && masked[at] != '\n') {
      at++;
    }
    return at;
  }

  /// What starts a block at this offset.
  @Nullable Cutout blockAt(int offset) {
    int index = blocks.firstFrom(offset);
    return blocks.startsAt(index, offset) ? blocks.get(index) : null;
  }

  /// Of the parts of lines, the index of the first one that starts at the offset or behind it.
  int firstFrom(int offset) {
    return inline.firstFrom(offset);
  }

  /// The part of a line with this index when it starts before `to`.
  @Nullable Cutout before(int index, int to) {
    boolean before = index < inline.size() && inline.start(index) < to;
    return before ? inline.get(index) : null;
  }

  /// The last part of this kind that starts in `[from, to)`.
  Optional<Span> lastWithin(int from, int to, Class<? extends Cutout> kind) {
    for (int i = firstFrom(to) - 1; i >= 0 && inline.start(i) >= from; i--) {
      if (kind.isInstance(inline.get(i))) {
        return Optional.of(inline.get(i).span());
      }
    }
    return Optional.empty();
  }

  /// Cutouts in order of their places. Where they start is kept beside them, for every line and every text asks for it.
  private static final class Row {
    private final List<Cutout> cutouts = new ArrayList<>();
    private int[] starts = new int[64];

    int size() {
      return cutouts.size();
    }

    Cutout get(int index) {
      return cutouts.get(index);
    }

    int start(int index) {
      return starts[index];
    }

    boolean startsAt(int index, int offset) {
      return index < size() && starts[index] == offset;
    }

    /// Puts another one in the place of one that starts there, too.
    void set(int index, Cutout cutout) {
      cutouts.set(index, cutout);
    }

    void add(int index, Cutout cutout) {
      if (size() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size());
      }
      System.arraycopy(starts, index, starts, index + 1, size() - index);
      starts[index] = cutout.span().start();
      cutouts.add(index, cutout);
    }

    /// The index of the first one that starts at the offset or behind it.
    int firstFrom(int offset) {
      int low = 0;
      int high = size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (starts[middle] < offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
