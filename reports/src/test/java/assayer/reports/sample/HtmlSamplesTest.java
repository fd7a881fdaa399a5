package assayer.reports.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.SuiteResult;
import assayer.core.sample.SampleFlag;
import assayer.core.sample.SampleSheet;
import assayer.core.sample.SampleSheet.Sample;
import assayer.core.sample.SampleText;
import assayer.reports.Hostile;
import assayer.reports.SampleResults;
import assayer.reports.html.Parsed;
import assayer.reports.html.SampleLinks;
import assayer.reports.html.site.HtmlPages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

final class HtmlSamplesTest {
  @TempDir private Path folder;

  private List<Path> write(SampleSheet sheet) throws IOException {
    new HtmlSamples().write(sheet, folder);
    try (Stream<Path> files = Files.list(folder.resolve("samples"))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private Parsed page(SampleSheet sheet) throws IOException {
    List<Path> files = write(sheet);
    assertEquals(1, files.size());
    return Parsed.read(Files.readString(files.get(0)));
  }

  private static List<Element> of(Parsed page, String tone) {
    return page.all("*").stream()
        .filter(e -> List.of(e.getAttribute("class").split(" ", -1)).contains(tone))
        .toList();
  }

  private static List<String> texts(Parsed page, String tone) {
    return of(page, tone).stream().map(e -> e.getTextContent().strip()).toList();
  }

  /** What a pair looks like, to the byte; the style around it may change. */
  @Test
  void pair_isWrittenAsTheFileHasIt() throws IOException {
    SampleView view =
        SampleView.of(Sheets.pairs(1), Sheets.pair("7", "\u202E<b>"), 1, SampleText.FULL);
    try (InputStream golden = HtmlSamplesTest.class.getResourceAsStream("pair.html")) {
      byte[] bytes = Objects.requireNonNull(golden, "pair.html").readAllBytes();
      assertEquals(new String(bytes, StandardCharsets.UTF_8), ItemMarkup.of(view).text());
    }
  }

  @Test
  void page_inAnotherLocale_isTheSame() throws IOException {
    String first = page(Sheets.all("x", SampleText.FULL)).text();
    Locale locale = Locale.getDefault();
    try {
      for (String other : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        assertEquals(first, page(Sheets.all("x", SampleText.FULL)).text());
      }
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void hostileTexts_areShownAndDoNothing() throws IOException {
    for (String text : Hostile.texts().toList()) {
      String small = text.substring(0, Math.min(60, text.length()));
      Parsed page = page(Sheets.all(small, SampleText.FULL));
      page.assertIdsResolve();
      for (String name : List.of("script", "img", "iframe", "object", "form", "base", "b")) {
        assertEquals(List.of(), page.all(name), small);
      }
      for (Element link : page.all("a")) {
        String href = link.getAttribute("href");
        assertTrue(href.matches("(\\.\\./index\\.html)?#[a-z0-9-]+"), href);
      }
      for (Element element : page.all("*")) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          assertFalse(element.getAttributes().item(i).getNodeName().startsWith("on"), small);
        }
      }
      assertTrue(
          page.all("meta").get(1).getAttribute("content").startsWith("default-src 'none'; style"));
      assertFalse(page.text().contains("\u202E"));
      Files.delete(write(Sheets.all(small, SampleText.FULL)).get(0));
    }
  }

  @Test
  void pair_isSideBySide_withItsScoresAndWhatTheOtherLacksMarked() throws IOException {
    Parsed page =
        page(Sheets.of(Sheets.result("m"), SampleText.FULL, List.of(Sheets.pair("1", ""))));
    assertEquals(2, of(page, "answer").size());
    assertEquals(List.of("two", "three"), texts(page, "alone"));
    assertTrue(texts(page, "right").get(0).contains("score 0.25"));
    assertEquals(List.of("wrong"), texts(page, "tag"));
  }

  @Test
  void judge_isShownWithOrder_rawTextAndWhatBecameOfIt() throws IOException {
    Parsed page = page(Sheets.of(Sheets.result("m"), SampleText.FULL, List.of(Sheets.judged("z"))));
    String all = page.text();
    assertTrue(all.contains("verdict second (answer 2, preferred by 1 of 3), by far"));
    assertTrue(all.contains("shown in this order: answer 1, preferred by 2 of 3, answer 2"));
    assertEquals(
        List.of("could not be read; expected [[A]]", "refused", "failed: too slow z"),
        texts(page, "came").subList(1, 4));
    for (String fact :
        List.of("2 attempts", "7 tokens in", "9 tokens out", "served by served-1", "cut off by")) {
      assertTrue(all.contains(fact), fact);
    }
    for (String words : List.of("thinking", "hm z", "I will not z", "an attack z")) {
      assertTrue(texts(page, "text").contains(words), words);
    }
  }

  @Test
  void steps_haveABarEach_andBothFirstErrors() throws IOException {
    Parsed page = page(Sheets.of(Sheets.result("m"), SampleText.FULL, List.of(Sheets.steps(""))));
    assertEquals(3, of(page, "stepbar").size());
    assertEquals(List.of("0.9", "0.8", "0.1"), texts(page, "score"));
    assertEquals(List.of("wrong", "true first error", "lowest score"), texts(page, "tag"));
    assertEquals("80.0", of(page, "fill").get(1).getAttribute("width"));
  }

  @Test
  void otherKinds_showAllTheirTexts() throws IOException {
    Parsed page = page(Sheets.all("q", SampleText.FULL));
    for (String words :
        List.of("earlier q", "reference q", "completion q", "fine q", "other q", "claims q")) {
      assertTrue(texts(page, "text").contains(words), words);
    }
    assertTrue(page.text().contains("finds it right; holds it right with probability 0.95"));
    assertEquals(List.of("gone q"), texts(page, "gone"));
  }

  @Test
  void withoutTexts_lengthsAndDigestsStandForThem() throws IOException {
    Parsed page = page(Sheets.all("secret-word", SampleText.NONE));
    assertFalse(texts(page, "text").stream().anyMatch(t -> t.contains("secret-word")));
    assertTrue(page.text().contains("characters, SHA-256 "));
    assertFalse(page.text().contains("too slow secret-word"));
    assertFalse(page.text().contains("should stay secret-word"));
  }

  @Test
  void shortTexts_sayHowMuchIsLeftOut() throws IOException {
    Sample long700 = Sheets.pair("1", "x".repeat(700));
    Parsed page = page(Sheets.of(Sheets.result("m"), SampleText.SHORT, List.of(long700)));
    assertTrue(texts(page, "note").contains("cut here; 111 characters more"), page.text());
  }

  @Test
  void everyFlag_hasItsFilterInTheStyle() throws IOException {
    Parsed page = page(Sheets.all("x", SampleText.FULL));
    String style = page.all("style").get(0).getTextContent();
    for (SampleFlag flag : SampleFlag.values()) {
      String id = flag.id();
      String rule = "#only-%s:target ~ .samples > .sample:not(.is-%s)".formatted(id, id);
      assertTrue(style.contains(rule), rule);
    }
    List<String> hrefs =
        of(page, "filters").stream()
            .flatMap(nav -> Stream.of(nav.getElementsByTagName("a")))
            .map(all -> ((Element) all.item(1)).getAttribute("href"))
            .toList();
    assertEquals(List.of("#only-wrong"), hrefs);
    assertTrue(page.all("span").stream().anyMatch(s -> s.getAttribute("id").equals("only-wrong")));
  }

  @Test
  void dataThatIsGone_isSaid_andIdsStay() throws IOException {
    Sample sample = new Sample(Sheets.pair("17", "").row(), Optional.empty());
    SampleSheet sheet =
        new SampleSheet(
            Sheets.result("m"),
            "run",
            1,
            Map.of(SampleFlag.WRONG, 1L),
            SampleText.NONE,
            "data.jsonl: there is no such file",
            "",
            List.of(sample));
    Parsed page = page(sheet);
    assertTrue(texts(page, "absent").get(0).contains("there is no such file"));
    assertTrue(page.all("h2").get(0).getTextContent().contains("17"));
    assertTrue(page.text().contains("Its text is not at hand"));
  }

  @Test
  void manyItems_areSpreadOverPagesThatLinkEachOther() throws IOException {
    List<Path> files = write(Sheets.pairs(401));
    assertEquals(3, files.size());
    String name = SampleLinks.name(Sheets.result("model"));
    Parsed second = Parsed.read(Files.readString(files.get(0).resolveSibling(name + "-2.html")));
    assertEquals(200, second.all("article").size());
    List<String> links =
        of(second, "pager").stream()
            .flatMap(nav -> Stream.of(nav.getElementsByTagName("a")))
            .map(all -> ((Element) all.item(1)).getAttribute("href"))
            .toList();
    assertEquals(List.of(name + "-3.html", name + "-3.html"), links);
    assertTrue(second.text().contains("The worst 401 of 404 items; here 201–400."));
    assertEquals(1, write(Sheets.pairs(3)).size(), "pages of an earlier report are gone");
    assertEquals(0, write(Sheets.pairs(0)).size());
  }

  @Test
  void hugeTexts_makeNoHugePage() throws IOException {
    String huge = "\u202E".repeat(50_000);
    List<Sample> samples =
        Stream.iterate(0, i -> i + 1).limit(8).map(i -> Sheets.pair(i + ".", huge)).toList();
    for (Path file : write(Sheets.of(Sheets.result("m"), SampleText.FULL, samples))) {
      assertTrue(Files.size(file) < 10_000_000, file + " " + Files.size(file));
    }
  }

  /** A row leads to each kind of failure there is, and each link's target is on the page. */
  @Test
  void board_linksEachKindOfFailure() throws IOException {
    Map<SampleFlag, Long> counts = new EnumMap<>(SampleFlag.class);
    List<Sample> samples = new ArrayList<>();
    for (SampleFlag flag : SampleFlag.values()) {
      counts.put(flag, 7L);
      if (flag != SampleFlag.TRUNCATED) { // the worst alone are shown, and none of them is
        Sample pair = Sheets.pair(flag.id(), "");
        samples.add(
            new Sample(pair.row().weighed(pair.row().worth(), Set.of(flag)), pair.detail()));
      }
    }
    SuiteResult result = SampleResults.typical().results().get(0);
    new HtmlSamples()
        .write(
            new SampleSheet(result, "run", 50, counts, SampleText.FULL, "", "base", samples),
            folder);
    String first = "samples/" + SampleLinks.name(result) + ".html";
    List<String> links =
        Parsed.read(index()).all("a").stream()
            .filter(a -> a.getAttribute("href").startsWith(first + "#"))
            .map(a -> a.getTextContent() + " " + a.getAttribute("href").substring(first.length()))
            .toList();
    String of = " of " + result.model() + " #only-";
    assertEquals(
        List.of(
            "worse than the baseline 7" + of + "flipped",
            "confident and wrong 7" + of + "confident",
            "inconsistent 7" + of + "inconsistent",
            "unparsed 7" + of + "unparsed",
            "refused 7" + of + "refused",
            "failed 7" + of + "failed"),
        links);
    Parsed page = Parsed.read(Files.readString(folder.resolve(first)));
    for (String link : links) {
      String id = link.substring(link.indexOf('#') + 1);
      assertTrue(page.all("span").stream().anyMatch(s -> s.getAttribute("id").equals(id)), id);
    }
  }

  @Test
  void board_hasNoLinks_whereItIsNotToldWhatIsOnThePages() throws IOException {
    SuiteResult result = SampleResults.typical().results().get(0);
    List<Sample> one = List.of(Sheets.pair("1", ""));
    new HtmlSamples().write(Sheets.of(result, SampleText.FULL, one), folder);
    assertTrue(index().contains("samples/"));
    Path told = folder.resolve("samples/" + SampleLinks.name(result) + ".json");
    for (String damaged :
        List.of("", "{\"only\":{\"wrong\":[1,\"../x\"]}}", "{\"items\":{\"s-1\"")) {
      Files.writeString(told, damaged);
      assertFalse(index().contains("samples/"), damaged);
    }
  }

  @Test
  void board_linksThePagesThatAreThere() throws IOException {
    String name = SampleLinks.name(SampleResults.typical().results().get(0));
    String before = index();
    assertFalse(before.contains("samples/"));
    write(Sheets.pairs(1));
    new HtmlSamples()
        .write(
            Sheets.of(
                SampleResults.typical().results().get(0),
                SampleText.FULL,
                List.of(Sheets.pair("1", ""))),
            folder);
    Parsed page = Parsed.read(index());
    List<String> hrefs =
        page.all("a").stream()
            .map(a -> a.getAttribute("href"))
            .filter(href -> href.startsWith("samples/"))
            .toList();
    assertEquals(List.of("samples/" + name + ".html"), hrefs);
    Parsed linked = Parsed.read(Files.readString(folder.resolve(hrefs.get(0))));
    String back = linked.all("a").get(1).getAttribute("href");
    String anchor = back.substring(back.indexOf('#') + 1);
    assertTrue(page.all("section").stream().anyMatch(s -> s.getAttribute("id").equals(anchor)));
  }

  private String index() {
    try {
      return Files.readString(new HtmlPages().write(SampleResults.typical(), folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
