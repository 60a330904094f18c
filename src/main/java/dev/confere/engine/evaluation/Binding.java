package dev.confere.engine.evaluation;

import dev.confere.engine.expression.Definition;
import dev.confere.source.Place;
import dev.confere.source.SourceFile;

/// A definition and the file in which it stands.
public record Binding(SourceFile file, Definition definition) {

  public Place namePlace() {
    return file.place(definition.nameSpan());
  }
}
