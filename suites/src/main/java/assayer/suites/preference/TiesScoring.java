package assayer.suites.preference;

import assayer.core.item.BestOfN;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Credits;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import java.util.OptionalDouble;

/** Adds up prompts of RewardBench 2's Ties. An item's credit is whether it is accurate. */
final class TiesScoring implements Scoring<BestOfN> {
  private final TiesTable table;
  private final CompletionScore score;
  private final OptionalDouble missingScore;
  private final long seed;

  TiesScoring(CompletionScore score, OptionalDouble missingScore, ScoringPolicy policy, long seed) {
    this.table = new TiesTable(policy);
    this.score = score;
    this.missingScore = missingScore;
    this.seed = seed;
  }

  @Override
  public void add(Observed<BestOfN> observed) {
    table.add(observed.item(), SetScores.of(observed, score, missingScore));
  }

  @Override
  public Scored scored() {
    return new Scored(
        new TiesReadings(Ties.ID, seed, table).of(SectionReading.OVERALL),
        new TiesScore(table).influence(),
        Credits.of(table.accuracies().values(TiesTable.REFERENCE, TiesTable.TIED), false));
  }
}
