package assayer.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.suite.Suite;
import assayer.run.Overrides;
import assayer.run.PlanCount;
import assayer.run.Planned;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a suite costs is known before it is run. */
final class PlanTest {
  private static final Set<String> FAMILIES = Set.of("judge", "cheating");

  @TempDir Path root;

  /** Every suite that asks judges, whichever there will be. */
  private static List<String> suites() {
    List<String> ids = new ArrayList<>(List.of("rating-agreement"));
    for (Suite<?> suite : ServiceLoader.load(Suite.class)) {
      if (FAMILIES.contains(suite.family())) {
        ids.add(suite.id());
      }
    }
    return ids;
  }

  private List<Planned> planned(List<String> suites) throws IOException {
    StringBuilder run =
        new StringBuilder(
            "name: planned\nmodels: {coin: {adapter: control, kind: random}}\nruns:\n");
    for (String suite : suites) {
      run.append("  - {suite: %s, dataset: {name: generated, count: 5}}%n".formatted(suite));
    }
    Path file = Files.writeString(root.resolve("run.yaml"), run);
    return PlanCount.of(Planner.plan(Plugins.find(), RunSpec.of(file, Overrides.NONE))).planned();
  }

  @Test
  void everyJudgeSuite_saysItsAsksAnItem() throws IOException {
    List<String> suites = suites();
    assertTrue(suites.size() > 7, suites.toString());
    List<Planned> planned = planned(suites);
    assertEquals(suites, planned.stream().map(Planned::suite).distinct().toList());
    for (Planned one : planned) {
      assertEquals(5, one.items(), one::line);
      assertTrue(one.least() >= 1 && one.least() <= one.most(), one::line);
      assertTrue(5 * one.least() <= one.asks() && one.asks() <= 5 * one.most(), one::line);
      assertTrue(one.line().matches(".* asks \\((\\d+ to )?\\d+ an item\\).*"), one::line);
    }
  }
}
