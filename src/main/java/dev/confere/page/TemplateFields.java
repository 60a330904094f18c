package dev.confere.page;

import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a template sees of a record: its components by name, as text, booleans, lists and finished markup.
///
/// What is missing has no name here, and a template asks for it with `??`. There are few names, and new ones for each page: looking
/// through them costs less than a map of them.
final class TemplateFields implements TemplateHashModelEx {
  static final ObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

  private static final int USUAL_SIZE = 6;

  /// What a template sees of a list.
  private record Items(List<TemplateModel> all) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) {
      return index >= 0 && index < all.size() ? all.get(index) : null;
    }

    @Override
    public int size() {
      return all.size();
    }
  }

  private static final byte[] TEXT = {'t'};
  private static final byte[] TRUE = {'+'};
  private static final byte[] FALSE = {'-'};
  private static final byte[] MARKUP = {'m'};
  private static final byte[] ITEMS = {'['};
  private static final byte[] FIELDS = {'{'};
  private static final byte[] WORDS = {'w'};
  private static final byte[] END = {'.'};

  private String[] names = new String[USUAL_SIZE];
  private TemplateModel[] models = new TemplateModel[USUAL_SIZE];
  private int size;

  /// @param name not put before
  TemplateFields put(String name, TemplateModel value) {
    if (size == names.length) {
      names = Arrays.copyOf(names, 3 * size);
      models = Arrays.copyOf(models, 3 * size);
    }
    names[size] = name;
    models[size++] = value;
    return this;
  }

  TemplateFields put(String name, String text) {
    return put(name, new SimpleScalar(text));
  }

  TemplateFields put(String name, boolean truth) {
    return put(name, model(truth));
  }

  TemplateFields put(String name, Html html) {
    return put(name, model(html));
  }

  TemplateFields put(String name, EncodedHtml html) {
    return put(name, model(html));
  }

  TemplateFields putText(String name, Optional<String> text) {
    return put(name, text, SimpleScalar::new);
  }

  <T> TemplateFields put(String name, Optional<T> value, Function<T, TemplateModel> model) {
    return value.isPresent() ? put(name, model.apply(value.get())) : this;
  }

  TemplateFields putTexts(String name, List<String> texts) {
    return put(name, texts, SimpleScalar::new);
  }

  <T> TemplateFields put(String name, List<T> values, Function<T, TemplateModel> model) {
    List<TemplateModel> models = new ArrayList<>(values.size());
    for (T value : values) {
      models.add(model.apply(value));
    }
    return put(name, new Items(models));
  }

  static TemplateModel model(boolean truth) {
    return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
  }

  static TemplateModel model(Html html) {
    return model(EncodedHtml.of(html));
  }

  static TemplateModel model(EncodedHtml html) {
    return MarkupModel.of(html);
  }

  /// Tells all that a template sees of it, so that what is told alike looks alike: names and values in their order, each with its kind.
  /// What belongs to the theme, the words of the interface, and the body of a page are left out.
  void tell(Consumer<byte[]> listener) {
    tell(this, listener);
  }

  private static void tell(TemplateModel model, Consumer<byte[]> listener) {
    switch (model) {
      case SimpleScalar text -> {
        listener.accept(TEXT);
        listener.accept(text.getAsString().getBytes(StandardCharsets.UTF_8));
      }
      case TemplateBooleanModel truth ->
          listener.accept(truth.equals(TemplateBooleanModel.TRUE) ? TRUE : FALSE);
      case MarkupModel markup -> {
        listener.accept(MARKUP);
        if (markup.use().isEmpty()) {
          listener.accept(markup.html().toBytes());
        }
      }
      case Items items -> {
        listener.accept(ITEMS);
        for (TemplateModel item : items.all()) {
          tell(item, listener);
        }
        listener.accept(END);
      }
      case TemplateFields fields -> {
        listener.accept(FIELDS);
        for (int i = 0; i < fields.size; i++) {
          listener.accept(fields.names[i].getBytes(StandardCharsets.UTF_8));
          tell(fields.models[i], listener);
        }
        listener.accept(END);
      }
      case SimpleHash words -> listener.accept(WORDS);
      default -> throw new IllegalStateException("no template sees a " + model.getClass());
    }
  }

  @Override
  public @Nullable TemplateModel get(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return models[i];
      }
    }
    return null;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(Arrays.asList(names).subList(0, size), WRAPPER);
  }

  @Override
  public TemplateCollectionModel values() {
    return new SimpleCollection(Arrays.asList(models).subList(0, size), WRAPPER);
  }
}
