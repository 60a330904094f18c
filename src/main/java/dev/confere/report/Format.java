package dev.confere.report;

import java.util.Locale;

/// The formats of a report; TEXT is for people and is written by the console.
public enum Format {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB;

  /// `json`, as on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The same, for lists of what may be written there.
  @Override
  public String toString() {
    return word();
  }

  /// The report in this format; empty for TEXT.
  public String write(RunReport report) {
    return switch (this) {
      case TEXT -> "";
      case JSON -> JsonReport.write(report);
      case SARIF -> SarifReport.write(report);
      case JUNIT -> JunitReport.write(report);
      case GITHUB -> GithubReport.write(report);
    };
  }
}
