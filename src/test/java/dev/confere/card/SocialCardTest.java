package dev.confere.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.typesetting.KatexAssets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SocialCardTest {
  private static final int PAPER = 0xFFFBFBF9;

  private final SocialCard card =
      new SocialCard(
          KatexAssets.outlines("KaTeX_Main-Bold"), KatexAssets.outlines("KaTeX_Main-Regular"));

  private BufferedImage drawn(String title) throws IOException {
    byte[] png = card.png(title, "Lista", "Sítio").orElseThrow();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /// How many pixels of the title's part are not paper.
  private static int ink(BufferedImage image, int top, int bottom) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = 200; x < image.getWidth(); x++) {
        count += image.getRGB(x, y) == PAPER ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void isAPictureOfTheSizeThatMessengersAskFor() throws IOException {
    BufferedImage image = drawn("Detecção de bordas");

    assertThat(image.getWidth()).isEqualTo(SocialCard.WIDTH);
    assertThat(image.getHeight()).isEqualTo(SocialCard.HEIGHT);
    assertThat(image.getRGB(600, 10)).isEqualTo(PAPER);
    assertThat(ink(image, 200, 430)).isGreaterThan(5_000);
  }

  @Test
  void drawsLettersWhole() throws IOException {
    BufferedImage bar = drawn("|");
    int row = 0;
    for (int x = 200; x < 400; x++) {
      row += bar.getRGB(x, 320) == PAPER ? 0 : 1;
    }

    assertThat(row).as("the thickness of a line").isBetween(3, 12);
    assertThat(ink(drawn("l"), 200, 430)).isLessThan(ink(drawn("M"), 200, 430));
  }

  @Test
  void setsAccentsOnLetters() throws IOException {
    assertThat(ink(drawn("ão"), 200, 430)).isGreaterThan(ink(drawn("ao"), 200, 430));
    assertThat(ink(drawn("ç"), 200, 430)).isGreaterThan(ink(drawn("c"), 200, 430));
  }

  @Test
  void makesLongTitlesSmaller() {
    assertThat(card.png("palavra ".repeat(16), "", "")).isPresent();
    assertThat(card.png("palavra ".repeat(200), "", "")).isEmpty();
    assertThat(card.png("x".repeat(500), "", "")).isEmpty();
  }

  @Test
  void drawsNothingInLettersThatItDoesNotHave() {
    assertThat(card.png("Свёртка", "", "")).isEmpty();
    assertThat(card.png("卷积", "", "")).isEmpty();
    assertThat(card.png("Rede 😀", "", "")).isEmpty();
  }

  @Test
  void isTheSameEachTime() {
    Optional<byte[]> first = card.png("Título", "Lista", "Sítio");

    assertThat(card.png("Título", "Lista", "Sítio").orElseThrow()).isEqualTo(first.orElseThrow());
  }
}
