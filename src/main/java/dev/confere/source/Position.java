package dev.confere.source;

/// A line and a column, both counted from 1; columns count code points, as editors show them.
public record Position(int line, int column) {}
