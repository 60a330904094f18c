package dev.confere.report;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.Position;

/// `--format github`: workflow commands that GitHub shows beside the lines of a pull request.
final class GithubReport {

  private GithubReport() {}

  static String write(RunReport report) {
    StringBuilder out = new StringBuilder();
    report.findings().forEach(finding -> annotation(out, finding));
    return out.toString();
  }

  private static void annotation(StringBuilder out, Diagnostic finding) {
    Position start = finding.place().start();
    Position end = finding.place().end();
    StringBuilder message = new StringBuilder(finding.message());
    finding.notes().forEach(note -> message.append('\n').append(note));
    finding.help().ifPresent(help -> message.append("\nhelp: ").append(help));
    out.append("::").append(finding.severity().word());
    out.append(" file=").append(property(finding.place().file().name()));
    out.append(",line=").append(start.line()).append(",endLine=").append(end.line());
    if (start.line() == end.line()) {
      out.append(",col=").append(start.column()).append(",endColumn=").append(end.column());
    }
    out.append(",title=").append(property(finding.code().word()));
    out.append("::").append(data(message.toString())).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
