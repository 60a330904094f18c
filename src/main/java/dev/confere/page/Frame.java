package dev.confere.page;

import java.util.List;
import java.util.Optional;

/// What every page of a site has around it.
///
/// @param lang BCP 47 tag of the page, such as `pt-BR`
/// @param title of this page, plain text
/// @param siteTitle of the whole site
/// @param description one sentence for search engines, may be empty
/// @param root prefix that leads from this page to the top of the site: `""`, `"../"`, `"../../"`; for the page
///     "not found", which is served under any address, an absolute path
/// @param home link to the first page of the site
/// @param canonicalUrl the public address, where the site has one
/// @param cardUrl the address of the picture that goes with links to the page, where it has one
/// @param code the address of the page as a picture that telephones read, where it has one
/// @param feedUrl the address of the site's feed, where it has one
/// @param alternates the same page in other languages
/// @param navigation the main links of the site
/// @param texts the words of the interface
/// @param generator name and version of the program
/// @param structuredData what the page is, as JSON-LD, where the site has an address
/// @param math whether the page holds typeset mathematics
public record Frame(
    String lang,
    String title,
    String siteTitle,
    String description,
    String root,
    String home,
    Optional<String> canonicalUrl,
    Optional<String> cardUrl,
    Optional<Html> code,
    Optional<String> feedUrl,
    List<Alternate> alternates,
    List<Link> navigation,
    InterfaceTexts texts,
    String generator,
    Optional<Html> structuredData,
    boolean math) {

  /// The same around a text with mathematics, or without.
  public Frame withMath(boolean typeset) {
    return new Frame(
        lang,
        title,
        siteTitle,
        description,
        root,
        home,
        canonicalUrl,
        cardUrl,
        code,
        feedUrl,
        alternates,
        navigation,
        texts,
        generator,
        structuredData,
        typeset);
  }

  /// The same page in another language.
  ///
  /// @param lang BCP 47 tag
  /// @param href relative to this page
  /// @param address the whole address where the site has one, else the same
  /// @param text name of the language, in that language
  public record Alternate(String lang, String href, String address, String text) {}
}
