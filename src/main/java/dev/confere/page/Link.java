package dev.confere.page;

/// A link with its text.
///
/// @param href relative to the page that holds it
/// @param text what the reader sees
/// @param current whether it leads to the page (or the part of the site) that holds it
public record Link(String href, String text, boolean current) {
  public Link(String href, String text) {
    this(href, text, false);
  }
}
