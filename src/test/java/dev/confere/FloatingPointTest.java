package dev.confere;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloatingPointTest {
  @Test
  void isFoundInFieldsSignaturesAndCode() throws URISyntaxException {
    var name = FloatingPointTest.class.getName() + "$Inexact.";

    assertThat(
            FloatingPoint.usedIn(
                FloatingPointTest.class.getResource("FloatingPointTest$Inexact.class").toURI()))
        .containsExactlyInAnyOrder(
            name + "field",
            name + "boxed",
            name + "<init>()",
            name + "parameter()",
            name + "local()",
            name + "call()",
            name + "conversion()");
  }

  @SuppressWarnings({"unused", "MethodCanBeStatic", "UnusedMethod", "UnusedVariable"})
  private static final class Inexact {
    private float[] field = {};
    private List<Integer> exact = List.of();
    private Double boxed = field.length * 1.0;

    private Inexact() {
      exact = List.of(1);
    }

    private void parameter(double x) {}

    private int local(int x) {
      double y = x;
      return (int) y;
    }

    private boolean call() {
      return String.valueOf(1.5f).isEmpty();
    }

    private long conversion(long x) {
      return (long) (float) x;
    }

    private long exact(long x) {
      return 2 * x + exact.size();
    }
  }
}
