package assayer.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assayer.tests.process.Assayer;
import assayer.tests.process.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {
  private static final Pattern BOARD = Pattern.compile("<section class=\"board\" id=\"([^\"]*)\"");
  private static final Pattern ROW =
      Pattern.compile("(?s)<tr class=\"(band[^\"]*)\"([^>]*)>.*?data-key=\"([a-z-]+)\"");

  @TempDir static Path folder;
  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void run() throws IOException {
    browser = Browser.find();
    assumeTrue(browser.isPresent(), "there is no Chromium on the PATH");
    Files.writeString(
        folder.resolve("run.yaml"),
        """
        name: board
        models:
          checker: {adapter: rules, model: arithmetic}
          overlap: {adapter: rules, model: overlap}
          random: {adapter: control, kind: random}
          longest: {adapter: control, kind: longest}
        runs:
          - {suite: best-of-n, dataset: {name: generated, count: 60, seed: 5}}
        """);
    assertEquals(0, Assayer.in(folder).run("run", "run.yaml", "--out", "out").status());
  }

  private static String page(String view) throws IOException, InterruptedException {
    Path file = folder.resolve("out/index.html");
    MatchResult board = BOARD.matcher(Files.readString(file)).results().findFirst().orElseThrow();
    return browser.orElseThrow().page(file, view.isEmpty() ? "" : "#" + board.group(1) + view);
  }

  private static List<MatchResult> rows(String page) {
    return ROW.matcher(page).results().toList();
  }

  private static List<String> names(String page) {
    return rows(page).stream().map(row -> row.group(3)).toList();
  }

  @Test
  void script_bringsItsTools() throws IOException, InterruptedException {
    String page = page("");
    assertTrue(page.contains("Copy as Markdown</button>"), page);
    assertFalse(Files.readString(folder.resolve("out/index.html")).contains("class=\"tools\""));
  }

  @Test
  void address_saysHowATableIsSorted() throws IOException, InterruptedException {
    assertEquals(
        List.of("checker", "longest", "overlap", "random"), names(page("~sort=1.ascending")));
    assertEquals(
        List.of("random", "overlap", "longest", "checker"), names(page("~sort=1.descending")));
  }

  @Test
  void controls_areNeverFilteredAway() throws IOException, InterruptedException {
    for (MatchResult row : rows(page("~filter=chec"))) {
      boolean gone = row.group(2).contains("hidden");
      assertEquals(row.group(3).equals("overlap"), gone, row.group(3));
    }
  }

  @Test
  void columns_areHiddenWithTheirHeadings_andNonsenseChangesNothing()
      throws IOException, InterruptedException {
    Pattern narrowed = Pattern.compile("<th scope=\"colgroup\" colspan=\"1\"><span[^>]*>overall<");
    assertTrue(narrowed.matcher(page("~hide=3.4")).find());
    assertEquals(names(page("")), names(page("~sort=99.x~filter=%~hide=x~more=1")));
  }
}
