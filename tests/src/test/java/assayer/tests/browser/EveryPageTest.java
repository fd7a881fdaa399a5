package assayer.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What must hold of a page of any kind. A page is opened once, since that takes longest. */
@ExtendWith(Browsing.class)
@ResourceLock("browser")
class EveryPageTest {
  /** Pictures for whoever wants to look. */
  private static final Path PICTURES = Path.of("target/screenshots");

  private static final int KINDS = 16;
  private static final int TALLEST = 2_500;

  private final Chromium browser;
  private final Pages pages;

  EveryPageTest(Chromium browser, Pages pages) {
    this.browser = browser;
    this.pages = pages;
  }

  @TestFactory
  Stream<DynamicNode> page() throws IOException {
    List<DynamicNode> all = new ArrayList<>();
    pages.everyKind().forEach((name, page) -> all.add(kind(name, page)));
    assertEquals(KINDS, all.size());
    return all.stream();
  }

  private DynamicNode kind(String name, URI page) {
    return dynamicContainer(
        name,
        Stream.of(
            dynamicTest("asks nobody for anything, and the console is silent", () -> quiet(page)),
            dynamicTest("picture is left to be looked at", () -> pictures(name)),
            dynamicTest("axe finds no violation in the light scheme", () -> axe("light", ALL)),
            dynamicTest("axe finds no violation in the dark scheme", () -> axe("dark", COLOURS)),
            dynamicTest("dark scheme is another, and paper is white", this::paper),
            dynamicTest("narrow page overlaps nowhere", () -> narrow(320, 1)),
            dynamicTest("page at 200 % overlaps nowhere", () -> narrow(640, 2))));
  }

  private void quiet(URI page) {
    browser.show("light", "");
    browser.widen(1280, 900, 1);
    browser.read(page);
    List<String> requests = browser.requests();
    assertTrue(requests.size() >= 1, "the log holds the page itself");
    for (String request : requests) {
      assertTrue(
          request.contains("\"url\":\"" + page) || request.contains("\"url\":\"data:"), request);
    }
    assertEquals(List.of(), browser.complaints());
  }

  private void pictures(String name) throws IOException {
    for (int width : new int[] {1280, 390}) {
      browser.widen(width, 900, 1);
      long high = (Long) browser.say("return document.documentElement.scrollHeight");
      browser.widen(width, (int) Math.min(high, TALLEST), 1);
      Path picture = PICTURES.resolve(name + "-" + width + ".png");
      browser.picture(picture);
      assertTrue(Files.size(picture) > 10_000, picture.toString());
    }
  }

  /** The first two of each kind; long tables of the others say nothing new and take long. */
  private static final String OPEN_SOME =
      """
      ['figure details', '.evidence details', '.tools details', '.seat details', '.pair details', '.card details', '.put details']
          .forEach(kind => [...document.querySelectorAll(kind)].slice(0, 2).forEach(d => (d.open = true)));
      """;

  /** WCAG 2.2, levels A and AA, and good practice. */
  private static final String ALL = "{}";

  /** A scheme differs from the other in its colours alone. */
  private static final String COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast']}}";

  private void axe(String scheme, String rules) throws IOException {
    browser.show(scheme, "");
    browser.widen(1280, 900, 1);
    browser.say(OPEN_SOME);
    if (Boolean.TRUE.equals(browser.say("return typeof axe === 'undefined'"))) {
      browser.say(script());
    }
    Object found =
        browser.wait(
            "const done = arguments[0];"
                + " axe.run(document, Object.assign({resultTypes: ['violations']}, "
                + rules
                + ")).then(r => done(JSON.stringify([r.passes.length > 0,"
                + " r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 200),"
                + " v.nodes[0].failureSummary])])))");
    assertEquals("[true,[]]", found);
  }

  private static String script() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EveryPageTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void paper() {
    String ground = "return [getComputedStyle(document.documentElement).backgroundColor]";
    browser.show("light", "");
    String light = browser.texts(ground).get(0);
    browser.show("dark", "");
    assertNotEquals(light, browser.texts(ground).get(0));
    browser.show("dark", "print");
    assertEquals(List.of("rgb(255, 255, 255)"), browser.texts(ground));
    assertEquals(
        List.of("0"),
        browser.texts(
            "return [[...document.querySelectorAll('.tools, .skip')].filter(e =>"
                + " e.checkVisibility()).length]"));
    byte[] pdf = browser.print();
    assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    assertTrue(pdf.length > 20_000, "there is more than a heading: " + pdf.length);
    browser.show("light", "");
  }

  private void narrow(int width, int dots) {
    browser.show("light", "");
    browser.widen(width, 450, dots);
    long wide = (Long) browser.say("return document.documentElement.scrollWidth");
    assertTrue(wide <= width, "it is " + wide + " wide, not " + width);
    assertEquals(List.of(), browser.texts(OVERLAPS));
  }

  /** Texts outside one another whose boxes share more than a hair. */
  private static final String OVERLAPS =
      """
      const texts = [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, figcaption, caption, summary, th, td, button')]
          .filter(e => e.checkVisibility() ? e.textContent.trim() !== '' : false)
          .filter(e => !e.matches('.skip'))
          .filter(e => getComputedStyle(e).display !== 'inline');
      const all = texts.map(e => ({e, box: e.getBoundingClientRect(), sticky: e.matches('.model')}))
          .sort((a, b) => a.box.top - b.box.top);
      const found = [];
      all.forEach((a, i) => {
        for (let j = i + 1; j !== all.length; j++) {
          const b = all[j], x = a.box, y = b.box;
          if (y.top > x.bottom) { break; }
          const wide = Math.min(x.right, y.right) - Math.max(x.left, y.left);
          const high = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
          if (wide > 2 && high > 2 && !a.e.contains(b.e) && !b.e.contains(a.e) && !a.sticky && !b.sticky) {
            found.push(a.e.textContent.slice(0, 40) + ' | ' + b.e.textContent.slice(0, 40));
          }
        }
      });
      return found.slice(0, 5);
      """;
}
