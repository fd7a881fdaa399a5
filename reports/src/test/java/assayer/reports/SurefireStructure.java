package assayer.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the schema of Surefire's reports demands of a file with one suite, in its versions of 2 and
 * of 3: which elements, in which order, with which attributes; and that the counts add up, which a
 * schema cannot say.
 */
public final class SurefireStructure {
  private static final String TIME = "[0-9]{0,3}(\\.[0-9]{0,3})?";
  private static final Set<String> SUITE =
      Set.of("name", "time", "tests", "errors", "skipped", "failures");
  private static final Set<String> CASE = Set.of("name", "classname", "group", "time");

  private SurefireStructure() {}

  /** Checks a document's root. */
  public static void check(Element suite) {
    assertEquals("testsuite", suite.getTagName());
    attributes(suite, SUITE, Set.of("name", "tests", "errors", "skipped", "failures"));
    assertTrue(suite.getAttribute("time").matches(TIME), suite.getAttribute("time"));
    List<Element> below = children(suite);
    List<String> names = below.stream().map(Element::getTagName).toList();
    assertEquals(names.stream().sorted().toList(), names, "properties stand before test cases");
    for (Element child : below) {
      if (child.getTagName().equals("properties")) {
        children(child).forEach(SurefireStructure::property);
      } else {
        testCase(child);
      }
    }
    count(suite, "tests", "testcase");
    count(suite, "failures", "failure");
    count(suite, "errors", "error");
    count(suite, "skipped", "skipped");
  }

  private static void count(Element suite, String attribute, String element) {
    String counted = Integer.toString(suite.getElementsByTagName(element).getLength());
    assertEquals(counted, suite.getAttribute(attribute), attribute);
  }

  private static void property(Element property) {
    assertEquals("property", property.getTagName());
    attributes(property, Set.of("name", "value"), Set.of("name", "value"));
  }

  private static void testCase(Element test) {
    assertEquals("testcase", test.getTagName());
    attributes(test, CASE, Set.of("name", "time"));
    assertTrue(test.getAttribute("time").matches(TIME), test.getAttribute("time"));
    assertTrue(children(test).size() <= 1, "one outcome");
    for (Element outcome : children(test)) {
      switch (outcome.getTagName()) {
        case "failure", "error" -> attributes(outcome, Set.of("message", "type"), Set.of("type"));
        case "skipped" -> attributes(outcome, Set.of("message"), Set.of());
        default -> throw new AssertionError("no such outcome: " + outcome.getTagName());
      }
    }
  }

  private static void attributes(Element element, Set<String> known, Set<String> required) {
    List<String> names =
        IntStream.range(0, element.getAttributes().getLength())
            .mapToObj(i -> element.getAttributes().item(i).getNodeName())
            .toList();
    assertTrue(known.containsAll(names), element.getTagName() + " has " + names);
    assertTrue(names.containsAll(required), element.getTagName() + " has only " + names);
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
