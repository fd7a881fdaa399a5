package assayer.suites.critique;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.CritiqueClaims;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionReadings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up critiques, each with a precision, a recall and an F1 of its own. */
final class ClaimScoring implements Scoring<CritiqueClaims> {
  /** What guessing whether a claim holds earns. */
  private static final double CHANCE = 0.5;

  private static final int PRECISION = 0;
  private static final int RECALL = 1;
  private static final int F1 = 2;

  private final ItemTable items = new ItemTable(3);
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;

  ClaimScoring(ScoringPolicy policy, Sections sections, long seed) {
    this.policy = policy;
    this.sections = sections;
    this.seed = seed;
  }

  @Override
  public void add(Observed<CritiqueClaims> observed) {
    CritiqueClaims item = observed.item();
    int claims = item.claims().size();
    List<Outcome<?>> outcomes = observed.outcomes();
    double precision = share(outcomes.subList(0, claims));
    double recall = share(outcomes.subList(claims, outcomes.size()));
    items.add(item.id().subset(), precision, recall, harmonic(precision, recall));
  }

  /** The share of claims that hold; 0 of none at all, left out if all of some are. */
  private double share(List<Outcome<?>> outcomes) {
    return outcomes.isEmpty()
        ? 0
        : outcomes.stream()
            .mapToDouble(this::credit)
            .filter(credit -> !Double.isNaN(credit))
            .average()
            .orElse(LEFT_OUT);
  }

  private double credit(Outcome<?> outcome) {
    Optional<Boolean> holds = outcome.answer().map(answer -> ((Critique) answer).right());
    return holds.isPresent()
        ? (holds.get() ? 1 : 0)
        : policy.unscored().credit(CHANCE).orElse(LEFT_OUT);
  }

  private static double harmonic(double precision, double recall) {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum; // left out if either is
  }

  @Override
  public Scored scored() {
    SectionMean f1 = SectionMean.of(items, F1, sections);
    Map<String, SectionMean> metrics = new LinkedHashMap<>();
    metrics.put(CritiqueUnits.HEADLINE, f1);
    metrics.put("precision", SectionMean.of(items, PRECISION, sections));
    metrics.put("recall", SectionMean.of(items, RECALL, sections));
    return new Scored(
        new SectionReadings(CritiqueUnits.ID, seed).of(metrics, items, sections),
        f1.influence(),
        f1.credits());
  }
}
