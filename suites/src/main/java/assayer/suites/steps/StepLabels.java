package assayer.suites.steps;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.StepwiseSolution;
import assayer.core.item.Twin;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Role;
import assayer.core.model.Seeds;
import assayer.core.model.StepsQuestion;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import assayer.metrics.leaderboard.HeadlineDifference;
import assayer.metrics.leaderboard.RankRanges;
import assayer.metrics.steps.PrmScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether each step is judged rightly: {@link PrmScore} and its parts over pooled steps (PRMBench,
 * arXiv 2501.03124), and the area under the curve of scores against labels (PRM800K, arXiv
 * 2305.20050, and any data with a label a step).
 *
 * <p>A solution made of a right one may carry its twin, which is asked about too; or twins are a
 * subset of their own, named by {@code twins}. They have a section and no part in the overall
 * figure. {@code similarity} is how far the accuracies of a solution and its twin are apart: a
 * model that cannot tell them apart is near 0.
 *
 * <p>Where the paper of PRMBench speaks of a threshold at 0.5 its code reads Skywork's scores as
 * differences with -0.05 ({@code scores}, {@code threshold}); where it speaks of one score, its
 * table has the F1 of right steps for solutions without a wrong one ({@code one-sided}). We follow
 * the code. In the subsets named by {@code redundancy} a model that says how superfluous steps are
 * is judged by that, above {@code redundancy-threshold} being a fault: 0 for critics that rate
 * within -1 and 1 (which have {@code threshold: 0}), 0.15 for ReasonEval. {@code auroc} pools
 * whatever steps are judged by, so over all subsets it means little then; each subset's stands by
 * itself.
 *
 * <p>With values of a prover's rollouts as scores, {@code scores: differences} and a threshold of
 * 0, {@code accuracy} is how often the sign of an advantage agrees with a label.
 */
public final class StepLabels implements Suite<StepwiseSolution> {
  static final String ID = "step-labels";
  static final String HEADLINE = "prm-score";
  static final String SIMILARITY = "similarity";
  static final String BEYOND = "gold-beyond-rate";

  private static final String SLOT = "steps";
  private static final String TWIN_SLOT = "twin";
  private static final String TWINS = "twins";
  private static final String ABSENT = "absent";
  private static final String ONE_SIDED = "one-sided";

  /**
   * What scoring goes by.
   *
   * @param reader makes verdicts of scores
   * @param twins the subset of right twins, "" where there is none
   * @param absent what an F1 is that has no value
   * @param oneSided whether steps of one kind alone are scored by their own F1
   * @param redundancy where steps are judged by how superfluous they are
   */
  record Rules(
      StepReader reader,
      String twins,
      PrmScore.Absent absent,
      boolean oneSided,
      Redundancy redundancy) {}

  private final Rules rules;

  /** With default options: threshold 0.5, as many scores as steps or none, published F1 rules. */
  public StepLabels() {
    this(new Rules(StepReader.DEFAULT, "", PrmScore.Absent.MINUS_ONE, true, Redundancy.NOWHERE));
  }

  private StepLabels(Rules rules) {
    this.rules = rules;
  }

  /** With another way to read scores. */
  StepLabels with(StepReader reader) {
    return new StepLabels(
        new Rules(reader, rules.twins(), rules.absent(), rules.oneSided(), rules.redundancy()));
  }

  /** With a subset of twins. */
  StepLabels withTwins(String subset) {
    return new StepLabels(
        new Rules(rules.reader(), subset, rules.absent(), rules.oneSided(), rules.redundancy()));
  }

  /** With another rule for an F1 without a value, and for steps of one kind alone. */
  StepLabels with(PrmScore.Absent absent, boolean oneSided) {
    return new StepLabels(
        new Rules(rules.reader(), rules.twins(), absent, oneSided, rules.redundancy()));
  }

  /** With subsets whose steps are judged by how superfluous they are. */
  StepLabels with(Redundancy redundancy) {
    return new StepLabels(
        new Rules(rules.reader(), rules.twins(), rules.absent(), rules.oneSided(), redundancy));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public String family() {
    return "steps";
  }

  @Override
  public String summary() {
    return "Whether each step of a solution is judged rightly.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Direction direction(String metric) {
    return switch (metric) {
      case ScoreLengths.SHORT_RATE, ScoreLengths.LONG_RATE -> Direction.LOWER;
      case SIMILARITY, BEYOND -> Direction.NONE;
      default -> Direction.HIGHER;
    };
  }

  @Override
  public Class<StepwiseSolution> kind() {
    return StepwiseSolution.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.STEPS);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public StepLabels configure(Options options) {
    Map<String, PrmScore.Absent> words = new TreeMap<>();
    for (PrmScore.Absent rule : PrmScore.Absent.values()) {
      words.put(rule.id(), rule);
    }
    Rules configured =
        new Rules(
            rules.reader().configured(options),
            options.text(TWINS).orElse(rules.twins()),
            options.oneOf(ABSENT, words).orElse(rules.absent()),
            options.flag(ONE_SIDED).orElse(rules.oneSided()),
            rules.redundancy().configured(options));
    options.finish();
    return new StepLabels(configured);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(rules.reader().options());
    options.putAll(rules.redundancy().options());
    options.put(TWINS, rules.twins());
    options.put(ABSENT, rules.absent().id());
    options.put(ONE_SIDED, Boolean.toString(rules.oneSided()));
    return options;
  }

  @Override
  public List<Ask<?>> asks(StepwiseSolution solution, Role role, long seed) {
    List<Ask<?>> asks = new ArrayList<>(2);
    asks.add(ask(solution, SLOT, new StepsQuestion(solution.prompt(), solution.steps()), seed));
    Twin twin = solution.annotations().twin();
    if (!twin.steps().isEmpty()) {
      asks.add(ask(solution, TWIN_SLOT, new StepsQuestion(twin.prompt(), twin.steps()), seed));
    }
    return asks;
  }

  private static Ask<StepsQuestion> ask(
      StepwiseSolution solution, String slot, StepsQuestion question, long seed) {
    long own = Seeds.derive(seed, ID, solution.id().dataset(), solution.id().row(), slot);
    return new Ask<>(new AskId(solution.id(), slot), question, own);
  }

  @Override
  public Scoring<StepwiseSolution> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new StepLabelScoring(rules, policy, card.sections(), seed);
  }

  @Override
  public List<RankRange> rank(List<Scored> models) {
    return RankRanges.of(models);
  }

  @Override
  public Difference compare(Scored a, Scored b, long seed) {
    return HeadlineDifference.of(HEADLINE, a, b, seed);
  }
}
