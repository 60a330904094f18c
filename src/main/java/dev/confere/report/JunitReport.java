package dev.confere.report;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Severity;
import dev.confere.verification.Checked;
import dev.confere.verification.Verdict;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// `--format junit`: one suite a file, one case a statement, and one for each finding that is about no statement.
final class JunitReport {

  private record Case(String name, String failure, boolean skipped) {}

  static String write(RunReport report) {
    return new JunitReport(report).write();
  }

  private final RunReport report;

  /// What was found in each file, what was let stand included.
  private final Map<String, List<Diagnostic>> found = new LinkedHashMap<>();

  private JunitReport(RunReport report) {
    this.report = report;
    report.findings().forEach(this::add);
    report.accepted().forEach(accepted -> add(accepted.diagnostic()));
  }

  private void add(Diagnostic finding) {
    found.computeIfAbsent(finding.place().file().name(), file -> new ArrayList<>()).add(finding);
  }

  private String write() {
    Map<String, List<Case>> suites = new LinkedHashMap<>();
    Set<Diagnostic> told = new HashSet<>();
    for (Checked check : report.statements()) {
      List<Diagnostic> about = about(check);
      told.addAll(about);
      suite(suites, check.place().file().name()).add(of(check, about));
    }
    for (Diagnostic finding : report.findings()) {
      if (finding.severity() == Severity.ERROR && !told.contains(finding)) {
        suite(suites, finding.place().file().name()).add(of(finding));
      }
    }
    try {
      return write(suites);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory failed", e);
    }
  }

  private static List<Case> suite(Map<String, List<Case>> suites, String file) {
    return suites.computeIfAbsent(file, f -> new ArrayList<>());
  }

  private List<Diagnostic> about(Checked check) {
    return isWrong(check.verdict())
        ? found.getOrDefault(check.place().file().name(), List.of()).stream()
            .filter(finding -> check.place().span().contains(finding.place().span()))
            .toList()
        : List.of();
  }

  private static boolean isWrong(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Rounded r -> true;
      case Verdict.Refuted r -> true;
      case Verdict.Undecided u -> true;
      case Verdict.Confirmed c -> false;
      case Verdict.Unread u -> false;
      case Verdict.Silent s -> false;
    };
  }

  /// What is wrong fails, unless all that is told of it are warnings, or was let stand.
  private Case of(Checked check, List<Diagnostic> about) {
    String name =
        check.place().start().line() + ":" + check.place().start().column() + " " + check.text();
    String reason = Reasons.of(check.verdict()).orElse("");
    boolean failed =
        isWrong(check.verdict())
            && (about.isEmpty()
                || about.stream().anyMatch(f -> f.isError() && report.findings().contains(f)));
    String failure = failed ? check.verdict().word() + ": " + reason : "";
    return new Case(name, failure, !failed && !check.isConfirmed());
  }

  private static Case of(Diagnostic finding) {
    String name =
        finding.place().start().line()
            + ":"
            + finding.place().start().column()
            + " "
            + finding.code().word();
    return new Case(name, finding.message(), false);
  }

  private static String write(Map<String, List<Case>> suites) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      write(xml, suite.getKey(), suite.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text.append("\n").toString();
  }

  private static void write(XMLStreamWriter xml, String file, List<Case> cases)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", file);
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    long failures = cases.stream().filter(c -> !c.failure().isEmpty()).count();
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("skipped", String.valueOf(cases.stream().filter(Case::skipped).count()));
    for (Case c : cases) {
      write(xml, file, c);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void write(XMLStreamWriter xml, String file, Case c) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", file);
    xml.writeAttribute("name", printable(c.name()));
    if (!c.failure().isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(c.failure()));
      xml.writeEndElement();
    } else if (c.skipped()) {
      xml.writeEmptyElement("skipped");
    }
    xml.writeEndElement();
  }

  /// XML 1.0 has no place for most control characters, escaped or not.
  private static String printable(String text) {
    return text.replaceAll("[^\\x09\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
  }
}
