package assayer.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.manifest.Conformance;
import assayer.core.manifest.Manifest;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.reading.Undefined;
import assayer.reports.SampleResults;
import assayer.reports.board.Leaderboard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- ]]> \"'onload='x =cmd()"
          + " \u202e\u200b\u001b[31m\0\ud800 {{x}} [[${page.run}]] __${page.run}__ ../../etc/passwd"
          + " javascript:alert(1)";

  @TempDir private Path folder;

  private Parsed page(Results results) throws IOException {
    return Parsed.of(results, folder);
  }

  /** The page of the sample is left in target/sample for whoever changes how it looks. */
  @Test
  void page_inAnotherLocaleAndTimeZone_isTheSame() throws IOException {
    Path sample = Files.createDirectories(Path.of("target", "sample"));
    String first = Files.readString(HtmlReport.write(SampleResults.typical(), sample));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String other : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        assertEquals(first, page(SampleResults.typical()).text());
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void policy_letsThisScriptRunAndNoOther() throws IOException, GeneralSecurityException {
    Parsed page = page(SampleResults.typical());
    byte[] script = page.one("script").getTextContent().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script));
    String policy = page.all("meta").get(1).getAttribute("content");
    assertEquals(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-"
            + hash
            + "'; base-uri 'none'; form-action 'none'",
        policy);
  }

  @Test
  void page_asksForNothingElse() throws IOException {
    Parsed page = page(SampleResults.probed());
    for (String name : List.of("img", "iframe", "object", "embed", "form", "base", "use")) {
      assertEquals(List.of(), page.all(name));
    }
    assertEquals("data:,", page.one("link").getAttribute("href"));
    assertTrue(page.all("a").stream().allMatch(a -> a.getAttribute("href").startsWith("#")));
    assertFalse(page.one("style").getTextContent().contains("url("));
    assertFalse(page.text().contains("src="));
  }

  @Test
  void tables_haveCaptionsAndScopedHeaders() throws IOException {
    Parsed page = page(SampleResults.probed());
    for (Element table : page.all("table")) {
      assertEquals(1, table.getElementsByTagName("caption").getLength());
    }
    assertTrue(page.all("th").stream().allMatch(th -> th.hasAttribute("scope")));
    long sorted = page.all("th").stream().filter(th -> th.hasAttribute("aria-sort")).count();
    assertEquals(3, sorted);
  }

  @Test
  void rows_haveACellForEachColumn() throws IOException {
    for (Element row : page(SampleResults.probed()).all("tr")) {
      Element table = (Element) row.getParentNode().getParentNode();
      int columns =
          cells(
              (Element)
                  table
                      .getElementsByTagName("tr")
                      .item(table.getAttribute("class").startsWith("leaderboard") ? 1 : 0));
      assertEquals(columns, cells(row), row.getTextContent());
    }
  }

  private static int cells(Element row) {
    int cells = 0;
    for (var node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element cell) {
        cells += cell.hasAttribute("colspan") ? Integer.parseInt(cell.getAttribute("colspan")) : 1;
      }
    }
    return cells;
  }

  @Test
  void ids_areUniqueAndReferencesResolve() throws IOException {
    page(SampleResults.probed()).assertIdsResolve();
  }

  @Test
  void headings_descendStepByStep() throws IOException {
    int level = 0;
    for (Element element : page(SampleResults.probed()).all("*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int next = element.getTagName().charAt(1) - '0';
        assertTrue(next <= level + 1, element.getTextContent());
        level = next;
      }
    }
  }

  @Test
  void nothing_hasAnInlineHandler() throws IOException {
    for (Element element : page(hostile()).all("*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertFalse(element.getAttributes().item(i).getNodeName().startsWith("on"));
      }
    }
  }

  @Test
  void gateWithABase_namesTheItemsThatWentOtherwise() throws IOException {
    List<String> flips =
        page(SampleResults.based()).all("p").stream()
            .filter(p -> p.getAttribute("class").equals("flips"))
            .map(p -> p.getTextContent().strip())
            .toList();
    assertEquals(
        List.of(
            "14 items went worse than with the base: algebra|7 @all and 12 more",
            "1 item went better than with the base: <b>4"),
        flips);
  }

  private static Results hostile() {
    SuiteResult result =
        SampleResults.single(HOSTILE, SampleResults.share(0.5, 20), Optional.empty());
    Map<String, Map<String, String>> facts = Map.of(HOSTILE, Map.of(HOSTILE, HOSTILE));
    Manifest manifest =
        new Manifest(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            1,
            facts,
            facts,
            List.of(Map.of(HOSTILE, HOSTILE)),
            List.of(HOSTILE),
            Map.of("started", HOSTILE),
            Map.of(
                Conformance.seat(HOSTILE, result.role()),
                List.of(
                    new ProbeFinding(HOSTILE, Status.FAIL, HOSTILE, Map.of(HOSTILE, HOSTILE)))));
    GateVerdict gate =
        new GateVerdict(HOSTILE, Decision.FAIL, HOSTILE, Optional.empty(), OptionalDouble.of(0.5));
    return new Results(HOSTILE, manifest, true, List.of(result), List.of(gate));
  }

  @Test
  void hostileText_isShownAndDoesNothing() throws IOException {
    Parsed page = page(hostile());
    assertEquals(1, page.all("script").size());
    assertEquals(1, page.all("h3").stream().filter(h -> h.hasAttribute("id")).count());
    String shown = page.all("h1").get(0).getTextContent();
    assertTrue(shown.contains("</script><script>alert(1)"), shown);
    assertTrue(shown.contains("⟨U+202E⟩⟨U+200B⟩␛[31m␀⟨U+D800⟩"), shown);
    assertTrue(shown.contains("[[${page.run}]] __${page.run}__"), shown);
  }

  @Test
  void heading_isTheTitleOfTheCard_numberedWhereTwoAreTheSame() throws IOException {
    SuiteResult one = SampleResults.single("a", SampleResults.share(0.5, 20), Optional.empty());
    Results plain = SampleResults.of(one, SampleResults.withOptions(one, Map.of("fold", "min")));
    Map<String, Map<String, String>> cards =
        Map.of("rewardmath", Map.of("digest", one.datasetDigest(), "title", "RewardMATH"));
    Parsed page = page(SampleResults.withDatasets(plain, cards));
    assertEquals("best-of-n RewardMATH (1)", page.heading());
    assertEquals("best-of-n RewardMATH (2)", page.all("h2").get(2).getTextContent());
    assertEquals("best-of-n rewardmath", page(SampleResults.of(one)).heading());
  }

  /** The page is left in target/sample/directed for whoever changes how it looks. */
  @Test
  void flag_isAMarkWithItsWordsAndANoteBelowTheTable() throws IOException {
    Path sample = Files.createDirectories(Path.of("target", "sample", "directed"));
    Parsed page = Parsed.read(Files.readString(HtmlReport.write(SampleResults.directed(), sample)));
    Element mark = page.all("sup").get(0);
    assertEquals("b (fewer than 30 clusters)", mark.getTextContent());
    assertEquals("fewer than 30 clusters", mark.getAttribute("title"));
    assertEquals("true", ((Element) mark.getFirstChild()).getAttribute("aria-hidden"));
    List<String> notes =
        page.all("dl").stream()
            .filter(e -> e.getAttribute("class").equals("terms notes"))
            .map(e -> e.getElementsByTagName("dt").getLength() + " " + e.getTextContent())
            .toList();
    assertEquals(4, notes.size(), "below each leaderboard, and below all readings of it");
    assertTrue(notes.get(0).startsWith("3 a no spread; every unit gave the same"), notes.get(0));
    assertEquals(notes.get(0), notes.get(1));
    assertTrue(notes.get(2).startsWith("2 a fewer than 30 clusters; the"), notes.get(2));
    page.assertIdsResolve();
    Parsed plain = page(SampleResults.typical());
    assertEquals(List.of(), plain.all("sup"));
  }

  @Test
  void allReadings_haveALineForEachMetricOfASection_andAColumnForEachModel() throws IOException {
    Results results = SampleResults.directed();
    Parsed page = page(results);
    List<Element> tables =
        page.all("table").stream().filter(t -> t.getAttribute("class").equals("readings")).toList();
    assertEquals(Leaderboard.of(results).size(), tables.size());
    for (int i = 0; i < tables.size(); i++) {
      Leaderboard board = Leaderboard.of(results).get(i);
      NodeList rows = tables.get(i).getElementsByTagName("tr");
      long lines =
          board.entries().stream()
              .flatMap(e -> e.result().readings().stream())
              .map(r -> List.of(r.section(), r.metric()))
              .distinct()
              .count();
      assertEquals(1 + lines, rows.getLength());
      for (int row = 0; row < rows.getLength(); row++) {
        Element line = (Element) rows.item(row);
        int cells =
            line.getElementsByTagName("td").getLength()
                + line.getElementsByTagName("th").getLength();
        assertEquals(4 + board.entries().size(), cells);
      }
    }
  }

  @Test
  void direction_decidesWhatIsSortedFirst_andWhetherThereAreRanks() throws IOException {
    Parsed page = page(SampleResults.directed());
    List<String> first =
        page.all("th").stream()
            .filter(e -> e.getAttribute("data-sort").equals("number"))
            .filter(e -> !e.getAttribute("class").equals("rank"))
            .map(e -> e.getTextContent() + " " + e.getAttribute("data-first"))
            .toList();
    assertEquals(
        List.of(
            "flip-rate %, lower is better ascending",
            "n units descending",
            "answered % of asks descending",
            "detection-rate % descending",
            "position-bias % descending",
            "n units descending",
            "answered % of asks descending",
            "brier lower is better ascending"),
        first);
    assertTrue(
        page.text().contains("Neither end of position-bias is better, so there are no ranks"));
    long lines =
        page.all("text").stream().filter(e -> e.getTextContent().equals("best control")).count();
    assertEquals(2, lines, "one board of two, in two widths");
  }

  /** The page is left in target/sample/probed for whoever changes how it looks. */
  @Test
  void conformance_standsBesideTheModel_andInASectionOfItsOwn() throws IOException {
    Path sample = Files.createDirectories(Path.of("target", "sample", "probed"));
    Parsed page = Parsed.read(Files.readString(HtmlReport.write(SampleResults.probed(), sample)));
    List<String> beside =
        page.all("th").stream()
            .map(Element::getTextContent)
            .filter(text -> text.contains("Conformance: "))
            .map(text -> text.substring(text.indexOf("Conformance: ")))
            .distinct()
            .toList();
    assertEquals(
        List.of(
            "Conformance: not probed",
            "Conformance: 1 failed and put up with, 1 warning, 1 passed, 1 not supported · noise"
                + " floor 0.0032 (score)",
            "Conformance: 1 passed · noise floor 4 % of answers"),
        beside);
    assertEquals(
        "✕ 1 failed conformance question was put up with", page.all("h2").get(1).getTextContent());
    List<String> rows =
        page.all("tr").stream()
            .map(Element::getTextContent)
            .filter(row -> row.startsWith("scores-are-raw"))
            .toList();
    assertEquals(
        List.of(
            "scores-are-raw✕ failed and put up withscores of eight texts lie within 0 and"
                + " 1 highest = 0.98"),
        rows);
    assertTrue(page.text().contains("More items do not make it smaller"), page.text());
    page.assertIdsResolve();
    String plain = page(SampleResults.typical()).text();
    assertFalse(plain.contains("onformance"), "no model of this run is reached by requests");
    assertFalse(plain.contains("More items do not make it smaller"));
  }

  @Test
  void start_isAMomentForPeople() throws IOException {
    Parsed page = page(SampleResults.typical());
    assertTrue(page.text().contains("started 2026-03-01 02:00 UTC"), page.text());
  }

  @Test
  void everyBoard_asksItsQuestionAndHasAPictureForEachWidth() throws IOException {
    Parsed page = page(SampleResults.typical());
    assertTrue(page.text().contains("does the model put it above all the others?"));
    for (String kind : List.of("plot wide", "plot narrow")) {
      long pictures =
          page.all("svg").stream().filter(e -> e.getAttribute("class").equals(kind)).count();
      assertEquals(3, pictures, kind);
    }
  }

  @Test
  void hugeName_isCut() throws IOException {
    SuiteResult result =
        SampleResults.single("x".repeat(1_000_000), SampleResults.share(0.5, 20), Optional.empty());
    assertTrue(page(SampleResults.of(result)).text().length() < 100_000);
  }

  @Test
  void emptyRun_isAPageThatSaysSo() throws IOException {
    Parsed page = page(SampleResults.empty());
    assertTrue(page.text().contains("There is no result yet"));
    assertTrue(page.text().contains("partial: not every ask is settled"));
    assertEquals(List.of(), page.all("table"));
  }

  @Test
  void undefinedReadings_areADashWithTheReason() throws IOException {
    Undefined reading = new Undefined(Undefined.Reason.ZERO_VARIANCE, 3);
    Parsed page = page(SampleResults.of(SampleResults.single("a", reading, Optional.empty())));
    String row = page.all("tbody").get(0).getTextContent();
    assertTrue(row.contains("— no variance"), row);
  }

  @Test
  void fortyModels_areAllThere() throws IOException {
    SuiteResult[] many =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    SampleResults.single(
                        "model-" + i, SampleResults.share(i / 40.0, 500), Optional.empty()))
            .toArray(SuiteResult[]::new);
    Parsed page = page(SampleResults.of(many));
    Element body = page.all("tbody").get(0);
    assertEquals(40, body.getElementsByTagName("tr").getLength());
    assertTrue(page.text().length() < 2_000_000);
  }
}
