package assayer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.manifest.Manifest;
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
  void dataAModelWasTrainedOn_isRecorded_andChangesNoIdentity() {
    Plugins plugins =
        Toy.plugins(new ToyData(3, Set.of()), ask -> new Outcome.Answered<>(new Score(1)));
    String told =
        Toy.RUN.replace("{adapter: toy}", "{adapter: toy, trained-on: [toy, other/data]}");
    Manifest plain = Planner.plan(plugins, Toy.spec(Toy.RUN)).manifest();
    Manifest manifest = Planner.plan(plugins, Toy.spec(told)).manifest();
    assertEquals("toy, other/data", manifest.environment().get("trained-on.m"));
    assertEquals(plain.digest(), manifest.digest());
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
            "toy.yaml:5:21: unknown key \"size\"; known: adapter, conforms, noise, paid, price,"
                + " trained-on",
            "toy.yaml:7:13: unknown suite \"tyo\"; did you mean \"toy\"?",
            "toy.yaml:8:27: unknown dataset \"other\"; known: toy",
            "toy.yaml:8:41: \"limit\" must be at least 1, got 0",
            "toy.yaml:8:53: unknown model \"mm\"; did you mean \"m\"?",
            "toy.yaml:9:47: unknown ties \"loose\"; did you mean \"lose\"?",
            "toy.yaml:11:5: a gate needs a lower-bound, an upper-bound or another demand:"
                + " not-worse-than, better-than, beats-controls, null-margin,"
                + " invalid-rate-at-most, cost-at-most, latency-at-most, coverage"),
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

  /** Who misspelt an entry's suite hears of that alone, and not that the gate's is wrong. */
  @Test
  void gateOnASuite_whoseEntryIsMisspelt_isNoProblemOfItsOwn() {
    String gates = "gates:\n  - {suite: toy, metric: order, model: m, lower-bound: 0}\n";
    assertEquals(
        List.of("toy.yaml:5:13: unknown suite \"tyo\"; did you mean \"toy\"?"),
        problems(Toy.RUN.replace("suite: toy", "suite: tyo") + gates));
    assertEquals(
        List.of("toy.yaml:7:5: unknown suite \"tyo\"; did you mean \"toy\"?"),
        problems(Toy.RUN + gates.replace("suite: toy", "suite: tyo")));
  }

  /** What is wrong with a gate, without its place. */
  private static List<String> gate(String written) {
    try {
      plan(Toy.RUN + "gates:\n  - {suite: toy, model: m, " + written + "}\n");
      return List.of();
    } catch (ProblemException e) {
      return e.problems().stream().map(Problem::message).toList();
    }
  }

  @Test
  void baseOfAGate_isAModelOrARun() {
    String neither = " is neither a model of this run nor the folder of another, nor last-passing";
    assertEquals(
        List.of("\"mm\"" + neither + "; models: m"), gate("not-worse-than: mm, margin: 0.01"));
    assertEquals(List.of("\"gone/run\"" + neither + "; models: m"), gate("better-than: gone/run"));
    assertEquals(List.of(), gate("better-than: last-passing"));
    assertEquals(List.of(), gate("metric: order, not-worse-than: m, margin: 0.01"));
  }

  @Test
  void gate_asksForOneThing_andIsWhole() {
    assertEquals(
        List.of(
            "a gate asks for one thing, got lower-bound and beats-controls; write a gate for each"),
        gate("metric: order, lower-bound: 0.5, beats-controls: true"));
    assertEquals(
        List.of(
            "\"not-worse-than\" needs a \"margin\" above 0: how much worse would" + " not matter"),
        gate("not-worse-than: m"));
    assertEquals(
        List.of(
            "\"margin\" goes with not-worse-than or better-than; add one or remove" + " it",
            "\"percentile\" goes with latency-at-most; add it or remove this"),
        gate("lower-bound: 1, margin: 1, metric: a, percentile: 0.5"));
    assertEquals(List.of("\"metric\" is missing; add it"), gate("lower-bound: 1"));
    assertEquals(
        List.of("\"latency-at-most\" must be a duration above 0 such as PT2S, got" + " \"PT0S\""),
        gate("latency-at-most: PT0S"));
    assertEquals(
        List.of("\"beats-controls\" can only be true; remove it to ask for nothing"),
        gate("beats-controls: false"));
    assertEquals(
        List.of(
            "models are compared by the headline of all items, \"order\", not by mrr;"
                + " name that or no metric"),
        gate("metric: mrr, better-than: m"));
    assertEquals(
        List.of("unknown sections \"all\"; known: every, worst"),
        gate("metric: a, lower-bound: 1, sections: all"));
    assertEquals(
        List.of("\"section\" says nothing of cost-at-most; remove it"),
        gate("section: hard, cost-at-most: 1"));
    assertEquals(
        List.of("\"metric\" says nothing of null-margin; remove it"),
        gate("metric: order, null-margin: 1"));
  }

  @Test
  void gateOfEachKind_isRead() {
    for (String written :
        List.of(
            "metric: order, lower-bound: 0.5, upper-bound: 0.9, sections: every, alpha: 0.05",
            "beats-controls: true, family: none",
            "null-margin: 0.1, sections: worst",
            "invalid-rate-at-most: 0.01",
            "cost-at-most: 2",
            "latency-at-most: PT2S, percentile: 0.99",
            "coverage: 0.99",
            "better-than: last-passing, base-model: k, margin: 0")) {
      assertEquals(List.of(), gate(written), written);
    }
  }
}
