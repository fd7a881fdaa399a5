package assayer.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Counterexample;
import assayer.core.reading.Counterexample.Change;
import assayer.core.reading.Evidence;
import assayer.core.reading.Exhibit;
import assayer.core.reading.SuiteResult;
import assayer.reports.SampleResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class EvidenceViewTest {
  private static final String HOSTILE = "</dd><script>alert(1)</script> ${page.run} \u202e";

  @TempDir private Path folder;

  private static SuiteResult seen(List<Counterexample> broken, List<Exhibit> exhibits) {
    return SampleResults.single("mine", SampleResults.share(0.5, 20), Optional.empty())
        .with(new Evidence(broken, exhibits));
  }

  private static Counterexample swapped(String item, String from, String to) {
    return new Counterexample(
        "swapped-number",
        item,
        "swapped-number/chosen",
        "the right completion scores lower",
        List.of(new Change("It is ", from, to, ".")),
        0.5,
        0.50001);
  }

  private Parsed page(List<Counterexample> broken, List<Exhibit> exhibits) throws IOException {
    return Parsed.of(SampleResults.of(seen(broken, exhibits)), folder);
  }

  @Test
  void counterexample_marksWhatIsGoneAndWhatHasCome() throws IOException {
    Parsed page = page(List.of(swapped("7", "12", "13")), List.of());
    assertEquals("12", page.all("del").get(0).getTextContent());
    assertEquals("13", page.all("ins").get(0).getTextContent());
    String text = page.all("article").get(0).getTextContent();
    assertTrue(text.contains("the right completion scores lower"), text);
    assertTrue(text.contains("Before 0.5, after 0.5; item 7"), text);
  }

  @Test
  void ofSeveralOfASection_theShortestIsShown_andHowManyThereAre() throws IOException {
    Parsed page = page(List.of(swapped("1", "1234", "4321"), swapped("2", "5", "6")), List.of());
    assertEquals(1, page.all("article").size());
    assertEquals("5", page.all("del").get(0).getTextContent());
    assertTrue(page.text().contains("1 of 2 counterexamples (results.json has the rest)"));
  }

  @Test
  void exhibit_isShownLineByLine_andLongOnesAreCut() throws IOException {
    String longText = String.join("\n", IntStream.range(0, 99).mapToObj(i -> "line " + i).toList());
    Exhibit exhibit =
        new Exhibit(
            "empty",
            "",
            "It is fooled.",
            List.of(new Exhibit.Part("attack", longText), new Exhibit.Part("reply", "")));
    Parsed page = page(List.of(), List.of(exhibit));
    List<Element> texts =
        page.all("dd").stream().filter(d -> d.getTextContent().contains("line 3")).toList();
    assertTrue(texts.get(0).getTextContent().endsWith("line 39(cut here)"));
    assertTrue(page.text().contains("(nothing)"));
    assertTrue(page.text().contains("It is fooled."));
  }

  @Test
  void hostileTexts_areShownAndDoNothing() throws IOException {
    Exhibit exhibit =
        new Exhibit(HOSTILE, HOSTILE, HOSTILE, List.of(new Exhibit.Part(HOSTILE, HOSTILE)));
    Counterexample broken =
        new Counterexample(
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            List.of(new Change(HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
            1,
            2);
    Parsed page = page(List.of(broken), List.of(exhibit));
    assertEquals(1, page.all("script").size());
    assertTrue(page.all("del").get(0).getTextContent().contains("${page.run} ⟨U+202E⟩"));
  }

  @Test
  void boardWithoutEvidence_saysNothingOfIt() throws IOException {
    assertFalse(page(List.of(), List.of()).text().contains("word for word"));
  }
}
