package assayer.reports.html.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.Hostile;
import assayer.reports.Runs;
import assayer.reports.SampleResults;
import assayer.reports.board.Leaderboard;
import assayer.reports.html.Away;
import assayer.reports.html.Drawn;
import assayer.reports.html.Origins;
import assayer.reports.html.PageChecks;
import assayer.reports.html.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPagesTest {
  @TempDir private Path folder;

  private Map<String, String> pages(Results run) throws IOException {
    RunPages.write(run, folder);
    return PageChecks.read(folder);
  }

  @Test
  void everyModelHasAPage_andControlsHaveNone() throws IOException {
    Map<String, String> pages = pages(SampleResults.probed());
    assertEquals(9, PageChecks.check(folder), pages.keySet().toString());
    assertTrue(pages.keySet().stream().noneMatch(name -> name.contains("longest")));
    assertTrue(pages.containsKey("pages/card.html"));
    assertTrue(pages.get("index.html").contains("href=\"pages/" + PageNames.model("mine")));
  }

  @Test
  void pages_areTheSameInEveryLocaleAndTimeZone() throws IOException {
    Map<String, String> first = pages(SampleResults.probed());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      for (String other : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        assertEquals(first, pages(SampleResults.probed()));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void modelPage_saysWhereItStands() throws IOException {
    Map<String, String> pages = pages(SampleResults.typical());
    String mine = pages.get("pages/" + PageNames.model("mine"));
    assertTrue(mine.contains("1 of 2 gates failed"), "the gates on this model alone");
    assertTrue(mine.contains("3–5 of 9"), "a place is one among all of the board");
    assertTrue(mine.contains("It clears the best control, longest, which reaches"), mine);
    assertFalse(mine.contains("leads with"), "beside controls alone nobody leads");
    assertFalse(mine.contains("internlm2"), "other models stand on the leaderboard");
  }

  @Test
  void card_hasAllItsParts() throws IOException {
    String card = pages(SampleResults.probed()).get("pages/card.html");
    for (String part :
        List.of(
            "best-of-n: Several completions",
            "failed: mine&#39;s accuracy is below",
            "ODC-By-1.0",
            "168a2e0",
            "java 17.0.15 (Eclipse Adoptium)",
            "Showing ",
            "asks have no answer, over all results.",
            "1 model was not seated.",
            "assayer run RUN.yaml --seed 7",
            "size: A4 portrait")) {
      assertTrue(card.contains(part), part);
    }
  }

  @Test
  void oldPages_areTakenAway_andOtherFilesAreLeft() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    Path old = Files.writeString(pages.resolve(PageNames.model("gone")), "old");
    Path own = Files.writeString(pages.resolve("notes.html"), "<p>mine</p>");
    RunPages.write(SampleResults.typical(), folder);
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(own));
  }

  @Test
  void suitePage_isOneLeaderboard_withItsGates() throws IOException {
    Results run = SampleResults.probed();
    Drawn drawn = Drawn.of(Leaderboard.of(run).get(0));
    SuitePage page = SuitePage.of(run, drawn, "RewardMATH", Origins.alone(run));
    String text = Templates.render("pages/suite", page);
    assertTrue(text.contains("<span>best-of-n</span> on"), text);
    assertTrue(text.contains("The gate") || text.contains("1 of 1 gate failed"), text);
    assertFalse(text.contains("id=\"board-x"), text);
    assertEquals(2, text.split("<section class=\"board\"", -1).length);
  }

  @Test
  void tooMuchForOneFile_liesInAFolder() throws IOException {
    Results run = wide();
    Map<String, String> pages = pages(run);
    assertTrue(pages.get("index.html").length() < Away.MOST);
    assertEquals(2 + 40, PageChecks.check(folder) - 1, "a model, forty suites and the card");
    assertTrue(pages.get("index.html").contains("Each has a page of its own"));
    RunPages.write(SampleResults.typical(), folder);
    assertTrue(
        PageChecks.read(folder).keySet().stream().noneMatch(n -> n.startsWith("pages/suite-")));
  }

  /** Forty boards of many rows. */
  private static Results wide() {
    List<SuiteResult> results = new ArrayList<>();
    SuiteResult mine = Runs.result(SampleResults.typical(), "best-of-n", "mine");
    for (int i = 0; i < 40; i++) {
      for (int k = 0; k < 20; k++) {
        results.add(
            SampleResults.withOptions(
                k == 0 ? mine : SampleResults.asControl(mine.unranked("control-" + k)),
                Map.of("number", "" + i)));
      }
    }
    return new Results("wide", SampleResults.manifest(), true, results, List.of());
  }

  @Test
  void hostileTexts_areShownAndDoNothing() throws IOException {
    for (String text : Hostile.texts().filter(t -> t.length() < 10_000).toList()) {
      Path own = Files.createTempDirectory(folder, "hostile");
      RunPages.write(Hostile.results(text), own);
      assertEquals(3, PageChecks.check(own), text);
    }
  }

  @Test
  void names_tellAllModelsApart() {
    assertNotEquals(PageNames.model("Mine"), PageNames.model("mine"));
    assertTrue(PageNames.model("../../etc/passwd").matches("model-etc-passwd-[0-9a-f]{16}\\.html"));
    assertTrue(PageNames.model("模型").matches("model-[0-9a-f]{16}\\.html"));
    assertTrue(PageNames.model("x".repeat(9_000)).length() < 70);
  }
}
