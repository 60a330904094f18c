package dev.confere.page;

import java.util.Optional;

/// Where templates are read from: given by the caller, because this room does not know the disk.
@FunctionalInterface
public interface TemplateSource {
  /// The content of a template.
  ///
  /// @param name path with `/`, relative, without `..`, such as `parts/outline.ftlh`
  /// @return empty if there is none of that name
  Optional<String> read(String name);

  /// This source, and for every file that it does not have, another: so a theme may replace single files.
  default TemplateSource over(TemplateSource fallback) {
    return name -> read(name).or(() -> fallback.read(name));
  }
}
