package assayer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.manifest.Manifest;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.reading.GateVerdict;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.core.reading.Site;
import assayer.core.reading.SuiteResult;
import assayer.run.Toy.ToyData;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedRunsTest {
  @TempDir private Path folder;
  private final List<String> written = new ArrayList<>();

  /** Notes what it is asked to write, and where. */
  private final class Noting implements ReportWriter {
    @Override
    public String format() {
      return "noted";
    }

    @Override
    public Path write(Results results, Path to) {
      written.add(folder.relativize(to) + ": " + results.run());
      return to;
    }

    @Override
    public Path write(Site site, Path to) {
      site.runs().forEach(run -> written.add("site: " + run.run()));
      return to;
    }

    @Override
    public Optional<Path> home(Results run) {
      return Optional.of(Path.of("home-" + run.run().replaceAll("[^a-z0-9]", "")));
    }
  }

  private Plugins plugins() {
    Plugins toys =
        Toy.plugins(new ToyData(3, Set.of()), ask -> new Outcome.Answered<>(new Score(1)));
    Map<String, ReportWriter> writers = Map.of("noted", new Noting());
    return new Plugins(
        toys.suites(),
        toys.adapters(),
        writers,
        toys.tables(),
        toys.sources(),
        toys.familyRules(),
        toys.comparisonWriters(),
        toys.sampleWriters(),
        toys.tests());
  }

  private Path run(String name, String started) throws IOException {
    Path out = folder.resolve(name);
    RunPlan plan = Planner.plan(plugins(), Toy.spec(Toy.RUN));
    Runner.run(plan, out, Progress.NONE, new Stop());
    Path manifest = out.resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(
        manifest,
        text.replaceFirst("\"started\" : \"[^\"]*\"", "\"started\" : \"" + started + '"'));
    return out;
  }

  @Test
  void runs_areInTheOrderOfTime_andThoseOfOneNameAreNumbered() throws IOException {
    List<Path> folders =
        List.of(
            run("c", "2026-03-01T00:00:00Z"),
            run("a", "2026-01-01T00:00:00Z"),
            run("b", "2026-02-01T00:00:00Z"));
    List<ToldRun> told = ToldRun.inOrder(folders);
    assertEquals(
        List.of("a", "b", "c"),
        told.stream().map(t -> t.folder().getFileName().toString()).toList());
    String name = RunFolder.results(folders.get(0)).run();
    assertEquals(
        List.of(name + " #1", name + " #2", name + " #3"),
        told.stream().map(t -> t.results().run()).toList());
    assertEquals(name, ToldRun.inOrder(folders.subList(0, 1)).get(0).results().run());
  }

  @Test
  void site_isWrittenFirst_thenEachRunAtHome_ofResultsAlone() throws IOException {
    Path late = run("late", "2026-03-01T00:00:00Z");
    Path early = run("early", "2026-01-01T00:00:00Z");
    String name = RunFolder.results(late).run();
    Files.writeString(late.resolve("observations.jsonl"), "never read");
    Path out = folder.resolve("out");
    Reports.write(plugins(), List.of(late, early), List.of(), out, false);
    assertEquals(
        List.of(
            "site: " + name + " #1",
            "site: " + name + " #2",
            "out/home-" + name + "1: " + name + " #1",
            "out/home-" + name + "2: " + name + " #2"),
        written);
    assertEquals(
        Files.readString(early.resolve("results.json")),
        Files.readString(out.resolve("home-" + name + "1/results.json")));
  }

  @Test
  void joined_namesModelsAndGatesWithTheirRun_andDropsRanks() {
    GateVerdict gate =
        new GateVerdict(
            "s/m", GateVerdict.Decision.PASS, "it is", Optional.empty(), OptionalDouble.empty());
    Results joined =
        JoinedRuns.of(
            List.of(results("one", gate, "java", "17"), results("two", gate, "java", "17")));
    assertEquals("one + two", joined.run());
    assertEquals(
        List.of("one/s/m", "two/s/m"), joined.gates().stream().map(GateVerdict::id).toList());
    assertEquals(Set.of("one/m", "two/m"), joined.manifest().models().keySet());
    assertEquals(Map.of("java", "17"), joined.manifest().environment());
    Results apart =
        JoinedRuns.of(
            List.of(results("one", gate, "java", "17"), results("two", gate, "java", "25")));
    assertEquals(
        Map.of(), apart.manifest().environment(), "only what holds for all is said of all");
    assertTrue(joined.results().stream().map(SuiteResult::rank).allMatch(Optional::isEmpty));
    assertFalse(joined.complete());
  }

  private static Results results(String name, GateVerdict gate, String key, String value) {
    Manifest manifest =
        new Manifest(
            "sha256:" + name,
            "assayer",
            name,
            1,
            Map.of(),
            new TreeMap<>(Map.of("m", Map.of("adapter", "toy"))),
            List.of(),
            List.of(),
            Map.of(key, value, "started", name));
    return new Results(name, manifest, name.equals("two"), List.of(), List.of(gate));
  }
}
