package assayer.reports.junit;

import assayer.core.manifest.Conformance;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.Stopping;
import assayer.core.reading.SuiteResult;
import assayer.reports.shown.Headline;
import assayer.reports.shown.Visible;
import assayer.reports.shown.XmlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code junit.xml}: the run itself is a test that fails when it is partial, and each gate
 * is a test. An inconclusive gate is a failure, since build servers show anything milder as
 * skipped. A failed conformance question that was put up with is a skipped test: it failed nothing,
 * and should not go unseen.
 */
public final class JUnitReport implements ReportWriter {
  /** A gate is a look at numbers; Surefire's schema wants a time of every test all the same. */
  private static final String NO_TIME = "0";

  /** The service. */
  public JUnitReport() {}

  @Override
  public String format() {
    return "junit";
  }

  @Override
  public Path write(Results results, Path folder) throws IOException {
    return XmlFile.write(folder.resolve("junit.xml"), xml -> suite(xml, results));
  }

  private static void suite(XMLStreamWriter xml, Results results) throws XMLStreamException {
    List<GateVerdict> gates = results.gates();
    long failures =
        gates.stream().filter(g -> g.decision() != Decision.PASS).count()
            + (results.complete() ? 0 : 1);
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    attribute(xml, "name", results.run());
    List<Conformance> conformance = results.manifest().conformance();
    int allowed = conformance.stream().mapToInt(found -> found.with(Status.FAIL).size()).sum();
    attribute(xml, "tests", Integer.toString(gates.size() + allowed + 1));
    attribute(xml, "failures", Long.toString(failures));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", Integer.toString(allowed));
    attribute(xml, "time", NO_TIME);
    properties(xml, results);
    String partial = "the run is partial: not every ask was put and settled";
    test(xml, results.run(), "run is complete", results.complete() ? "" : partial, "PARTIAL");
    for (GateVerdict gate : gates) {
      String failure = gate.decision() == Decision.PASS ? "" : gate.sentence();
      test(xml, results.run(), gate.id(), failure, gate.decision().name());
    }
    for (Conformance found : conformance) {
      for (ProbeFinding finding : found.with(Status.FAIL)) {
        String name = found.seat() + ": " + finding.question();
        open(xml, results.run(), name);
        xml.writeStartElement("skipped");
        attribute(xml, "message", "it failed and was put up with: " + finding.sentence());
        xml.writeEndElement();
        xml.writeEndElement();
      }
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  /** What the run is, and the headline of each result with its interval. */
  private static void properties(XMLStreamWriter xml, Results results) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("properties");
    property(xml, "manifest", results.manifest().digest());
    property(xml, "tool", results.manifest().tool());
    property(xml, "seed", Long.toString(results.manifest().seed()));
    property(xml, "started", results.manifest().environment().getOrDefault("started", ""));
    for (SuiteResult result : results.results()) {
      String name = result.suite() + "/" + result.dataset() + "/" + result.model() + "/";
      property(xml, name + result.headline(), Headline.of(result));
      property(xml, name + "dataset", result.datasetDigest());
      property(xml, name + "stopped", result.stopping().map(Stopping::sentence).orElse(""));
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void property(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeCharacters("\n    ");
      xml.writeEmptyElement("property");
      attribute(xml, "name", name);
      attribute(xml, "value", value);
    }
  }

  /** One test; it passes when there is no word of a failure. */
  private static void test(
      XMLStreamWriter xml, String run, String name, String failure, String type)
      throws XMLStreamException {
    open(xml, run, name);
    if (!failure.isEmpty()) {
      xml.writeStartElement("failure");
      attribute(xml, "type", type);
      attribute(xml, "message", failure);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void open(XMLStreamWriter xml, String run, String name) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    attribute(xml, "classname", run);
    attribute(xml, "name", name);
    attribute(xml, "time", NO_TIME);
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, Visible.of(value));
  }
}
