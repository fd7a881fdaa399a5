package assayer.reports.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Interval;
import assayer.core.reading.Results;
import assayer.reports.Hostile;
import assayer.reports.SampleResults;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class JUnitReportTest {
  @TempDir private Path folder;

  private Element suite(boolean complete, GateVerdict... gates) throws Exception {
    Results typical = SampleResults.typical();
    Results results =
        new Results("nightly", typical.manifest(), complete, typical.results(), List.of(gates));
    Path file = new JUnitReport().write(results, folder);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  private static GateVerdict gate(Decision decision, String sentence) {
    return new GateVerdict("s/m", decision, sentence, Optional.empty(), OptionalDouble.empty());
  }

  @Test
  void onlyAPassedGate_passes() throws Exception {
    Element suite =
        suite(
            true,
            gate(Decision.PASS, "good"),
            gate(Decision.FAIL, "bad"),
            gate(Decision.INCONCLUSIVE, "who knows"));
    assertEquals("4", suite.getAttribute("tests"));
    assertEquals("2", suite.getAttribute("failures"));
    NodeList failures = suite.getElementsByTagName("failure");
    assertEquals(2, failures.getLength());
    assertEquals("INCONCLUSIVE", ((Element) failures.item(1)).getAttribute("type"));
    assertEquals("who knows", ((Element) failures.item(1)).getAttribute("message"));
  }

  @Test
  void partialRun_isAFailure_withoutAnyGate() throws Exception {
    assertEquals("1", suite(false).getAttribute("failures"));
    assertEquals("0", suite(true).getAttribute("failures"));
  }

  @Test
  void failedQuestion_thatWasPutUpWith_isSkipped() throws Exception {
    Path file = new JUnitReport().write(SampleResults.probed(), folder);
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    assertEquals("5", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("skipped"));
    assertEquals(5, suite.getElementsByTagName("testcase").getLength());
    Element skipped = (Element) suite.getElementsByTagName("skipped").item(0);
    assertEquals(
        "mine as reward model: scores-are-raw",
        ((Element) skipped.getParentNode()).getAttribute("name"));
    assertEquals(
        "it failed and was put up with: scores of eight texts lie within 0 and 1",
        skipped.getAttribute("message"));
  }

  @Test
  void properties_haveEachHeadlineWithItsInterval() throws Exception {
    NodeList properties = suite(true).getElementsByTagName("property");
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      values.put(property.getAttribute("name"), property.getAttribute("value"));
    }
    Interval wilson = SampleResults.share(0.2514, 400).interval().orElseThrow();
    assertEquals(
        "0.2514 (95 % interval "
            + wilson.low()
            + " to "
            + wilson.high()
            + ", wilson), n=400, 9 of 400 asks without answer",
        values.get("step-errors/processbench/arithmetic/process-f1"));
    assertEquals("7", values.get("seed"));
    assertEquals("2026-03-01T02:00:00Z", values.get("started"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("assayer.reports.Hostile#texts")
  void anyText_holdsTheSchema_andSurefireReadsWhatWasMeant(String text) throws Exception {
    Path file = new JUnitReport().write(Hostile.results(text), folder);
    held(file);
    ReportTestSuite suite = surefire(file);
    assertEquals(
        List.of(5, 3, 0, 1),
        List.of(
            suite.getNumberOfTests(),
            suite.getNumberOfFailures(),
            suite.getNumberOfErrors(),
            suite.getNumberOfSkipped()));
    assertEquals(
        List.of("PARTIAL", "FAIL", "INCONCLUSIVE"),
        suite.getTestCases().stream()
            .filter(ReportTestCase::hasFailure)
            .map(ReportTestCase::getFailureType)
            .toList());
  }

  private static void held(Path file) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory
        .newSchema(JUnitReportTest.class.getResource("surefire.xsd"))
        .newValidator()
        .validate(new StreamSource(file.toFile()));
  }

  /** What Surefire's own report plugin makes of it. */
  private static ReportTestSuite surefire(Path file) throws Exception {
    TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
    List<ReportTestSuite> suites = parser.parse(file.toString());
    assertTrue(parser.isValid());
    assertEquals(1, suites.size());
    return suites.get(0);
  }

  @Test
  void hostileText_staysText() throws Exception {
    String hostile = "]]></failure><x a=\"1\"> &amp; \u0000 \u001b[31m \uD800";
    Element suite = suite(true, gate(Decision.FAIL, hostile));
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertEquals(0, suite.getElementsByTagName("x").getLength());
    assertEquals(0, failure.getAttribute("message").indexOf("]]></failure><x a=\"1\"> &amp; "));
  }
}
