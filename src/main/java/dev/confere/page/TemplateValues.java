package dev.confere.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns the page model into what templates may see: maps, lists, text, booleans, finished markup.
///
/// Records become maps of their components, so that no method of any Java object can be reached; an empty
/// [Optional] is left out, and a template asks for it with `??`.
final class TemplateValues {
  static final ObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

  private TemplateValues() {}

  static SimpleHash ofRecord(Record source) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (RecordComponent component : source.getClass().getRecordComponents()) {
      TemplateModel value = of(read(component, source));
      if (value != null) {
        map.put(component.getName(), value);
      }
    }
    return new SimpleHash(map, WRAPPER);
  }

  private static @Nullable TemplateModel of(Object value) {
    return switch (value) {
      case String text -> new SimpleScalar(text);
      case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case Html html -> markup(html);
      case Optional<?> maybe -> maybe.isPresent() ? of(maybe.get()) : null;
      case List<?> list -> ofList(list);
      case InterfaceTexts texts -> new SimpleHash(texts.byKey(), WRAPPER);
      case Record inner -> ofRecord(inner);
      default ->
          throw new IllegalArgumentException("not for templates: " + value.getClass().getName());
    };
  }

  private static TemplateModel ofList(List<?> list) {
    List<@Nullable TemplateModel> models = new ArrayList<>();
    for (Object element : list) {
      models.add(of(element));
    }
    return new SimpleSequence(models, WRAPPER);
  }

  private static TemplateModel markup(Html html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
    } catch (freemarker.template.TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object read(RecordComponent component, Record source) {
    try {
      return component.getAccessor().invoke(source);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
