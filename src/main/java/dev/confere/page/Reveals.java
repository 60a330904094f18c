package dev.confere.page;

/// The model answers of a paragraph, folded, below it.
final class Reveals {
  private Reveals() {}

  static String after(Spot spot, InterfaceTexts texts) {
    if (spot.answers().isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<details class=\"reveal\"><summary>");
    html.append(Html.escape(texts.counted("answer.several", spot.answers().size())));
    html.append("</summary><ul class=\"reveal-list\">");
    spot.answers().forEach(answer -> html.append("<li>").append(answer.markup()).append("</li>"));
    return html.append("</ul></details>").toString();
  }
}
