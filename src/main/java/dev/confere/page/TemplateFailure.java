package dev.confere.page;

/// A template that cannot be read or does not fit the page: a mistake of who wrote the theme.
public final class TemplateFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String template;
  private final int line;
  private final int column;

  TemplateFailure(String template, int line, int column, String message, Throwable cause) {
    super(message, cause);
    this.template = template;
    this.line = line;
    this.column = column;
  }

  TemplateFailure(String template, String message) {
    super(message);
    this.template = template;
    this.line = 0;
    this.column = 0;
  }

  /// Name of the template, as given to [TemplateSource#read].
  public String template() {
    return template;
  }

  /// Line of the mistake, from 1; 0 when unknown.
  public int line() {
    return line;
  }

  /// Column of the mistake, from 1; 0 when unknown.
  public int column() {
    return column;
  }
}
