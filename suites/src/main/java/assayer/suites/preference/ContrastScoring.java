package assayer.suites.preference;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.ContrastPair;
import assayer.core.outcome.Score;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionReadings;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up pairs of prompts: four comparisons of scores an item. */
final class ContrastScoring implements Scoring<ContrastPair> {
  private final ItemTable items = new ItemTable(4);
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;

  ContrastScoring(ScoringPolicy policy, Sections sections, long seed) {
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
  }

  @Override
  public void add(Observed<ContrastPair> observed) {
    items.add(
        observed.item().id().subset(),
        credit(observed, RewardConsistency.FIRST_OWN, RewardConsistency.FIRST_MOVED),
        credit(observed, RewardConsistency.SECOND_OWN, RewardConsistency.SECOND_MOVED),
        credit(observed, RewardConsistency.FIRST_OWN, RewardConsistency.SECOND_MOVED),
        credit(observed, RewardConsistency.SECOND_OWN, RewardConsistency.FIRST_MOVED));
  }

  private double credit(Observed<ContrastPair> observed, int better, int worse) {
    return Standing.of(score(observed, better), score(observed, worse))
        .credit(policy)
        .orElse(LEFT_OUT);
  }

  private static double score(Observed<ContrastPair> observed, int ask) {
    return observed.answer(ask, Score.class).map(Score::value).orElse(Double.NaN);
  }

  @Override
  public Scored scored() {
    SectionMean accuracy = SectionMean.of(items, 0, sections);
    Map<String, SectionMean> metrics = new LinkedHashMap<>();
    metrics.put(RewardConsistency.HEADLINE, accuracy);
    metrics.put("accuracy-reverse", SectionMean.of(items, 1, sections));
    metrics.put("response-consistency", SectionMean.of(items, 2, sections));
    metrics.put("response-consistency-reverse", SectionMean.of(items, 3, sections));
    return new Scored(
        new SectionReadings(RewardConsistency.ID, seed).of(metrics, items, sections),
        accuracy.influence(),
        accuracy.credits());
  }
}
