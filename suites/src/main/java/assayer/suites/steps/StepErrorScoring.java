package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.dataset.Sections;
import assayer.core.item.StepwiseSolution;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.SectionReadings;
import assayer.metrics.steps.ProcessF1;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up solutions: one number an item, in the column of its half. */
final class StepErrorScoring implements Scoring<StepwiseSolution> {
  private static final int ERROR = 0;
  private static final int CLEAN = 1;

  private final ItemTable items = new ItemTable(2);
  private final FindingReader reader;
  private final ScoringPolicy policy;
  private final Sections sections;
  private final long seed;

  StepErrorScoring(FindingReader reader, ScoringPolicy policy, Sections sections, long seed) {
    this.reader = reader;
    this.policy = policy;
    this.sections = new Sections(sections.sectionOf(), Map.of(), sections.overall());
    this.seed = seed;
  }

  @Override
  public void add(Observed<StepwiseSolution> observed) {
    StepwiseSolution solution = observed.item();
    double credit = credit(observed);
    boolean error = solution.goldFirstError().isPresent();
    items.add(solution.id().subset(), error ? credit : LEFT_OUT, error ? LEFT_OUT : credit);
  }

  /** A guess names one of the steps or none: one of n + 1. */
  private double credit(Observed<StepwiseSolution> observed) {
    StepwiseSolution solution = observed.item();
    int steps = solution.steps().size();
    return reader
        .read(observed.outcomes().get(0), steps)
        .map(found -> found.equals(solution.goldFirstError()) ? 1.0 : 0.0)
        .orElseGet(() -> policy.unscored().credit(1.0 / (steps + 1)).orElse(LEFT_OUT));
  }

  @Override
  public Scored scored() {
    ProcessF1 f1 = ProcessF1.of(items, ERROR, CLEAN, sections);
    Map<String, SectionMetric> metrics = new LinkedHashMap<>();
    metrics.put(StepErrors.HEADLINE, f1);
    metrics.put("accuracy-error", SectionMean.of(items, ERROR, sections));
    metrics.put("accuracy-clean", SectionMean.of(items, CLEAN, sections));
    return new Scored(
        new SectionReadings(StepErrors.ID, seed).of(metrics, items, sections),
        f1.influence(),
        f1.credits());
  }
}
