package dev.confere.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The picture of a page that goes with a link to it: a sheet of our notebook with its margin, the title of the page, the list or the
/// site that it belongs to.
public final class SocialCard {
  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  private static final int INK = 0;
  private static final int QUIET = 1;
  private static final int GREEN = 2;
  private static final int RED = 3;

  private static final int PAPER_COLOUR = 0xFBFBF9;
  private static final int[] COLOURS = {0x1A2230, 0x565F70, 0x0F6E4A, 0xE0A3AC};

  private static final double MARGIN = 150;
  private static final double LEFT = 210;
  private static final double WIDEST = WIDTH - LEFT - 80;
  private static final double SMALL = 34;

  /// Sizes of the title, and how many lines it may have in each.
  private static final double[] SIZES = {92, 76, 62, 50};

  private static final int[] MOST_LINES = {2, 3, 4, 5};
  private static final double LEADING = 1.16;

  private final Lettering bold;
  private final Lettering regular;

  /// @param bold a TrueType font for titles
  /// @param regular one for the rest
  public SocialCard(byte[] bold, byte[] regular) {
    this.bold = new Lettering(new TrueTypeFont(bold));
    this.regular = new Lettering(new TrueTypeFont(regular));
  }

  /// Whether there can be a card of these words: the fonts have every letter, and the title is not too long for any size.
  public boolean canWrite(String title, String above, String below) {
    return size(title).isPresent()
        && regular.lines(above, WIDEST / SMALL).isPresent()
        && regular.lines(below, WIDEST / SMALL).isPresent();
  }

  /// The greatest size in which the title has room, if any, by its place among the [#SIZES].
  private OptionalInt size(String title) {
    return IntStream.range(0, SIZES.length)
        .filter(
            i ->
                bold.lines(title, WIDEST / SIZES[i])
                    .filter(l -> l.size() <= MOST_LINES[i])
                    .isPresent())
        .findFirst();
  }

  /// @param above the line over the title, may be empty
  /// @param below the line at the foot
  /// @return a PNG; empty when the fonts lack a letter, or the title is too long for any size
  public Optional<byte[]> png(String title, String above, String below) {
    Sheet sheet = new Sheet(WIDTH, HEIGHT);
    sheet.fill(Outline.rectangle(MARGIN, 0, MARGIN + 3, HEIGHT), RED);
    sheet.fill(tick(), GREEN);
    boolean drawn =
        title(title, sheet)
            && small(above, 110, QUIET, sheet)
            && small(below, HEIGHT - 72, INK, sheet);
    return drawn ? Optional.of(Png.of(sheet, palette())) : Optional.empty();
  }

  private boolean title(String text, Sheet sheet) {
    OptionalInt size = size(text);
    if (size.isEmpty()) {
      return false;
    }
    double fitting = SIZES[size.getAsInt()];
    bold.lines(text, WIDEST / fitting).ifPresent(lines -> draw(lines, fitting, sheet));
    return true;
  }

  private static void draw(List<Lettering.Line> lines, double size, Sheet sheet) {
    double leading = size * LEADING;
    double first = (HEIGHT - leading * (lines.size() - 1)) / 2 + size / 3;
    List<double[]> segments = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      segments.addAll(lines.get(i).outline().placed(size, LEFT, first + i * leading).segments());
    }
    sheet.fill(new Outline(segments), INK);
  }

  private boolean small(String text, double y, int ink, Sheet sheet) {
    Optional<List<Lettering.Line>> lines = regular.lines(text, WIDEST / SMALL);
    lines.ifPresent(found -> sheet.fill(found.getFirst().outline().placed(SMALL, LEFT, y), ink));
    return lines.isPresent();
  }

  private static Outline tick() {
    return Outline.polygon(48, 548, 60, 538, 74, 560, 112, 506, 124, 514, 76, 584);
  }

  private static byte[] palette() {
    byte[] colours = new byte[3 * COLOURS.length * Sheet.STRENGTHS];
    int at = 0;
    for (int colour : COLOURS) {
      for (int strength = 0; strength < Sheet.STRENGTHS; strength++) {
        for (int shift = 16; shift >= 0; shift -= 8) {
          int paper = PAPER_COLOUR >> shift & 0xFF;
          int ink = colour >> shift & 0xFF;
          colours[at++] = (byte) (paper + (ink - paper) * strength / (Sheet.STRENGTHS - 1));
        }
      }
    }
    return colours;
  }
}
