package assayer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.option.ProblemException;
import assayer.core.outcome.Exchange;
import assayer.core.outcome.Finish;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Said;
import assayer.core.outcome.Score;
import assayer.core.outcome.Usage;
import assayer.core.reading.Estimate;
import assayer.core.reading.Outlay;
import assayer.core.reading.Reading;
import assayer.run.Toy.ToyData;
import assayer.run.gate.Waits;
import assayer.run.gate.Widths;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten items of two asks of a model that is reached by requests. */
class OutlaysTest {
  private static final ToyData TEN = new ToyData(10, Set.of());
  private static final String PAID =
      Toy.RUN.replace("{adapter: toy}", "{adapter: toy, paid: true}");
  private static final String PRICED =
      Toy.RUN.replace("{adapter: toy}", "{adapter: toy, paid: true, price: 1000000}");

  @TempDir Path folder;

  private Path out() {
    return folder.resolve("run");
  }

  private static Exchange said(Finish finish, Usage usage) {
    return new Exchange(List.of(new Said("words", "", finish)), "", usage, 1, 0);
  }

  private static Plugins answering(Exchange most, Exchange third) {
    return Toy.plugins(
        TEN,
        ask ->
            new Outcome.Answered<>(new Score(1), ask.id().item().row().equals("3") ? third : most));
  }

  private Outlay outlay(String yaml, Exchange most, Exchange third) {
    RunPlan plan = Planner.plan(answering(most, third), Toy.spec(yaml));
    Runner.Outcome outcome = Runner.run(plan, out(), Progress.NONE, new Stop());
    return outcome.results().results().get(0).outlay().orElseThrow();
  }

  @Test
  void tokensAndMoney_areAddedUp_andCutAnswersCounted() {
    Outlay outlay =
        outlay(
            PRICED,
            said(Finish.COMPLETED, Usage.of(7, 2)),
            said(Finish.TRUNCATED, Usage.of(10, 100)));
    assertEquals(20, outlay.sent());
    assertEquals(2, outlay.truncated());
    assertEquals(0.1, outlay.truncatedShare());
    assertEquals(OptionalLong.of(18 * 7 + 2 * 10), outlay.input());
    assertEquals(OptionalLong.of(18 * 2 + 2 * 100), outlay.output());
    assertEquals(18 * 9 + 2 * 110, outlay.cost());
    assertEquals("USD", outlay.currency());
    assertEquals("2026-01-02", outlay.priced());
    assertEquals(0, outlay.unpriced());
    assertEquals(38_200, outlay.costOfThousand(10));
  }

  @Test
  void whatIsNotTold_isNotNothing() {
    Exchange told = said(Finish.COMPLETED, Usage.of(7, 2));
    Outlay some = outlay(PRICED, told, said(Finish.COMPLETED, Usage.UNKNOWN));
    assertEquals(2, some.unpriced());
    assertEquals(OptionalLong.empty(), some.input());
    assertEquals(0.1, some.unpricedShare());
    assertTrue(some.hasPrice());
  }

  @Test
  void withoutPrices_nothingHasAPrice() {
    Exchange told = said(Finish.COMPLETED, Usage.of(7, 2));
    Outlay outlay = outlay(PAID, told, told);
    assertFalse(outlay.hasPrice());
    assertEquals("", outlay.currency());
    assertEquals(OptionalLong.of(140), outlay.input());
  }

  @Test
  void storedRun_tellsTheSame_andScoredAgain_too() throws IOException {
    Exchange told = said(Finish.COMPLETED, Usage.of(7, 2));
    Outlay outlay = outlay(PRICED, told, told);
    byte[] written = Files.readAllBytes(out().resolve("outlay.json"));
    byte[] results = Files.readAllBytes(out().resolve("results.json"));
    assertEquals(outlay, RunFolder.results(out()).results().get(0).outlay().orElseThrow());
    Files.delete(out().resolve("outlay.json"));
    Runner.Outcome again = Runner.score(answering(told, told), out(), Progress.NONE);
    assertEquals(outlay, again.results().results().get(0).outlay().orElseThrow());
    assertArrayEquals(written, Files.readAllBytes(out().resolve("outlay.json")));
    assertArrayEquals(results, Files.readAllBytes(out().resolve("results.json")));
    assertFalse(new String(results, java.nio.charset.StandardCharsets.UTF_8).contains("cost"));
  }

  @Test
  void damagedFile_isAProblem_ofTheRun() throws IOException {
    Exchange told = said(Finish.COMPLETED, Usage.of(7, 2));
    outlay(PRICED, told, told);
    Path file = out().resolve("outlay.json");
    Files.writeString(file, Files.readString(file).replace("\"m\"", "\"another\""));
    assertThrows(ProblemException.class, () -> RunFolder.results(out()));
  }

  @Test
  void nobodyReached_leavesNoFile() {
    RunPlan plan = Planner.plan(answering(Exchange.NONE, Exchange.NONE), Toy.spec(Toy.RUN));
    Runner.Outcome outcome = Runner.run(plan, out(), Progress.NONE, new Stop());
    assertTrue(outcome.results().results().get(0).outlay().isEmpty());
    assertFalse(Files.exists(out().resolve("outlay.json")));
  }

  @Test
  void median_isOfTheTimesWaited_betweenTimesAtRanks() {
    List<Long> hundred = LongStream.rangeClosed(1, 100).map(i -> 10 * (101 - i)).boxed().toList();
    Reading median = Waits.median(new Widths(), hundred);
    Estimate estimate = median.estimate().orElseThrow();
    assertEquals(0.5, estimate.value());
    double low = estimate.interval().orElseThrow().low();
    double high = estimate.interval().orElseThrow().high();
    assertTrue(low < 0.5 && high > 0.5, low + " to " + high);
    assertEquals(100, estimate.n());
    assertTrue(Waits.median(new Widths(), List.of()).estimate().isEmpty());
  }
}
