package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// What is read without the library is what the library composes.
class PlainYamlTest {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new FailsafeSchema()).setAllowNonScalarKeys(true).build();

  /// Whether it is plain; if so, it must be the same.
  private static boolean readsAlike(String yaml) {
    Node plain = PlainYaml.read(yaml);
    if (plain != null) {
      assertThat(shown(plain)).as(yaml).isEqualTo(composed(yaml));
    }
    return plain != null;
  }

  private static String composed(String yaml) {
    try {
      return new Compose(SETTINGS).composeString(yaml).map(PlainYamlTest::shown).orElse("nothing");
    } catch (YamlEngineException mistake) {
      return String.valueOf(mistake.getMessage());
    }
  }

  private static String shown(Node node) {
    String head =
        node.getTag() + " " + index(node.getStartMark()) + "-" + index(node.getEndMark()) + " ";
    return head
        + switch (node) {
          case ScalarNode scalar -> scalar.getScalarStyle() + " «" + scalar.getValue() + "»";
          case SequenceNode list -> list.getFlowStyle() + shown(list.getValue());
          case MappingNode map ->
              map.getFlowStyle()
                  + shown(map.getValue().stream().map(entry -> entry.getKeyNode()).toList())
                  + shown(map.getValue().stream().map(entry -> entry.getValueNode()).toList());
          default -> "?";
        };
  }

  private static String shown(List<Node> nodes) {
    return nodes.stream().map(PlainYamlTest::shown).toList().toString();
  }

  private static int index(Optional<Mark> mark) {
    return mark.orElseThrow().getIndex();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "z: [-4.9, +3, .5, −1]\n",
        "a: 1",
        "a:   b c   \n\n\n",
        "title: \"Exercício 1: perda\"\ndescription: 'Um # dois'\ntopics: [a b, ReLU]\ndifficulty: 2\n",
        "# um\n  # dois\n\ntranslation of: a/b.md # três\nb: x, y (z)! # quatro",
        "a: [[1, 2],\n    [3, 4]]\nb: []\nc: [ 'x' , \"y\" ]\n",
        "a: [1,\n2]\n",
        "a: 1\na: 2\n",
        "a: null\nb: x~\nc: tudo [bem] {sim}\n"
      })
  void readsWhatIsPlain(String yaml) {
    assertThat(readsAlike(yaml)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# um\n",
        "a",
        " a: 1",
        "- a",
        "a:\n",
        "a:\n  b: 1\n",
        "a: 1\n  2\n",
        "a: [1, 2",
        "a: [1 2\n3]\n",
        "a: [1,]\n",
        "a: [b: 1]\n",
        "a: {b: 1}\n",
        "a: \"\\n\"\n",
        "a: 'it''s'\n",
        "a: \"b\nc\"\n",
        "a: \"b\" c\n",
        "a: \"b\"#c\n",
        "a: b#c\n",
        "a: http://x\n",
        "a: b: c\n",
        "a: - b\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !!str b\n",
        "a: |\n  b\n",
        "a: 1\r\n",
        "a:\tb\n",
        "a: 1\n---\nb: 2\n",
        "a: 1\n...\n",
        "\uFEFFa: 1\n",
        "a: 😀\n",
        "a: b\u2028c\n",
        "a: \u00a0b\n",
        "? a\n: b\n",
        "a : 1\n"
      })
  void leavesTheRestToTheLibrary(String yaml) {
    assertThat(readsAlike(yaml)).isFalse();
  }

  private static final String[] PARTS = {
    "a",
    "b",
    "título",
    "translation of",
    "x_1",
    ": ",
    ":",
    ": ",
    "\n",
    "\n",
    "\n",
    " ",
    "  ",
    "[",
    "]",
    ", ",
    ",",
    "1.5",
    "-2",
    "+3",
    "-",
    ".5",
    "−1",
    "\"",
    "'",
    "\"x y\"",
    "'z'",
    "\"\"",
    "#",
    " # c",
    "# c",
    "{",
    "}",
    "\\",
    "''",
    "&a",
    "*a",
    "!!str ",
    "|",
    "> ",
    "? ",
    "- ",
    "---",
    "...",
    "\t",
    "\r\n",
    "@",
    "`",
    "%",
    "~",
    "é",
    "\u00a0",
    "\u2028",
    "\u0085",
    "😀",
    "\ufeff",
    "\u200b",
    "k: v\n",
    "m: [1, 2]\n",
    "n: \"t\"\n",
    "o: 'u' # w\n",
    "p: [a b, [c, 'd']]\n",
    "q: [1,\n  2]\n"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void readsNonsenseAlike(long seed) {
    Random random = new Random(seed);
    int plain = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder yaml = new StringBuilder();
      for (int line = 0; line <= random.nextInt(4); line++) {
        yaml.append(PARTS[random.nextInt(5)]).append(": ");
        for (int part = 0; part <= random.nextInt(4); part++) {
          yaml.append(PARTS[random.nextInt(PARTS.length)]);
        }
        yaml.append('\n');
      }
      plain += readsAlike(yaml.toString()) ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(1_000);
  }

  /// A page's front matter and data with a few characters changed.
  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void readsNearlyPlainTextAlike(long seed) {
    String page =
        "title: \"Um: dois\" # três\ntopics: [a b, 'c']\n\nM: [[1.5, -2],\n    [+3, .5]]\norder: 2\n";
    String signs = " \n:#-[]{},'\"ab1.&*!|>?\\\t";
    Random random = new Random(seed);
    for (int round = 0; round < 30_000; round++) {
      StringBuilder yaml = new StringBuilder(page);
      for (int change = 0; change <= random.nextInt(3); change++) {
        int at = random.nextInt(yaml.length());
        String sign = String.valueOf(signs.charAt(random.nextInt(signs.length())));
        yaml.replace(at, at + random.nextInt(2), random.nextInt(3) == 0 ? "" : sign);
      }
      readsAlike(yaml.toString());
    }
  }
}
