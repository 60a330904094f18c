package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Wholes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Options of functions that move a window over an image, and images seen as a batch of images with
/// channels.
final class Images {

  /// Far above any image, and far below where positions would overflow.
  static final int MOST = 1_000_000;

  private Images() {}

  /// A whole number for rows and columns alike, or a vector of both.
  static Sliding.Lengths lengths(Arguments arguments, String parameter, int least) {
    Value value = arguments.value(parameter);
    if (!(value instanceof Array array)) {
      int both = arguments.whole(parameter, least, MOST);
      return new Sliding.Lengths(both, both);
    }
    if (array.elements().size() != 2) {
      throw arguments.refused(parameter, "a number or [rows, columns]");
    }
    return new Sliding.Lengths(
        whole(arguments, parameter, array.elements().getFirst(), least),
        whole(arguments, parameter, array.elements().getLast(), least));
  }

  private static int whole(Arguments arguments, String parameter, Value value, int least) {
    long whole = Wholes.of(value, parameter);
    if (whole < least || whole > MOST) {
      throw arguments.failure(
          Code.OUTSIDE_DOMAIN,
          "%s must be %s to %s, found %s".formatted(parameter, least, MOST, whole));
    }
    return (int) whole;
  }

  /// The last two axes.
  static Sliding.Lengths size(Tensor image) {
    return new Sliding.Lengths(image.axis(-2), image.axis(-1));
  }

  /// The same numbers with axes of length 1 put before, up to four.
  static Tensor batch(Tensor image) {
    List<Integer> axes = new ArrayList<>(Collections.nCopies(4 - image.rank(), 1));
    axes.addAll(image.axes());
    return image.shaped(axes);
  }
}
