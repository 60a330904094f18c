package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0em",
    "0.25, 0.25em",
    "-0.0833333, -0.0833em",
    "0.00004, 0em",
    "-0.00004, 0em",
    "0.69445, 0.6945em",
    "1.00005, 1.0001em",
    "10, 10em"
  })
  void lengthsAreWrittenAsKatexDoes(double length, String written) {
    assertThat(Piece.em(length)).isEqualTo(written);
  }

  @Test
  void aLineIsAsHighAndAsDeepAsWhatStandsOnIt() {
    assertThat(Piece.strut(List.of(piece(0.7, 0), piece(0.4, 0.2))))
        .isEqualTo(
            "<span class=\"katex-strut\" style=\"height:0.9em;vertical-align:-0.2em;\"></span>");
    assertThat(Piece.strut(List.of(piece(0.7, 0))))
        .isEqualTo("<span class=\"katex-strut\" style=\"height:0.7em;\"></span>");
  }

  @Test
  void whatKatexDoesNotSetAsExpectedIsNoPiece() {
    assertThat(Piece.read("")).isEmpty();
    assertThat(Piece.read("<span></span>")).isEmpty();
    assertThat(Piece.read("<b></b>\u0001<mi></mi>\u0001A.GJ\u0001Be-BC"))
        .contains(new Piece("<b></b>", "<mi></mi>", 0.69, 1e-12));
  }

  private static Piece piece(double height, double depth) {
    return new Piece("", "", height, depth);
  }
}
