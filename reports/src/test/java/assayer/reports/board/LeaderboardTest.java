package assayer.reports.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.reading.Estimate;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import assayer.reports.SampleResults;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeaderboardTest {

  private static SuiteResult with(SuiteResult r, ScoringPolicy policy, SectionReading... more) {
    return new SuiteResult(
        r.suite(),
        r.suiteVersion(),
        r.headline(),
        r.dataset(),
        r.datasetDigest(),
        r.model(),
        r.control(),
        r.role(),
        policy,
        r.options(),
        r.tally(),
        Stream.concat(r.readings().stream(), Arrays.stream(more)).toList(),
        r.rank());
  }

  private static SuiteResult model(String name, double value) {
    return SampleResults.single(name, Estimate.bare(value, 100), Optional.empty());
  }

  @Test
  void resultsByOtherRules_standOnAnotherBoard() {
    SuiteResult one = model("a", 0.5);
    SuiteResult other = with(one, ScoringPolicy.STRICT.with(TiePolicy.HALF));
    assertEquals(2, Leaderboard.of(SampleResults.of(one, other)).size());
  }

  @Test
  void band_holdsNeighboursWithTheSameRange() {
    Leaderboard board = Leaderboard.of(SampleResults.typical()).get(0);
    assertEquals(
        List.of(Band.START, Band.END, Band.START, Band.INSIDE, Band.END),
        Band.of(board.entries()).subList(0, 5));
  }

  @Test
  void total_isNamedOnlyIfItCanBeMadeAgain() {
    SectionReading few = new SectionReading("x", "accuracy", Estimate.bare(0.2, 25));
    SectionReading many = new SectionReading("y", "accuracy", Estimate.bare(0.6, 75));
    assertEquals(Total.POOLED, total(with(model("a", 0.5), ScoringPolicy.STRICT, few, many)));
    assertEquals(
        Total.MEAN_OF_SECTIONS, total(with(model("a", 0.4), ScoringPolicy.STRICT, few, many)));
    assertEquals(Total.WEIGHTED, total(with(model("a", 0.3), ScoringPolicy.STRICT, few, many)));
    assertEquals(Total.WHOLE, total(model("a", 0.3)));
  }

  private static Total total(SuiteResult result) {
    return Total.of(Leaderboard.of(SampleResults.of(result)).get(0));
  }

  @Test
  void first_keepsTheBestControl() {
    SuiteResult control = SampleResults.asControl(model("z", 0.1));
    Leaderboard board =
        Leaderboard.of(SampleResults.of(control, model("a", 0.9), model("b", 0.8))).get(0);
    assertEquals(List.of("a", "z"), board.first(1).stream().map(Entry::name).toList());
  }
}
