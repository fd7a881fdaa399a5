package assayer.tests.junit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What Surefire wrote of a class.
 *
 * @param tests how each ended: "" for a pass, else the kind of element and its message
 */
record SurefireReport(Map<String, String> tests) {

  /** Of a class in a module. */
  static SurefireReport of(Path module, String type) throws IOException {
    Path file = module.resolve("target/surefire-reports/TEST-" + type + ".xml");
    try {
      Element suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement();
      Map<String, String> tests = new LinkedHashMap<>();
      NodeList cases = suite.getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        Element test = (Element) cases.item(i);
        tests.put(test.getAttribute("name"), end(test));
      }
      return new SurefireReport(tests);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is no report", e);
    }
  }

  private static String end(Element test) {
    for (String kind : new String[] {"failure", "error", "skipped"}) {
      NodeList found = test.getElementsByTagName(kind);
      if (found.getLength() > 0) {
        Element element = (Element) found.item(0);
        String message = element.getAttribute("message");
        return kind + " " + (message.isEmpty() ? element.getTextContent().strip() : message);
      }
    }
    return "";
  }

  /** How the test whose name holds a word ended. */
  String end(String word) {
    return tests.entrySet().stream()
        .filter(test -> test.getKey().contains(word))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no test " + word + " among " + tests.keySet()));
  }
}
