package assayer.suites;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.Sections;
import assayer.core.item.Item;
import assayer.core.item.ItemId;
import assayer.core.model.Role;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Verdict;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Observed;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model on a few items, without a runner.
 *
 * @param <I> the kind of item
 */
public final class Trial<I extends Item> {
  /** The run's seed. */
  public static final long SEED = 7;

  private final Scoring<I> scoring;
  private @Nullable Scored scored;
  private int rows;

  /** Of a suite under a policy. */
  public Trial(Suite<I> suite, Role role, ScoringPolicy policy, Sections sections) {
    this.scoring = suite.scoring(role, policy, card(sections), SEED);
  }

  /** Under the suite's own policy, without sections. */
  public static <I extends Item> Trial<I> of(Suite<I> suite, Role role) {
    return new Trial<>(suite, role, suite.policy(), Sections.PLAIN);
  }

  /** A dataset of the given sections. */
  public static DatasetCard card(Sections sections) {
    return new DatasetCard(
        "toy", "Toy", "", "", "", "sha256:0", false, sections, Optional.empty(), Map.of(), "");
  }

  /** The id of the next item. */
  public ItemId next(String subset) {
    rows++;
    return new ItemId("toy", Integer.toString(rows), subset);
  }

  /** Adds an item with what came of it. */
  public Trial<I> add(I item, List<Outcome<?>> outcomes) {
    scoring.add(new Observed<>(item, outcomes));
    scored = null;
    return this;
  }

  /** What it amounts to. */
  public Scored scored() {
    Scored known = scored == null ? scoring.scored() : scored;
    scored = known;
    return known;
  }

  /** The overall value of a metric. */
  public double value(String metric) {
    return value(SectionReading.OVERALL, metric);
  }

  /** The value of a metric in a section. */
  public double value(String section, String metric) {
    return reading(section, metric).estimate().orElseThrow().value();
  }

  /** The reading of a metric in a section. */
  public Reading reading(String section, String metric) {
    return scored().readings().stream()
        .filter(r -> r.section().equals(section) && r.metric().equals(metric))
        .map(SectionReading::reading)
        .findFirst()
        .orElseThrow();
  }

  /** Fails unless another has the same readings, up to the order in which numbers are added. */
  public void assertSameReadings(Trial<I> other) {
    assertEquals(scored().readings().size(), other.scored().readings().size());
    for (SectionReading one : scored().readings()) {
      String what = one.section() + " " + one.metric();
      Reading same = other.reading(one.section(), one.metric());
      assertEquals(one.reading().estimate().isPresent(), same.estimate().isPresent(), what);
      assertArrayEquals(numbers(one.reading()), numbers(same), 1e-9, what);
    }
  }

  private static double[] numbers(Reading reading) {
    Estimate estimate = reading.estimate().orElse(Estimate.bare(0, 1));
    Interval interval = estimate.interval().orElse(new Interval(0, 0, 0.5));
    return new double[] {estimate.value(), interval.low(), interval.high(), reading.n()};
  }

  /** Scores, NaN for one that is missing. */
  public static List<Outcome<?>> scores(double... scores) {
    return Arrays.stream(scores).<Outcome<?>>mapToObj(Trial::score).toList();
  }

  private static Outcome<Score> score(double score) {
    return Double.isNaN(score) ? unparsed() : new Outcome.Answered<>(new Score(score));
  }

  /** Scores of steps. */
  public static Outcome<StepScores> steps(double... scores) {
    return new Outcome.Answered<>(StepScores.of(scores));
  }

  /** An answer. */
  public static <A extends Answer> Outcome<A> answered(A answer) {
    return new Outcome.Answered<>(answer);
  }

  /** A judge's decision. */
  public static Outcome<Judgement> answered(Verdict verdict) {
    return answered(Judgement.of(verdict));
  }

  /** Nothing that could be read. */
  public static <A extends Answer> Outcome<A> unparsed() {
    return new Outcome.Unparsed<>("?", "a number");
  }
}
