package dev.confere.site;

import dev.confere.engine.number.Rational;
import dev.confere.source.SourceFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Records as bytes, component by component in their order: for what this very build of the program wrote itself, since nothing in
/// the bytes says what they are.
///
/// Only data can come of them: texts, numbers, lists, maps, records and enums of the types that are asked for. A [SourceFile] is
/// written as its name alone.
final class RecordCodec {

  private static final ConcurrentMap<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

  /// How a record is put together.
  private record Form(List<RecordComponent> components, Constructor<?> constructor) {}

  /// Finds a source by its name.
  @FunctionalInterface
  interface Sources {
    Optional<SourceFile> named(String name);
  }

  private RecordCodec() {}

  static void write(DataOutputStream out, Object value) throws IOException {
    write(out, value.getClass(), value);
  }

  private static void write(DataOutputStream out, Type type, Object value) throws IOException {
    switch (value) {
      case String text -> writeText(out, text);
      case Integer number -> out.writeInt(number);
      case Boolean truth -> out.writeBoolean(truth);
      case Enum<?> constant -> writeText(out, constant.name());
      case Rational number -> {
        writeText(out, number.numerator().toString());
        writeText(out, number.denominator().toString());
      }
      case SourceFile file -> writeText(out, file.name());
      case Optional<?> optional -> {
        out.writeBoolean(optional.isPresent());
        if (optional.isPresent()) {
          write(out, argument(type, 0), optional.get());
        }
      }
      case List<?> list -> {
        out.writeInt(list.size());
        for (Object element : list) {
          write(out, argument(type, 0), element);
        }
      }
      case SortedMap<?, ?> map -> {
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          write(out, argument(type, 0), entry.getKey());
          write(out, argument(type, 1), entry.getValue());
        }
      }
      case Record fields when value.getClass() == type -> writeFields(out, fields);
      default -> throw new IllegalStateException("no way to keep a " + type.getTypeName());
    }
  }

  private static void writeFields(DataOutputStream out, Record value) throws IOException {
    for (RecordComponent component : form(value.getClass()).components()) {
      write(out, component.getGenericType(), field(component, value));
    }
  }

  private static Object field(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @throws IOException if the bytes are not those of such a record
  static <T extends Record> T read(DataInputStream in, Class<T> type, Sources sources)
      throws IOException {
    try {
      return type.cast(new Reader(in, sources).read(type));
    } catch (RuntimeException | ReflectiveOperationException damaged) {
      throw new IOException("not a " + type.getSimpleName(), damaged);
    }
  }

  private record Reader(DataInputStream in, Sources sources) {

    Object read(Type type) throws IOException, ReflectiveOperationException {
      if (type instanceof ParameterizedType generic) {
        return readGeneric(generic);
      }
      Class<?> plain = (Class<?>) type;
      if (plain == String.class) {
        return readText();
      } else if (plain == int.class || plain == Integer.class) {
        return in.readInt();
      } else if (plain == boolean.class || plain == Boolean.class) {
        return in.readBoolean();
      } else if (plain.isEnum()) {
        return constant(plain, readText());
      } else if (plain == Rational.class) {
        return Rational.of(new BigInteger(readText()), new BigInteger(readText()));
      } else if (plain == SourceFile.class) {
        return sources.named(readText()).orElseThrow();
      }
      return readFields(form(plain));
    }

    private static Object constant(Class<?> type, String name) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private Object readGeneric(ParameterizedType type)
        throws IOException, ReflectiveOperationException {
      if (type.getRawType() == Optional.class) {
        return in.readBoolean() ? Optional.of(read(argument(type, 0))) : Optional.empty();
      }
      int size = in.readInt();
      if (type.getRawType() == List.class) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          list.add(read(argument(type, 0)));
        }
        return List.copyOf(list);
      }
      SortedMap<Object, Object> map = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        map.put(read(argument(type, 0)), read(argument(type, 1)));
      }
      return map;
    }

    private Object readFields(Form form) throws IOException, ReflectiveOperationException {
      Object[] values = new Object[form.components().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = read(form.components().get(i).getGenericType());
      }
      return form.constructor().newInstance(values);
    }

    private String readText() throws IOException {
      int length = in.readInt();
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new IOException("cut off");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Form form(Class<?> type) {
    return FORMS.computeIfAbsent(type, RecordCodec::formOf);
  }

  private static Form formOf(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalStateException("no way to keep a " + type.getName());
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
      }
      return new Form(List.of(components), constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
