package dev.confere.figure;

/// The words of a figure in the language of the page.
@FunctionalInterface
public interface Words {

  /// The text of a key, its places `{0}`, `{1}` filled in.
  String text(String key, String... filled);
}
