package dev.confere.source;

/// A span in a file: what a diagnostic points at.
public record Place(SourceFile file, Span span) implements Comparable<Place> {

  public Position start() {
    return file.position(span.start());
  }

  public Position end() {
    return file.position(span.end());
  }

  public String text() {
    return file.text(span);
  }

  /// By file name, then by offset.
  @Override
  public int compareTo(Place other) {
    int byName = file.name().compareTo(other.file.name());
    if (byName != 0) {
      return byName;
    }
    int byStart = Integer.compare(span.start(), other.span.start());
    return byStart != 0 ? byStart : Integer.compare(span.end(), other.span.end());
  }

  /// `content/relu/01-spam.md:41:12`
  @Override
  public String toString() {
    Position start = start();
    return file.name() + ":" + start.line() + ":" + start.column();
  }
}
