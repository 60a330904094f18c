package dev.confere.page;

/// The model answers of a paragraph, folded, below it.
final class Reveals {
  private Reveals() {}

  static void after(Spot spot, InterfaceTexts texts, Markup html) {
    if (spot.answers().isEmpty()) {
      return;
    }
    html.append("<details class=\"reveal\"><summary>");
    html.escape(texts.counted("answer.several", spot.answers().size()));
    html.append("</summary><ul class=\"reveal-list\">");
    for (Markup answer : spot.answers()) {
      html.append("<li>").append(answer).append("</li>");
    }
    html.append("</ul></details>");
  }
}
