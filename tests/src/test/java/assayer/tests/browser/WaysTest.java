package assayer.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The ways of a reader from page to page, by clicks alone. */
@ExtendWith(Browsing.class)
@ResourceLock("browser")
class WaysTest {
  /** The item that is in sight and highest on the page. */
  private static final String FIRST =
      "const one = [...document.querySelectorAll('article')].find(e => e.checkVisibility());";

  private final Chromium browser;
  private final Pages pages;

  WaysTest(Chromium browser, Pages pages) {
    this.browser = browser;
    this.pages = pages;
    browser.show("light", "");
    browser.widen(1280, 900, 1);
  }

  /** Two clicks: a model's worst answers, and of these the wrong ones. */
  @Test
  void worstFailure_isReachedFromTheBoard_andTheWayLeadsBack() {
    browser.read(pages.board().toUri());
    List<WebElement> models = browser.all("#main table.ranked tbody tr:not(.control)");
    WebElement link = models.get(0).findElement(By.partialLinkText("Its worst answers"));
    follow(link);
    follow(browser.all(".for-only-wrong a").get(0));
    assertTrue(browser.address().endsWith("#only-wrong"), browser.address());
    List<String> seen =
        browser.texts(
            FIRST
                + " const text = one.querySelector('.text .line');"
                + " return [one.matches('.is-wrong'), text.checkVisibility(), text.innerText]");
    assertEquals(List.of("true", "true"), seen.subList(0, 2));
    assertFalse(seen.get(2).isBlank(), "the very words");
    follow(browser.all(".eyebrow a").get(0));
    assertTrue(browser.address().startsWith(pages.board().toUri() + "#"), browser.address());
    assertEquals(
        List.of("true"), browser.texts("return [document.querySelector(':target') !== null]"));
  }

  /** One click from a row, whatever kind of failure a reader looks for. */
  @Test
  void eachKindOfFailure_isReachedFromTheBoard() {
    reaches("again", "worse than the baseline", "flipped");
    reaches("out", "confident and wrong", "confident");
    reaches("judged", "inconsistent", "inconsistent");
    reaches("judged", "unparsed", "unparsed");
  }

  private void reaches(String run, String text, String kind) {
    browser.read(pages.file(run + "/index.html").toUri());
    List<WebElement> links = browser.all(".leaderboard .items a[href$='#only-" + kind + "']");
    assertTrue(links.get(0).getText().startsWith(text + " "), links.get(0).getText());
    follow(links.get(0));
    assertEquals(
        List.of("true", "true"),
        browser.texts(
            "const seen = [...document.querySelectorAll('article')].filter(e =>"
                + " e.checkVisibility()); return [seen.length > 0, seen.every(e =>"
                + " e.matches('.is-%s'))]".formatted(kind)));
  }

  @Test
  void flippedItem_isReachedFromAComparison_inEitherRun() {
    URI comparison = pages.file("comparison/index.html").toUri();
    for (String run : List.of("out", "again")) {
      browser.read(comparison);
      browser.all(".pair details summary").forEach(WebElement::click);
      follow(browser.all(".pair details[open] a.to[href*='/" + run + "/']").get(0));
      assertTrue(browser.address().contains("/" + run + "/samples/"), browser.address());
      assertEquals(
          List.of("ARTICLE"), browser.texts("return [document.querySelector(':target').tagName]"));
    }
  }

  @Test
  void itemsThatABaselineDidBetterOn_areReachedFromAComparison() {
    browser.read(pages.file("comparison/index.html").toUri());
    follow(browser.all(".pair a[href$='#only-flipped']").get(0));
    assertEquals(List.of("true"), browser.texts(FIRST + " return [one.matches('.is-flipped')]"));
  }

  private void follow(WebElement link) {
    browser.follow(link, URI.create(link.getAttribute("href")));
  }
}
