package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecheckCommandTest {

  private static final String LEDGER =
      """
      {
        "format": 2, "engine": "confere 1.0", "file": "content/a.md", "decimal": ".", "kink": "0",
        "names": {
          "z": {"exact": "[1, -2]"},
          "a": {"expression": "twice(relu(z))", "exact": "[2, 0]"}
        },
        "functions": {"twice": {"parameters": ["x"], "expression": "2 * x"}},
        "statements": [
          {"kind": "cell", "line": 1, "column": 1, "text": "2", "relation": "=", "expression": "a",
           "exact": "2", "rule": "exactly", "verdict": "confirmed", "stated": "2", "unit": "1", "element": 1},
          {"kind": "statement", "line": 2, "column": 1, "text": "0.7", "relation": "≈", "expression": "a[i] / 3",
           "exact": "2/3", "rule": "to the digits shown", "verdict": "confirmed", "stated": "7/10", "unit": "1/10",
           "where": {"i": "1"}},
          {"kind": "chain", "line": 3, "column": 1, "text": "…", "relation": "", "expression": "…", "exact": "",
           "rule": "exactly", "verdict": "confirmed", "steps": [
             {"left": {"expression": "1 + 1", "exact": "2"}, "relation": "=",
              "right": {"expression": "2", "exact": "2", "unit": "1"}, "rule": "exactly", "verdict": "confirmed"}]}
        ]
      }
      """;

  @TempDir private Path top;
  private final Run program = new Run();

  private int recheck(String ledger) throws IOException {
    Files.writeString(top.resolve("a.ledger.json"), ledger);
    return program.run("recheck", top.toString());
  }

  @Test
  void agreesWithWhatIsRight() throws IOException {
    assertThat(recheck(LEDGER)).as(program.err()).isZero();
    assertThat(program.out()).contains("evaluated 3 statements of 1 ledger anew: all agree");
  }

  @Test
  void tellsWhatIsNot() throws IOException {
    assertThat(recheck(LEDGER.replace("[2, 0]", "[2, 1]"))).isEqualTo(1);
    assertThat(program.err()).contains("content/a.md: a is [2, 0], but the ledger says [2, 1]");
    assertThat(recheck(LEDGER.replace("2 * x", "3 * x"))).isEqualTo(1);
    assertThat(recheck(LEDGER.replace("\"7/10\"", "\"8/10\""))).isEqualTo(1);
    assertThat(program.err())
        .contains("content/a.md:2:1: the ledger confirms `0.7`, which does not hold");
    assertThat(recheck(LEDGER.replace("1 + 1", "1 + 2"))).isEqualTo(1);
    assertThat(recheck(LEDGER.replace("\"element\": 1", "\"element\": 7"))).isEqualTo(1);
  }

  @Test
  void survivesNonsense() throws IOException {
    assertThat(recheck("{")).isEqualTo(2);
    assertThat(recheck("{\"format\": 2}")).isEqualTo(2);
    assertThat(
            recheck(
                "{\"format\": 2, \"statements\": [1, {}, {\"kind\": \"chain\", \"steps\": [[]]}]}"))
        .isLessThan(3);
    assertThat(recheck(LEDGER.replace("1 + 1", "9^9^9^9"))).isEqualTo(1);
  }
}
