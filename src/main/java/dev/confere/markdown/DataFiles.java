package dev.confere.markdown;

import dev.confere.source.SourceFile;
import java.util.Optional;

/// The other files that a document may read, such as tables of data.
@FunctionalInterface
public interface DataFiles {

  /// No other files.
  DataFiles NONE = (from, path) -> Optional.empty();

  /// @param from the document that asks
  /// @param path as written there, relative to the document
  /// @return the file; empty when there is none, or when it lies outside the content
  Optional<SourceFile> find(SourceFile from, String path);
}
