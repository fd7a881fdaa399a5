package assayer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.reading.Occasion;
import assayer.core.reading.ReportWriter;
import assayer.core.reading.Results;
import assayer.run.Toy.ToyData;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A usual report, one on request and one to be published, of which each writes its name. */
final class PublishingTest {
  private static final String RUN =
      Toy.RUN
          + "report: {formats: [usual, public]}\ngates:\n"
          + "  - {suite: toy, metric: order, model: m, lower-bound: 0.5}\n";

  @TempDir Path folder;

  private record Named(String format, Occasion occasion) implements ReportWriter {
    @Override
    public Path write(Results results, Path folder) throws IOException {
      return Files.writeString(folder.resolve(format), format);
    }
  }

  private static Plugins plugins(boolean failing) {
    Plugins toys =
        Toy.plugins(
            new ToyData(3, Set.of()),
            ask ->
                failing && ask.id().item().row().equals("2")
                    ? new Outcome.Failed<>(FailureKind.TIMEOUT, "slow", 1)
                    : new Outcome.Answered<>(new Score(1)));
    return new Plugins(
        toys.suites(),
        toys.adapters(),
        Map.of(
            "usual", new Named("usual", Occasion.EVERY_RUN),
            "asked", new Named("asked", Occasion.ON_REQUEST),
            "public", new Named("public", Occasion.PUBLISHING)),
        toys.tables(),
        toys.sources(),
        toys.familyRules(),
        toys.comparisonWriters(),
        toys.sampleWriters(),
        toys.tests());
  }

  private Path run(Plugins plugins, String name) {
    Path out = folder.resolve(name);
    RunPlan plan = Planner.plan(plugins, Toy.spec(RUN));
    Results results = Runner.run(plan, out, Progress.NONE, new Stop()).results();
    Reports.write(plugins, plan, results, out);
    assertEquals(
        Files.exists(out.resolve("public")), Reports.refused(plugins, plan, results).isEmpty());
    return out;
  }

  @Test
  void completeRun_isPublished() {
    Path out = run(plugins(false), "whole");
    assertTrue(Files.exists(out.resolve("usual")));
    assertTrue(Files.exists(out.resolve("public")));
    assertFalse(Files.exists(out.resolve("asked")));
  }

  @Test
  void partialRun_isNot_unlessItIsAskedForAllTheSame() {
    Plugins plugins = plugins(true);
    Path out = run(plugins, "part");
    assertTrue(Files.exists(out.resolve("usual")));
    assertFalse(Files.exists(out.resolve("public")));
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> Reports.write(plugins, List.of(out), List.of("asked", "public"), out, false));
    assertEquals(
        "public is not written: the run is partial; `assayer report --allow-partial` on its folder"
            + " writes it all the same, and the notes say so",
        e.getMessage());
    assertFalse(Files.exists(out.resolve("asked")), "all of it or nothing");
    Reports.write(plugins, List.of(out), List.of("public"), out, true);
    assertTrue(Files.exists(out.resolve("public")));
  }

  @Test
  void failedQuestion_isAReason_too() throws IOException {
    Plugins plugins = plugins(false);
    Path out = run(plugins, "probed");
    ProbeFinding failed = new ProbeFinding("scores-are-raw", Status.FAIL, "no", Map.of());
    Results results = RunFolder.results(out);
    Results probed =
        new Results(
            results.run(),
            results.manifest().withProbes(Map.of("m as reward model", List.of(failed))),
            true,
            results.results(),
            results.gates());
    Optional<Problem> refusal = Publishing.refusal(plugins, "public", probed);
    assertTrue(
        refusal.orElseThrow().message().startsWith("a conformance question of the run failed"));
    assertEquals(Optional.empty(), Publishing.refusal(plugins, "asked", probed));
  }

  @Test
  void severalRuns_areNotPublishedAsOne() {
    Plugins plugins = plugins(false);
    List<Path> two = List.of(run(plugins, "a"), run(plugins, "b"));
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> Reports.write(plugins, two, List.of("public"), folder.resolve("out"), true));
    assertTrue(e.getMessage().contains("it publishes one run, got 2"), e.getMessage());
  }

  @Test
  void noFormatNamed_writesWhatIsUsual() {
    Plugins plugins = plugins(false);
    Path out = run(plugins, "a");
    Path pages = folder.resolve("pages");
    Map<String, Path> files = Reports.write(plugins, List.of(out), List.of(), pages, false);
    assertEquals(Map.of("usual", pages.resolve("usual")), files);
  }

  @Test
  void gate_isFoundInItsFile_whenResultsAreReadBack() {
    Results results = RunFolder.results(run(plugins(false), "a"));
    assertEquals(Optional.of(new Place("toy.yaml", 8, 5)), results.place(results.gates().get(0)));
  }
}
