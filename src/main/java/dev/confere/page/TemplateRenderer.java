package dev.confere.page;

import freemarker.cache.TemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.log.Logger;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SimpleTimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Pours pages into FreeMarker templates.
///
/// FreeMarker is locked: everything is escaped as HTML unless it is [Html]; no class can be named, no method
/// called, no attribute of a Java object read, because templates receive maps, lists and text only, and because our
/// `DefaultMemberAccessPolicy-rules` stands before FreeMarker's own and allows nothing; numbers are never formatted by
/// locale; an error stops the page instead of being printed into it.
public final class TemplateRenderer {
  static {
    // It would choose among the loggers on the class path and talk to a console that is not ours;
    // what it
    // has to say comes as exceptions.
    System.setProperty(Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY, Logger.LIBRARY_NAME_NONE);
  }

  private static final String LAYOUT = "layout.ftlh";
  private static final String EXERCISE = "exercise.ftlh";
  private static final String CONTENTS = "list.ftlh";
  private static final String VERIFICATION = "verification.ftlh";

  private static final int USUAL_SIZE = 1 << 17;

  private final FutureTask<Configuration> configuration;
  private final TemplateValues values = new TemplateValues();

  /// A thread makes one page after the other, in the same memory.
  private final ThreadLocal<Utf8Writer> writers =
      ThreadLocal.withInitial(() -> new Utf8Writer(USUAL_SIZE));

  public TemplateRenderer(TemplateSource source) {
    configuration = new FutureTask<>(() -> configured(source));
  }

  /// Makes ready what the first page would have to wait for. For a thread that has nothing else to do.
  ///
  /// @param after what comes last in a build in which little changed
  public TemplateRenderer prepare(boolean after) {
    try {
      for (String template :
          after
              ? List.of(LAYOUT, VERIFICATION)
              : List.of(LAYOUT, EXERCISE, CONTENTS, VERIFICATION)) {
        configuration().getTemplate(template);
      }
    } catch (IOException toldByThePageThatNeedsIt) {
      return this;
    }
    return this;
  }

  /// Made by whoever needs it first; FreeMarker takes its time.
  private Configuration configuration() {
    configuration.run();
    try {
      return configuration.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /// Renders a page. May be called from several threads.
  ///
  /// @throws TemplateFailure if a template is missing, malformed, or asks for what the page does not have
  public String render(Page page) {
    return new String(sheet(page).pour(), StandardCharsets.UTF_8);
  }

  /// A page before it is poured into its template. May be called from several threads.
  public Sheet sheet(Page page) {
    return new Sheet(templateOf(page), page);
  }

  /// What a template sees of a page, and what it makes of it.
  public final class Sheet {
    private final String template;
    private final BodyUse use = new BodyUse();
    private final TemplateFields fields;

    private Sheet(String template, Page page) {
      this.template = template;
      this.fields = values.of(page, use);
    }

    /// Tells all that the template sees, but for the body and for what comes from the theme: sheets of which the same is told are the
    /// same around the body.
    public void tell(Consumer<byte[]> listener) {
      listener.accept(template.getBytes(StandardCharsets.UTF_8));
      fields.tell(listener);
    }

    /// The page as it is written to a file.
    ///
    /// @throws TemplateFailure if a template is missing, malformed, or asks for what the page does not have
    public byte[] pour() {
      return utf8(template, fields);
    }

    /// Where the body stands in what was poured, if nothing else depends on it.
    public Optional<Inset> body() {
      return use.place();
    }
  }

  private byte[] utf8(String name, TemplateFields fields) {
    Utf8Writer out = writers.get();
    out.clear();
    try {
      Template template = configuration().getTemplate(name);
      template.process(fields, out);
    } catch (TemplateException e) {
      throw new TemplateFailure(
          sourceName(e, name), line(e.getLineNumber()), line(e.getColumnNumber()), brief(e), e);
    } catch (ParseException e) {
      throw new TemplateFailure(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
    } catch (TemplateNotFoundException e) {
      throw new TemplateFailure(e.getTemplateName(), 0, 0, "there is no such template", e);
    } catch (IOException e) {
      throw new TemplateFailure(name, 0, 0, String.valueOf(e.getMessage()), e);
    }
    return out.toByteArray();
  }

  private static String templateOf(Page page) {
    return switch (page) {
      case Page.Exercise _ -> EXERCISE;
      case Page.Plain _ -> "plain.ftlh";
      case Page.Contents _ -> CONTENTS;
      case Page.Verification _ -> VERIFICATION;
      case Page.NotFound _ -> "notfound.ftlh";
    };
  }

  private static Configuration configured(TemplateSource source) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new SourceLoader(source));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setRegisteredCustomOutputFormats(List.of(EncodedFormat.INSTANCE));
    configuration.setOutputFormat(EncodedFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(TemplateFields.WRAPPER);
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(new SimpleTimeZone(0, "UTC"));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setWhitespaceStripping(true);
    return configuration;
  }

  private static String sourceName(TemplateException e, String otherwise) {
    String name = e.getTemplateSourceName();
    return name == null ? otherwise : name;
  }

  private static int line(Integer number) {
    return number == null ? 0 : number;
  }

  /// The first sentence of FreeMarker's message, without its advice on FreeMarker's own settings.
  private static String brief(TemplateException e) {
    if (e instanceof InvalidReferenceException) {
      return "the page has nothing that is called `" + e.getBlamedExpressionString() + "`";
    }
    String message = String.valueOf(e.getMessageWithoutStackTop());
    return message.lines().takeWhile(line -> !line.startsWith("----")).findFirst().orElse("");
  }

  private record SourceLoader(TemplateSource source) implements TemplateLoader {
    private record Found(String name, String content) {}

    @Override
    public @Nullable Object findTemplateSource(String name) {
      return source.read(name).map(content -> new Found(name, content)).orElse(null);
    }

    @Override
    public long getLastModified(Object found) {
      return -1;
    }

    @Override
    public Reader getReader(Object found, String encoding) {
      return new StringReader(((Found) found).content());
    }

    @Override
    public void closeTemplateSource(Object found) {}
  }
}
