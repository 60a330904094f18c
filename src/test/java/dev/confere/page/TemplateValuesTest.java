package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateValuesTest {

  @ParameterizedTest
  @MethodSource("dev.confere.page.TemplateRendererTest#everyKind")
  void aTemplateSeesEveryComponent(Page page) throws Exception {
    assertSeen(page, new TemplateValues().of(page));
  }

  private static void assertSeen(Object value, TemplateModel seen) throws Exception {
    switch (value) {
      case Optional<?> maybe -> assertSeen(maybe.orElseThrow(), seen);
      case String text -> assertThat(((TemplateScalarModel) seen).getAsString()).isEqualTo(text);
      case Boolean truth ->
          assertThat(((TemplateBooleanModel) seen).getAsBoolean()).isEqualTo(truth);
      case Html html -> assertThat(TemplateFields.model(html)).isEqualTo(seen);
      case EncodedHtml html -> assertThat(TemplateFields.model(html)).isEqualTo(seen);
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
