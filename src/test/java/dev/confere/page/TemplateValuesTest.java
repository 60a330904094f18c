package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateValuesTest {

  @ParameterizedTest
  @MethodSource("dev.confere.page.TemplateRendererTest#everyKind")
  void aTemplateSeesEveryComponent(Page page) throws Exception {
    assertSeen(page, new TemplateValues().of(page, new BodyUse()));
  }

  private static void assertSeen(Object value, TemplateModel seen) throws Exception {
    switch (value) {
      case Optional<?> maybe -> assertSeen(maybe.orElseThrow(), seen);
      case String text -> assertThat(((TemplateScalarModel) seen).getAsString()).isEqualTo(text);
      case Boolean truth ->
          assertThat(((TemplateBooleanModel) seen).getAsBoolean()).isEqualTo(truth);
      case Html html -> assertThat(TemplateFields.model(html)).isEqualTo(seen);
      case EncodedHtml html -> assertThat(((MarkupModel) seen).html()).isEqualTo(html);
      case InterfaceTexts texts -> {
        for (Map.Entry<String, String> text : texts.byKey().entrySet()) {
          assertSeen(text.getValue(), ((TemplateHashModelEx) seen).get(text.getKey()));
        }
      }
      case List<?> list -> assertSeen(list, (TemplateSequenceModel) seen);
      case Record fields -> assertSeen(fields, (TemplateHashModelEx) seen);
      default -> throw new AssertionError("not for templates: " + value);
    }
  }

  /// Whatever is another in a page is told in other words, but for its body and what comes with the theme.
  @ParameterizedTest
  @MethodSource("dev.confere.page.TemplateRendererTest#everyKind")
  void whatATemplateSeesIsTold(Page page) throws Exception {
    List<String> told = told(page);
    assertThat(told(page)).isEqualTo(told);
    int parts = 0;
    for (Record changed : changed((Record) page)) {
      assertThat(told((Page) changed)).as(changed.toString()).isNotEqualTo(told);
      parts++;
    }
    assertThat(parts).isPositive();
  }

  private static List<String> told(Page page) {
    List<String> told = new ArrayList<>();
    new TemplateValues()
        .of(page, new BodyUse())
        .tell(bytes -> told.add(new String(bytes, StandardCharsets.UTF_8)));
    return told;
  }

  /// The record with something else in each of its places in turn.
  private static List<Record> changed(Record record) throws ReflectiveOperationException {
    List<Record> all = new ArrayList<>();
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      components[i].getAccessor().setAccessible(true);
      values[i] = components[i].getAccessor().invoke(record);
      types[i] = components[i].getType();
    }
    Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    for (int i = 0; i < components.length; i++) {
      if (!components[i].getName().equals("body")) {
        Object before = values[i];
        for (Object other : others(before)) {
          values[i] = other;
          all.add((Record) constructor.newInstance(values));
        }
        values[i] = before;
      }
    }
    return all;
  }

  private static List<?> others(Object value) throws ReflectiveOperationException {
    return switch (value) {
      case String text -> List.of(text + "x");
      case Boolean truth -> List.of(!truth);
      case Html html -> List.of(new Html(html.markup() + "x"));
      case EncodedHtml html -> List.of(html.and(EncodedHtml.of(new Html("x"))));
      case InterfaceTexts _ -> List.of();
      case Optional<?> maybe when maybe.isEmpty() -> List.of();
      case Optional<?> maybe -> {
        List<Object> others = new ArrayList<>(List.of(Optional.empty()));
        for (Object other : others(maybe.orElseThrow())) {
          others.add(Optional.of(other));
        }
        yield others;
      }
      case List<?> list -> {
        List<Object> others = new ArrayList<>(List.of(list.subList(1, list.size())));
        for (Object other : others(list.getFirst())) {
          List<Object> more = new ArrayList<>(list);
          more.set(0, other);
          others.add(more);
        }
        yield others;
      }
      case Record fields -> changed(fields);
      default -> throw new AssertionError("not for templates: " + value);
    };
  }

  private static void assertSeen(List<?> list, TemplateSequenceModel seen) throws Exception {
    assertThat(seen.size()).isEqualTo(list.size());
    for (int i = 0; i < list.size(); i++) {
      assertSeen(list.get(i), seen.get(i));
    }
  }

  /// Under its name and in its order, unless it is missing.
  private static void assertSeen(Record fields, TemplateHashModelEx seen) throws Exception {
    int count = 0;
    for (RecordComponent component : fields.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(fields);
      TemplateModel model = seen.get(component.getName());
      if (value.equals(Optional.empty())) {
        assertThat(model).as(component.getName()).isNull();
      } else {
        assertThat(model).as(component.getName()).isNotNull();
        assertSeen(value, model);
        count++;
      }
    }
    // A frame also has the words of scripts as attributes.
    assertThat(seen.size()).isEqualTo(fields instanceof Frame ? count + 1 : count);
  }
}
