package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.suite.Suite;
import assayer.tests.process.Assayer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
  private static final Pattern UNSEEN = Pattern.compile("(?s)<(style|script).*?</\\1>|<[^>]*>");
  private static final Pattern SLIP =
      Pattern.compile("\\b(null(?!-)|NaN|Infinity|Optional\\w*|Undefined)\\b|\\w+@[0-9a-f]{6,}");

  @TempDir static Path folder;
  private static Assayer.Ended first;

  @BeforeAll
  static void demo() {
    first = Assayer.in(folder).run("demo");
  }

  private static Path file(String name) {
    return folder.resolve("assayer-demo").resolve(name);
  }

  @Test
  void demo_namesAPageThatIsThere() throws IOException {
    assertEquals(0, first.status(), first.toString());
    String last = first.out().strip().lines().reduce((a, b) -> b).orElseThrow();
    assertTrue(last.startsWith("open "), first.out());
    Path page = folder.resolve(last.substring("open ".length()));
    assertTrue(Files.readString(page).contains("step-errors"));
    for (String name : new String[] {"manifest.json", "observations.jsonl", "results.json"}) {
      assertTrue(Files.size(file(name)) > 0, name);
    }
  }

  @Test
  void demo_hasEverySuite() throws IOException {
    Set<String> shown = new TreeSet<>();
    new ObjectMapper()
        .readTree(file("results.json").toFile())
        .get("results")
        .forEach(result -> shown.add(result.get("suite").asText()));
    Set<String> all = new TreeSet<>();
    ServiceLoader.load(Suite.class).forEach(suite -> all.add(suite.id()));
    assertEquals(all, shown);
  }

  @Test
  void demo_canBeRunAgain_andGivesTheSame() throws IOException {
    byte[] before = Files.readAllBytes(file("results.json"));
    Assayer.Ended again = Assayer.in(folder).run("demo");
    assertEquals(0, again.status(), again.toString());
    assertArrayEquals(before, Files.readAllBytes(file("results.json")));
  }

  @Test
  void pageOfTheDemo_saysNothingThatIsOnlyForProgrammers() throws IOException {
    String page = Files.readString(file("index.html"));
    String seen = UNSEEN.matcher(page).replaceAll(" ");
    assertTrue(seen.contains("preference-accuracy"), seen);
    List<String> slips = SLIP.matcher(seen).results().map(MatchResult::group).toList();
    assertEquals(List.of(), slips);
    assertFalse(seen.contains("Not seated"), "the demo leaves nobody out");
  }

  @Test
  void score_andReport_workOnTheDemosFolder() throws IOException {
    Assayer assayer = Assayer.in(folder);
    byte[] before = Files.readAllBytes(file("results.json"));
    Files.delete(file("results.json"));
    Assayer.Ended scored = assayer.run("score", "assayer-demo");
    assertEquals(0, scored.status(), scored.toString());
    assertArrayEquals(before, Files.readAllBytes(file("results.json")));
    assertEquals(0, assayer.run("report", "assayer-demo", "--out", "pages").status());
    assertTrue(Files.exists(folder.resolve("pages/index.html")));
    assertEquals(0, assayer.run("report", "assayer-demo", "assayer-demo").status());
    assertTrue(Files.exists(folder.resolve("report/index.html")));
  }
}
