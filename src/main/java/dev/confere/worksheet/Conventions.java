package dev.confere.worksheet;

import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.number.Notation;

/// What the site decides for a document: how its numbers are written, and how its expressions are evaluated.
public record Conventions(Notation notation, Settings settings) {
  public static final Conventions DEFAULT = new Conventions(Notation.POINT, Settings.DEFAULT);
}
