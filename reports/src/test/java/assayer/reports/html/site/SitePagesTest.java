package assayer.reports.html.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Results;
import assayer.core.reading.Site;
import assayer.reports.Hostile;
import assayer.reports.Runs;
import assayer.reports.html.PageChecks;
import assayer.reports.html.pages.PageNames;
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

class SitePagesTest {
  @TempDir private Path folder;

  /** As the engine writes it: the site, then each run at home. */
  private Map<String, String> pages(List<Results> runs) throws IOException {
    HtmlPages html = new HtmlPages();
    Site site = Runs.site(runs);
    html.write(site, folder);
    for (Results run : runs) {
      html.write(run, Files.createDirectories(folder.resolve(html.home(run).orElseThrow())));
    }
    return PageChecks.read(folder);
  }

  /** The pages over the runs alone. */
  private Map<String, String> over(List<Results> runs) throws IOException {
    new HtmlPages().write(Runs.site(runs), folder);
    return PageChecks.read(folder);
  }

  @Test
  void everyLink_leadsToAPageThatIsThere() throws IOException {
    Map<String, String> pages = pages(Runs.four());
    int models = 11;
    int own = 4 * (2 + 7);
    assertEquals(1 + models + own, PageChecks.check(folder), pages.keySet().toString());
  }

  @Test
  void pages_areTheSameInEveryLocaleAndTimeZone() throws IOException {
    Map<String, String> first = over(Runs.four().subList(0, 3));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String other : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        assertEquals(first, over(Runs.four().subList(0, 3)));
      }
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertEquals(first, over(Runs.four().subList(0, 3)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void index_hasTheRunsLastFirst_andTheirProgress() throws IOException {
    String index = pages(Runs.four()).get("index.html");
    assertTrue(index.indexOf(">nightly #4<") < index.indexOf(">nightly #1<"));
    assertTrue(index.contains("2026-03-01 to 2026-05-02"), "days in UTC");
    assertTrue(index.contains("class=\"plot progress wide\""));
    assertTrue(index.contains("program assayer 0.1.0 → assayer 0.2.0"), "what broke the line");
    assertFalse(index.contains("class=\"plot progress wide\" id=\"controls\""));
    assertTrue(index.contains("nightly #2/mine"), "rows of the joined board");
    assertTrue(index.contains(">run date<"), "rows of several days say of which");
    assertTrue(index.contains(">program<"), "and by which program");
  }

  @Test
  void history_hasEachRun_withWhatChanged() throws IOException {
    String mine = pages(Runs.four()).get("models/" + PageNames.model("mine"));
    assertEquals(2, mine.split("class=\"plot progress wide\"", -1).length - 1);
    assertTrue(mine.contains("<strong dir=\"auto\">program assayer 0.1.0 → assayer 0.2.0"), mine);
    assertTrue(mine.contains("href=\"../runs/run-nightly-1-"), mine);
  }

  @Test
  void twoRuns_haveATableAndNoPicture() throws IOException {
    Map<String, String> pages = pages(Runs.four().subList(0, 2));
    assertFalse(pages.get("index.html").contains("class=\"plot progress"));
    assertTrue(pages.get("index.html").contains("needs three runs"));
    assertFalse(pages.get("models/" + PageNames.model("mine")).contains("class=\"plot progress"));
  }

  @Test
  void finding_saysOfHowManyRunsItIs() throws IOException {
    String model = "models/" + PageNames.model("mine");
    String one = pages(Runs.four().subList(0, 1)).get(model);
    assertTrue(one.contains(" in the only run."), one);
    String two = pages(Runs.four().subList(0, 2)).get(model);
    assertTrue(two.contains(" in the last of 2 runs."), two);
  }

  @Test
  void hostileTexts_areShownAndDoNothing() throws IOException {
    List<Results> runs = new ArrayList<>();
    List<String> texts = Hostile.texts().filter(t -> t.length() < 10_000).toList();
    texts.forEach(text -> runs.add(Hostile.results(text)));
    pages(runs);
    assertTrue(PageChecks.check(folder) > 3 * texts.size());
  }

  @Test
  void manyRuns_stayReadable() throws IOException {
    List<Results> runs = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      String day = "2026-%02d-%02dT02:00:00Z".formatted(1 + i / 28, 1 + i % 28);
      Results run = Runs.on("nightly #" + (i + 1), day, "assayer 0.1.0");
      runs.add(
          new Results(run.run(), run.manifest(), true, run.results().subList(0, 2), List.of()));
    }
    new HtmlPages().write(Runs.site(runs), folder);
    String history =
        Files.readString(
            folder.resolve("models/" + PageNames.model("skywork-reward-llama-3.1-8b")));
    assertTrue(history.contains("The last 60 of 80 runs."), "pictures stay below 500 marks");
    assertEquals(80, history.split("href=\"../runs/", -1).length - 1, "the table has them all");
  }
}
