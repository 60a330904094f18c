package dev.confere.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceFileTest {

  @Test
  void linesEndWithAnyOfTheThreeBreaks() {
    SourceFile file = new SourceFile("f", "a\nbc\r\nd\re");
    assertThat(file.lineCount()).isEqualTo(4);
    assertThat(file.text(file.lineSpan(2))).isEqualTo("bc");
    assertThat(file.text(file.lineSpan(3))).isEqualTo("d");
    assertThat(file.position(2)).isEqualTo(new Position(2, 1));
    assertThat(file.position(9)).isEqualTo(new Position(4, 2));
  }

  @Test
  void linesAreTheSameWithoutReturns() {
    String text = "a\n\nbc\n".repeat(50) + "d";
    SourceFile feeds = new SourceFile("f", text);
    SourceFile returns = new SourceFile("f", text.replace("\n", "\r\n"));
    assertThat(feeds.lineCount()).isEqualTo(151).isEqualTo(returns.lineCount());
    for (int line = 1; line <= feeds.lineCount(); line++) {
      assertThat(feeds.text(feeds.lineSpan(line))).isEqualTo(returns.text(returns.lineSpan(line)));
    }
    assertThat(feeds.lineSpan(151)).isEqualTo(new Span(300, 301));
  }

  @Test
  void columnsCountCodePoints() {
    SourceFile file = new SourceFile("f", "😀é x");
    assertThat(file.position(4)).isEqualTo(new Position(1, 4));
    assertThat(file.place(new Span(4, 5))).hasToString("f:1:4");
  }

  @Test
  void theEmptyFileHasOneLine() {
    SourceFile file = new SourceFile("f", "");
    assertThat(file.position(0)).isEqualTo(new Position(1, 1));
    assertThat(file.lineSpan(1)).isEqualTo(Span.at(0));
  }

  @Test
  void aSpanDoesNotRunBackwards() {
    assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Span(1, 3).to(new Span(7, 9))).isEqualTo(new Span(1, 9));
    assertThat(new Span(1, 3).contains(3)).isFalse();
  }
}
