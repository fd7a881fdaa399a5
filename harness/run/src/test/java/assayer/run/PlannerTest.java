package assayer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.run.Toy.ToyData;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlannerTest {

  private static RunPlan plan(String yaml) {
    return Planner.plan(
        Toy.plugins(new ToyData(3, Set.of()), ask -> new Outcome.Answered<>(new Score(1))),
        Toy.spec(yaml));
  }

  private static List<String> problems(String yaml) {
    return assertThrows(ProblemException.class, () -> plan(yaml)).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void everyProblem_isShownAtOnce() {
    String yaml =
        """
        name: Bad Name
        sede: 3
        models:
          m: {adapter: toyy}
          n: {adapter: toy, size: 3}
        runs:
          - {suite: tyo, dataset: toy}
          - {suite: toy, dataset: other, limit: 0, models: [mm]}
          - {suite: toy, dataset: toy, policy: {ties: loose}}
        gates:
          - {suite: toy, metric: order, model: m}
        """;
    assertEquals(
        List.of(
            "toy.yaml:1:7: \"name\" must be of a-z, 0-9 and \"-\", got \"Bad Name\"",
            "toy.yaml:2:1: unknown key \"sede\"; did you mean \"seed\"?",
            "toy.yaml:4:16: unknown adapter \"toyy\"; did you mean \"toy\"?",
            "toy.yaml:5:21: unknown key \"size\"; known: adapter, conforms, noise, paid, price",
            "toy.yaml:7:13: unknown suite \"tyo\"; did you mean \"toy\"?",
            "toy.yaml:8:27: unknown dataset \"other\"; known: toy",
            "toy.yaml:8:41: \"limit\" must be at least 1, got 0",
            "toy.yaml:8:53: unknown model \"mm\"; did you mean \"m\"?",
            "toy.yaml:9:47: unknown ties \"loose\"; did you mean \"lose\"?",
            "toy.yaml:11:5: a gate needs a lower-bound or an upper-bound"),
        problems(yaml));
  }

  @Test
  void missingParts_areNamed() {
    assertEquals(
        List.of(
            "toy.yaml:1:1: \"name\" is missing; add it",
            "toy.yaml:1:1: unknown key \"model\"; did you mean \"models\"?"),
        problems("model: {}\n").stream().filter(p -> !p.contains("must")).toList());
  }

  @Test
  void planDigest_dependsOnSeedAndLimit_notOnInFlight() {
    String digest = plan(Toy.RUN).manifest().digest();
    RunSpec wide =
        new RunSpec(
            "toy.yaml",
            Toy.spec("").folder(),
            Toy.RUN,
            new Overrides(
                java.util.OptionalLong.empty(),
                List.of(),
                List.of(),
                java.util.OptionalLong.empty(),
                java.util.OptionalInt.of(99),
                assayer.core.model.CacheUse.USE,
                Probing.DEFAULT));
    Plugins plugins =
        Toy.plugins(new ToyData(3, Set.of()), ask -> new Outcome.Answered<>(new Score(1)));
    assertEquals(digest, Planner.plan(plugins, wide).manifest().digest());
    org.junit.jupiter.api.Assertions.assertNotEquals(
        digest, plan("seed: 2\n" + Toy.RUN).manifest().digest());
  }

  @Test
  void baselineGate_isRefusedInWords() {
    String gate = "gates:\n  - {suite: toy, metric: order, model: m, not-worse-than: m}\n";
    assertEquals(
        List.of(
            "toy.yaml:7:59: gates against a baseline are not built yet; use lower-bound or"
                + " upper-bound"),
        problems(Toy.RUN + gate));
  }
}
