package assayer.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Pages on which every name and every text attacks its reader. */
@ExtendWith(Browsing.class)
@ResourceLock("browser")
class HostileTextTest {
  private final Chromium browser;
  private final Pages pages;

  HostileTextTest(Chromium browser, Pages pages) {
    this.browser = browser;
    this.pages = pages;
  }

  @Test
  void hostileTexts_areShownAndDoNothing() throws IOException {
    Map<String, URI> attacked = pages.attacked();
    assertEquals(9, attacked.size());
    browser.show("light", "");
    browser.widen(1280, 900, 1);
    attacked.forEach(this::look);
  }

  /** What a judge said word for word, and the way to the other pages of its items. */
  @Test
  void wordsOfAJudge_areShownAsTheyAre_onEachOfItsPages() throws IOException {
    browser.show("light", "");
    browser.widen(1280, 900, 1);
    browser.read(pages.attacked().get("hostile-judge"));
    browser.say("document.querySelectorAll('details').forEach(d => (d.open = true))");
    String seen = browser.texts("return [document.body.innerText]").get(0);
    assertTrue(seen.contains(Pages.SAID + "<img src=https://evil.example/x onerror="), seen);
    assertEquals(
        List.of("2", "201–201", "true"),
        browser.texts(
            "const here = document.querySelectorAll('.pager [aria-current=page]');"
                + " return [here.length, here[0].innerText,"
                + " [...document.querySelectorAll('.pager a')].every(a =>"
                + " /^[0-9a-f]+(-[0-9]+)?\\.html$/.test(a.getAttribute('href')))]"));
    assertEquals(List.of(), browser.complaints());
  }

  private void look(String name, URI page) {
    browser.read(page);
    assertEquals(
        List.of("undefined", "0", "0"),
        browser.texts(
            "return [typeof window."
                + Pages.MARK
                + ", document.images.length, document.querySelectorAll('[onload], [onerror],"
                + " iframe, object, embed, form, base, a[href^=\"javascript\"],"
                + " a[href^=\"http\"]').length]"),
        name);
    long scripts = (Long) browser.say("return document.scripts.length");
    assertTrue(scripts <= 1, name + " has " + scripts + " scripts");
    String seen = browser.texts("return [document.body.innerText]").get(0);
    assertTrue(
        seen.contains("<img src=https://evil.example/x onerror="),
        name + ": it is there to be read");
    assertTrue(seen.contains("⟨U+202E⟩txt.exe ␀ {{7*7}} ${"), name + ": marks are shown");
    assertEquals(List.of(), browser.complaints(), name);
  }
}
