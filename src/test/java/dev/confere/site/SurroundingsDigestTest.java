package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.page.Frame;
import dev.confere.page.Html;
import dev.confere.page.InterfaceTexts;
import dev.confere.page.Link;
import dev.confere.page.Placement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurroundingsDigestTest {

  private static final Frame FRAME =
      new Frame(
          "pt-BR",
          "a",
          "b",
          "c",
          "../",
          "../index.html",
          Optional.of("d"),
          Optional.empty(),
          Optional.of(new Html("e")),
          Optional.of("f"),
          List.of(new Frame.Alternate("en", "g", "h", "i")),
          List.of(new Link("j", "k", true)),
          new InterfaceTexts(Map.of("a", "b")),
          "l",
          Optional.empty(),
          false);

  private static final Placement PLACE =
      new Placement(
          "a",
          Optional.of(1),
          Optional.of(new Link("b", "c")),
          Optional.empty(),
          Optional.of(new Link("d", "e")),
          Optional.of("f"),
          "g",
          "h");

  @Test
  void everyComponentCounts() throws ReflectiveOperationException {
    String before = hex(FRAME, PLACE);
    for (RecordComponent component : Frame.class.getRecordComponents()) {
      boolean counts = component.getType() != InterfaceTexts.class;
      assertThat(!hex(changed(FRAME, component), PLACE).equals(before))
          .as(component.getName())
          .isEqualTo(counts);
    }
    for (RecordComponent component : Placement.class.getRecordComponents()) {
      assertThat(hex(FRAME, changed(PLACE, component)))
          .as(component.getName())
          .isNotEqualTo(before);
    }
    assertThat(hex(FRAME, PLACE)).isEqualTo(before);
  }

  private static String hex(Frame frame, Placement place) {
    Digest digest = new Digest();
    new SurroundingsDigest(digest).add(frame).add(place);
    return digest.hex();
  }

  /// The record with something else in one place.
  private static <T extends Record> T changed(T record, RecordComponent component)
      throws ReflectiveOperationException {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Object value = components[i].getAccessor().invoke(record);
      values[i] =
          components[i].getName().equals(component.getName())
              ? other(component.getName(), value)
              : value;
    }
    @SuppressWarnings("unchecked")
    Constructor<T> constructor =
        (Constructor<T>)
            record
                .getClass()
                .getDeclaredConstructor(
                    Arrays.stream(components)
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
    return constructor.newInstance(values);
  }

  private static Object other(String name, Object value) {
    return switch (value) {
      case String text -> text + "'";
      case Boolean truth -> !truth;
      case List<?> _ -> List.of();
      case InterfaceTexts _ -> new InterfaceTexts(Map.of());
      case Optional<?> maybe when maybe.isPresent() -> Optional.empty();
      case Optional<?> _ when name.equals("structuredData") -> Optional.of(new Html("x"));
      case Optional<?> _ when name.equals("previous") -> Optional.of(new Link("x", "y"));
      case Optional<?> _ -> Optional.of("x");
      default -> throw new AssertionError(value);
    };
  }
}
