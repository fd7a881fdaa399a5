package assayer.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.comparison.Comparison;
import assayer.core.comparison.PairResult;
import assayer.core.sample.SampleFlag;
import assayer.reports.SampleComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ComparisonReportTest {
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- ]]> \"'onload='x \u202e\u001b[31m\0 {{x}}"
          + " [[${page.title}]] __${page.title}__ javascript:alert(1)";

  @TempDir private Path folder;

  private Parsed page(Comparison comparison) throws IOException {
    return Parsed.read(Files.readString(new ComparisonReport().write(comparison, folder)));
  }

  /** The page of the sample is left in target/sample for whoever changes how it looks. */
  @Test
  void page_inAnotherLocaleAndTimeZone_isTheSame() throws IOException {
    Path sample = Files.createDirectories(Path.of("target", "sample", "comparison"));
    String first =
        Files.readString(new ComparisonReport().write(SampleComparison.typical(), sample));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String other : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        assertEquals(first, page(SampleComparison.typical()).text());
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void page_hasNoScriptAndAsksForNothing() throws IOException {
    Parsed page = page(SampleComparison.typical());
    for (String name : List.of("script", "img", "iframe", "object", "embed", "form", "use")) {
      assertEquals(List.of(), page.all(name), name);
    }
    assertEquals(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action"
            + " 'none'",
        page.all("meta").get(1).getAttribute("content"));
    assertTrue(page.all("a").stream().allMatch(a -> a.getAttribute("href").startsWith("#")));
  }

  @Test
  void notes_standBeforeAnyNumber_andTheVerdictBeforeItsTables() throws IOException {
    Parsed page = page(SampleComparison.typical());
    List<String> headings = page.all("h2").stream().map(Element::getTextContent).toList();
    assertEquals("! Before any number", headings.get(0));
    assertEquals("What changed", headings.get(1));
    assertTrue(
        page.text()
            .contains(
                "Of 4 comparisons: B is worse in 1, B is better in 1, no difference is shown in 1,"
                    + " nothing can be said of 1."),
        page.text());
    assertEquals("What else differs", headings.get(headings.size() - 1));
  }

  @Test
  void singlePair_isSaidInItsOwnSentence() throws IOException {
    Element lead = page(SampleComparison.single()).all("p").get(1);
    assertEquals("B is worse by 2.1 points [0.4, 3.8].", lead.getTextContent());
  }

  @Test
  void tables_haveCaptionsScopedHeadersAndWholeRows() throws IOException {
    Parsed page = page(SampleComparison.typical());
    for (Element table : page.all("table")) {
      assertEquals(1, table.getElementsByTagName("caption").getLength());
      int columns = cells((Element) table.getElementsByTagName("tr").item(0));
      for (int i = 0; i < table.getElementsByTagName("tr").getLength(); i++) {
        assertEquals(columns, cells((Element) table.getElementsByTagName("tr").item(i)));
      }
    }
    assertTrue(page.all("th").stream().allMatch(th -> th.hasAttribute("scope")));
    assertTrue(page.all("table").size() >= 10);
  }

  private static int cells(Element row) {
    return row.getElementsByTagName("td").getLength() + row.getElementsByTagName("th").getLength();
  }

  @Test
  void ids_areUniqueAndReferencesResolve() throws IOException {
    page(SampleComparison.typical()).assertIdsResolve();
  }

  @Test
  void hostileText_isShownAndDoesNothing() throws IOException {
    Parsed page = page(SampleComparison.saying(HOSTILE));
    assertEquals(List.of(), page.all("script"));
    String shown = page.all("h1").get(0).getTextContent();
    assertTrue(shown.contains("</script><script>alert(1)"), shown);
    assertTrue(shown.contains("⟨U+202E⟩␛[31m␀"), shown);
    assertTrue(shown.contains("[[${page.title}]] __${page.title}__"), shown);
    for (Element element : page.all("*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        assertFalse(element.getAttributes().item(i).getNodeName().startsWith("on"));
      }
    }
  }

  /** The page is left in target/sample/comparison/directed for whoever changes how it looks. */
  @Test
  void direction_namesTheEndsOfThePicture_andTheItems() throws IOException {
    Path sample = Files.createDirectories(Path.of("target", "sample", "comparison", "directed"));
    Parsed page =
        Parsed.read(
            Files.readString(new ComparisonReport().write(SampleComparison.directed(), sample)));
    List<String> axes =
        page.all("text").stream()
            .filter(e -> e.getAttribute("class").equals("axis"))
            .map(Element::getTextContent)
            .distinct()
            .toList();
    assertEquals(
        List.of(
            "← B worse  ·  B less A, points  ·  B better →",
            "← B better  ·  B less A, points  ·  B worse →",
            "← B lower  ·  B less A, points  ·  B higher →"),
        axes);
    String text = page.text();
    assertTrue(text.contains("B is worse in 1, B is better in 1, B differs in 1."), text);
    assertTrue(text.contains("Better in B: 2 items"), text);
    assertTrue(text.contains("Higher in B: 2 items"), text);
    assertTrue(text.contains("1 only in A"), text);
    assertTrue(text.contains("Wilson; fewer than 30 clusters"), text);
    assertTrue(text.contains("lower is better"), text);
  }

  @Test
  void noiseFloor_standsBelowTheDifference_whereItIsKnown() throws IOException {
    String row = "difference, B less A−2.1 points −3.8 to −0.4Tango";
    String numbers = page(SampleComparison.single()).all("tbody").get(0).getTextContent();
    assertTrue(numbers.contains(row), numbers);
    assertTrue(
        numbers.contains("noise floor0.0032 (score) in A, not known in B what moves"), numbers);
    String others = page(SampleComparison.typical()).text();
    assertEquals(2, others.split("<th scope=\"row\">noise floor</th>", -1).length);
  }

  @Test
  void missingAnswers_areExplainedBesideTheCounts() throws IOException {
    String text = page(SampleComparison.single()).text();
    assertTrue(text.contains("the test counts 61 items higher in A and 36 higher in B"), text);
    assertTrue(text.contains("unanswered in B"), text);
  }

  @Test
  void manyFlips_areCut_andItIsSaid() throws IOException {
    String text = page(SampleComparison.typical()).text();
    assertTrue(text.contains("Worth less in B: 300 items; showing the first 200"), text);
    assertFalse(text.contains("g200"), "cut");
  }

  @Test
  void picture_marksWhatIsShown_andStaysSmall() throws IOException {
    Parsed page = page(SampleComparison.typical());
    List<Element> pictures = page.all("svg");
    assertEquals(2, pictures.size());
    long unsure =
        page.all("g").stream().filter(g -> g.getAttribute("class").equals("model unsure")).count();
    assertEquals(4, unsure, "two of four pairs, in two widths");
    List<PairResult> many =
        IntStream.range(0, 200).mapToObj(i -> SampleComparison.worse("m" + i, "i")).toList();
    Parsed large = page(SampleComparison.of("many", many));
    assertTrue(large.text().contains("Showing 60 of 200 pairs."));
    assertTrue(large.all("svg").get(0).getElementsByTagName("*").getLength() < 500);
  }

  /** A page of items with one of them, where a run would have it. */
  private static void sample(Path run, PairResult pair, String data, String item, SampleFlag flag)
      throws IOException {
    Path samples = Files.createDirectories(run.resolve(SampleLinks.FOLDER));
    String name = SampleLinks.name(pair.setting().board(data), "mine");
    List<SampleIndex.Only> only = List.of(new SampleIndex.Only(flag, 1, 2));
    new SampleIndex(only, Map.of(SampleLinks.anchor(item), 2)).write(samples, name);
  }

  private static Comparison between(Path a, Path b) {
    Comparison one = SampleComparison.single();
    return new Comparison(
        new Comparison.Side(a.toString(), "one", "sha256:a", true),
        new Comparison.Side(b.toString(), "one", "sha256:b", true),
        one.notes(),
        one.changes(),
        one.family(),
        one.pairs(),
        one.unpaired());
  }

  private static List<String> links(Parsed page) {
    return page.all("a").stream()
        .map(link -> link.getAttribute("href"))
        .filter(address -> !address.startsWith("#"))
        .toList();
  }

  @Test
  void items_leadToTheirPages_whereTheRunsLieBesideThePage() throws IOException {
    PairResult pair = SampleComparison.worse("mine", "i1");
    Path a = folder.resolve("a b#1?%20");
    Path b = folder.resolve("deep/b");
    sample(a, pair, pair.dataA(), "i1", SampleFlag.WRONG);
    sample(b, pair, pair.dataB(), "i1", SampleFlag.FLIPPED);
    Path out = Files.createDirectories(folder.resolve("comparison"));
    Path index = new ComparisonReport().write(between(a, b), out);
    List<String> links = links(Parsed.read(Files.readString(index)));
    String anchor = "#" + SampleLinks.anchor("i1");
    assertEquals(3, links.size(), links.toString());
    assertTrue(links.get(0).endsWith("#only-flipped"), links.get(0));
    assertTrue(links.get(1).startsWith("../a%20b%231%3F%2520/samples/"), links.get(1));
    assertTrue(links.get(1).endsWith(anchor), links.get(1));
    assertTrue(links.get(2).startsWith("../deep/b/samples/"), links.get(2));
    String name = SampleLinks.name(pair.setting().board(pair.dataA()), "mine");
    Path page = Path.of(index.toUri().resolve(links.get(1).replace(anchor, "")));
    assertEquals(a.resolve("samples").resolve(SampleLinks.file(name, 2)), page);
  }

  @Test
  void items_haveNoLinks_whereARunLiesElsewhereOrHasNoPages() throws IOException {
    PairResult pair = SampleComparison.worse("mine", "i1");
    Path a = folder.resolve("a");
    sample(a, pair, pair.dataA(), "i1", SampleFlag.WRONG);
    Path deep = Files.createDirectories(folder.resolve("deep/comparison"));
    assertEquals(
        List.of(),
        links(
            Parsed.read(
                Files.readString(
                    new ComparisonReport().write(between(a, folder.resolve("b")), deep)))));
    Path out = Files.createDirectories(folder.resolve("comparison"));
    Parsed page =
        Parsed.read(
            Files.readString(new ComparisonReport().write(between(a, folder.resolve("b")), out)));
    assertEquals(1, links(page).size(), "in A alone");
  }
}
