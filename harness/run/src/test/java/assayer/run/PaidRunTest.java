package assayer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.manifest.Conformance;
import assayer.core.manifest.Manifest;
import assayer.core.model.CacheUse;
import assayer.core.option.ProblemException;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.outcome.Usage;
import assayer.run.Probing.When;
import assayer.run.Toy.ToyData;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten items of two asks; each ask is a request of 10 tokens in and 5 out. */
class PaidRunTest {
  private static final ToyData TEN = new ToyData(10, Set.of());
  private static final String PAID =
      Toy.RUN.replace("{adapter: toy}", "{adapter: toy, paid: true}");
  private static final String PRICED =
      Toy.RUN.replace("{adapter: toy}", "{adapter: toy, paid: true, price: 1000000}");

  @TempDir Path folder;

  private static RunPlan plan(String yaml, Probing probing, Exchange exchange) {
    Overrides overrides =
        new Overrides(
            OptionalLong.empty(),
            List.of(),
            List.of(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            CacheUse.USE,
            probing);
    RunSpec spec = Toy.spec(yaml);
    return Planner.plan(
        Toy.plugins(TEN, ask -> new Outcome.Answered<>(new Score(1), exchange)),
        new RunSpec(spec.source(), spec.folder(), spec.text(), overrides));
  }

  private static Exchange sent(Usage usage, int attempts) {
    return new Exchange(List.of(), "", usage, attempts, attempts == 0 ? 1 : 0);
  }

  private Runner.Outcome run(String yaml, Exchange exchange) {
    RunPlan plan = plan(yaml, Probing.DEFAULT, exchange);
    return Runner.run(plan, folder.resolve("run"), Progress.NONE, new Stop());
  }

  @Test
  void spending_isWhatWasToldAndRetried() {
    Runner.Outcome outcome = run(PRICED, sent(Usage.of(7, 2), 3));
    assertEquals(new Spent(60, 180, 180, "USD", 0), outcome.spent());
  }

  @Test
  void spending_isWhatWasExpected_whereNothingIsTold() {
    Runner.Outcome outcome = run(PAID, sent(Usage.UNKNOWN, 1));
    assertEquals(new Spent(20, 300, 0, "", 20), outcome.spent());
  }

  @Test
  void earlierAnswer_costsNothing() {
    Runner.Outcome outcome = run(PRICED, sent(Usage.of(7, 2), 0));
    assertEquals(new Spent(0, 0, 0, "USD", 0), outcome.spent());
  }

  @Test
  void budgetOfTokens_stopsTheRun_whichGoesOnWithAnother() {
    Exchange exchange = sent(Usage.of(7, 2), 1);
    Runner.Outcome first = run(PAID + "budget: {tokens: 90}\n", exchange);
    assertFalse(first.results().complete());
    assertTrue(
        first.problems().toString().contains("the budget of 90 tokens is spent"),
        first.problems().toString());
    long spent = first.spent().tokens();
    assertTrue(spent >= 90 && spent < 180, "spent " + spent);
  }

  @Test
  void budgetOfMoney_stopsTheRun() {
    Runner.Outcome first = run(PRICED + "budget: {cost: 45}\n", sent(Usage.of(7, 2), 1));
    assertFalse(first.results().complete());
    assertTrue(first.problems().toString().contains("the budget of 45.0 is spent"));
  }

  @Test
  void budgetWithoutRoomForItsQuestions_asksNothing_untilItIsRaised() {
    Exchange exchange = sent(Usage.of(7, 2), 1);
    Runner.Outcome first = run(PAID + "budget: {requests: 2}\n", exchange);
    assertFalse(first.results().complete());
    assertEquals(new Spent(0, 0, 0, "", 0), first.spent());
    assertEquals(List.of("not probed"), conformance(first));
    assertTrue(
        first
            .problems()
            .toString()
            .contains(
                "the budget of 2 requests has no room for about 3 conformance questions to m as"
                    + " reward model; raise it, or run with --no-probe"),
        first.problems().toString());
    Runner.Outcome second = run(PAID + "budget: {requests: 24}\n", exchange);
    assertTrue(second.results().complete(), second.problems().toString());
    assertEquals(List.of("1 passed"), conformance(second));
  }

  private static List<String> conformance(Runner.Outcome outcome) {
    return outcome.results().manifest().conformance().stream().map(Conformance::summary).toList();
  }

  @Test
  void budgetOfMoney_needsAPrice() {
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> plan(PAID + "budget: {cost: 45}\n", Probing.DEFAULT, Exchange.NONE));
    assertTrue(
        e.getMessage().contains("a limit on \"cost\" needs this model's price"), e.getMessage());
  }

  @Test
  void plan_isCountedInTokensAndMoney() {
    PlanCount.Counted counted = PlanCount.of(plan(PRICED, Probing.DEFAULT, Exchange.NONE));
    assertEquals(
        List.of(
            "toy on toy: m as reward model, 10 items, 20 asks (2 an item), 20 requests, about 200"
                + " tokens in, at most 100 out, at most 300.00 USD (prices of 2026-01-02)",
            "together at most 300.00 USD",
            "conformance questions to m as reward model: about 3 small requests before the run,"
                + " unless --no-probe"),
        counted.lines());
  }

  @Test
  void plan_countsNoQuestions_whereNoneAreAsked() {
    Probing none = new Probing(Probing.When.NONE, Set.of());
    assertEquals(2, PlanCount.of(plan(PRICED, none, Exchange.NONE)).lines().size());
  }

  @Test
  void failedQuestion_stopsTheRun_unlessAllowedOrNotAsked() {
    String failing =
        Toy.RUN.replace("{adapter: toy}", "{adapter: toy, paid: true, conforms: false}");
    Exchange exchange = sent(Usage.of(7, 2), 1);
    Path out = folder.resolve("run");
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () ->
                Runner.run(
                    plan(failing, Probing.DEFAULT, exchange), out, Progress.NONE, new Stop()));
    assertEquals(
        "m as reward model: scores-are-raw: they are not; mend it, or run with --allow"
            + " scores-are-raw",
        e.getMessage());
    Probing allowed = new Probing(When.PAID, Set.of("scores-are-raw"));
    Runner.Outcome outcome =
        Runner.run(plan(failing, allowed, exchange), out, Progress.NONE, new Stop());
    assertTrue(outcome.results().complete());
    assertEquals(Set.of("m as reward model"), outcome.results().manifest().probes().keySet());
    assertEquals(new Spent(24, 220, 0, "", 24), outcome.spent());
    Runner.Outcome goneOn =
        Runner.run(plan(failing, allowed, exchange), out, Progress.NONE, new Stop());
    assertEquals(new Spent(0, 0, 0, "", 0), goneOn.spent(), "booked in its own session");
    Probing none = new Probing(When.NONE, Set.of());
    Runner.Outcome unasked =
        Runner.run(plan(failing, none, exchange), folder.resolve("b"), Progress.NONE, new Stop());
    assertEquals(Map.of("m as reward model", List.of()), unasked.results().manifest().probes());
  }

  @Test
  void model_thatIsReachedByNoRequest_isNotNamed() {
    assertEquals(Map.of(), run(Toy.RUN, Exchange.NONE).results().manifest().probes());
  }

  @Test
  void modelThatWasNotAsked_isAskedWhenTheRunGoesOn() {
    Exchange exchange = sent(Usage.of(7, 2), 1);
    Path out = folder.resolve("run");
    Probing none = new Probing(When.NONE, Set.of());
    Runner.run(plan(PAID, none, exchange), out, Progress.NONE, new Stop());
    assertEquals(
        List.of("not probed"),
        RunFolder.manifest(out).conformance().stream().map(Conformance::summary).toList());
    assertEquals(List.of("1 passed"), conformance(run(PAID, exchange)));
  }

  @Test
  void scoredAgain_knowsWhenItWasDoneAndWhatQuestionsShowed() {
    Manifest first = run(PAID, sent(Usage.of(7, 2), 1)).results().manifest();
    Plugins plugins = Toy.plugins(TEN, ask -> new Outcome.Refused<>("not asked"));
    Runner.Outcome again = Runner.score(plugins, folder.resolve("run"), Progress.NONE);
    assertEquals(first, again.results().manifest());
  }

  @Test
  void findingThatIsNone_isADamagedManifest() throws IOException {
    run(PAID, sent(Usage.of(7, 2), 1));
    Path file = folder.resolve("run").resolve("manifest.json");
    Files.writeString(file, Files.readString(file).replace("\"pass\"", "\"perhaps\""));
    ProblemException e =
        assertThrows(ProblemException.class, () -> RunFolder.results(folder.resolve("run")));
    assertEquals(
        file + ": this is not what a run writes; restore it, or run again in another folder",
        e.getMessage());
  }

  @Test
  void question_isPutOnce_howeverOftenTheRunGoesOn() {
    Exchange exchange = sent(Usage.of(7, 2), 1);
    int before = Toy.PROBED.get();
    run(PAID, exchange);
    Runner.Outcome again = run(PAID, exchange);
    assertEquals(1, Toy.PROBED.get() - before);
    assertEquals(1, again.results().manifest().probes().size());
    assertEquals(
        again.results().manifest().probes(), RunFolder.manifest(folder.resolve("run")).probes());
  }
}
