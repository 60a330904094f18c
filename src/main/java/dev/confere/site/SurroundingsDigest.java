package dev.confere.site;

import dev.confere.page.Frame;
import dev.confere.page.Html;
import dev.confere.page.InterfaceTexts;
import dev.confere.page.Link;
import dev.confere.page.Placement;
import java.util.List;
import java.util.Optional;

/// Adds what stands around a page to its digest. The records are taken apart whole: nobody who gives them another component can forget
/// it here.
record SurroundingsDigest(Digest digest) {

  /// All but the words of the interface.
  SurroundingsDigest add(Frame frame) {
    if (frame
        instanceof
        Frame(
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
            List<Frame.Alternate> alternates,
            List<Link> navigation,
            InterfaceTexts _,
            String generator,
            Optional<Html> structuredData,
            boolean math)) {
      digest.add(lang).add(title).add(siteTitle).add(description).add(root).add(home);
      text(canonicalUrl);
      text(cardUrl);
      html(code);
      text(feedUrl);
      alternates(alternates);
      links(navigation);
      digest.add(generator);
      html(structuredData);
      truth(math);
    }
    return this;
  }

  SurroundingsDigest add(Placement place) {
    if (place
        instanceof
        Placement(
            String key,
            Optional<Integer> number,
            Optional<Link> list,
            Optional<Link> previous,
            Optional<Link> next,
            Optional<String> sourceUrl,
            String ledgerHref,
            String verificationHref)) {
      digest.add(key).add(number.isPresent() ? number.get().toString() : "");
      link(list);
      link(previous);
      link(next);
      text(sourceUrl);
      digest.add(ledgerHref).add(verificationHref);
    }
    return this;
  }

  private void alternates(List<Frame.Alternate> alternates) {
    count(alternates.size());
    for (Frame.Alternate alternate : alternates) {
      if (alternate
          instanceof Frame.Alternate(String lang, String href, String address, String text)) {
        digest.add(lang).add(href).add(address).add(text);
      }
    }
  }

  private void links(List<Link> links) {
    count(links.size());
    for (Link link : links) {
      add(link);
    }
  }

  private void add(Link link) {
    if (link instanceof Link(String href, String text, boolean current)) {
      digest.add(href).add(text);
      truth(current);
    }
  }

  private void link(Optional<Link> link) {
    truth(link.isPresent());
    if (link.isPresent()) {
      add(link.get());
    }
  }

  private void text(Optional<String> text) {
    truth(text.isPresent());
    if (text.isPresent()) {
      digest.add(text.get());
    }
  }

  private void html(Optional<Html> html) {
    truth(html.isPresent());
    if (html.isPresent()) {
      digest.add(html.get().markup());
    }
  }

  private void truth(boolean truth) {
    digest.add(truth ? "+" : "");
  }

  private void count(int count) {
    digest.add(Integer.toString(count));
  }
}
