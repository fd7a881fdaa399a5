package assayer.suites.steps;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.Candidate;
import assayer.core.item.SampledSolutions;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Question;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
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
import assayer.metrics.steps.StepFold;
import assayer.metrics.steps.StepScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the best of several solutions by its steps' scores has the right answer, for each way
 * to make one score of them and for fewer solutions to choose from; beside it what voting, chance
 * and a perfect choice would reach (Lightman et al., arXiv 2305.20050; Zhang et al., arXiv
 * 2501.07301). Subsets are levels of difficulty where the data has them (arXiv 2403.09472).
 *
 * <p>It also says how scores of steps and outcomes agree: the share of solutions whose lowest score
 * is on the final step, a mark of models that judge the outcome alone (arXiv 2501.07301), and how
 * well the mean score of the steps tells right answers from wrong ones (arXiv 2509.03403).
 */
public final class ProcessBestOfN implements Suite<SampledSolutions> {
  static final String ID = "process-best-of-n";
  static final String HEADLINE = "accuracy";

  private static final String FOLD = "fold";
  private static final String SCALE = "scores";
  private static final String CHOICE = "choose";
  private static final String VOTE = "vote-weight";
  private static final String LOW = "low";

  /**
   * What scoring goes by.
   *
   * @param fold makes one score of those of steps
   * @param scale what is read off these before
   * @param choice which of the samples is taken
   * @param vote what a vote weighs
   * @param low a step that scores at most this is low
   */
  record Rules(StepFold fold, StepScale scale, Choice choice, Vote vote, double low) {}

  private final Rules rules;

  /** With default options: the product, the first of equal ones, votes that weigh their score. */
  public ProcessBestOfN() {
    this(new Rules(StepFold.PROD, StepScale.PLAIN, Choice.FIRST, Vote.SCORE, 0.5));
  }

  private ProcessBestOfN(Rules rules) {
    this.rules = rules;
  }

  /** With other rules. */
  ProcessBestOfN with(Rules other) {
    return new ProcessBestOfN(other);
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
    return "How often the best of several solutions by their steps' scores is right.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Direction direction(String metric) {
    return switch (metric) {
      case "min-at-last",
          "min-at-last-of-several",
          "min-shared",
          "one-step-rate",
          "mean-score-right",
          "mean-score-wrong",
          "majority-vote",
          "pass",
          "chance" ->
          Direction.NONE;
      case "early-low-rate" -> Direction.LOWER;
      default -> Direction.HIGHER;
    };
  }

  @Override
  public Class<SampledSolutions> kind() {
    return SampledSolutions.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.STEPS, Role.REWARD);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public ProcessBestOfN configure(Options options) {
    Rules configured =
        new Rules(
            options.oneOf(FOLD, StepFold.words()).orElse(rules.fold()),
            options.oneOf(SCALE, StepScale.words()).orElse(rules.scale()),
            options.oneOf(CHOICE, Choice.words()).orElse(rules.choice()),
            options.oneOf(VOTE, Vote.words()).orElse(rules.vote()),
            options.real(LOW, -Double.MAX_VALUE, Double.MAX_VALUE).orElse(rules.low()));
    options.finish();
    return new ProcessBestOfN(configured);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put(FOLD, rules.fold().id());
    options.put(SCALE, rules.scale().id());
    options.put(CHOICE, rules.choice().id());
    options.put(VOTE, rules.vote().id());
    options.put(LOW, Double.toString(rules.low()));
    return options;
  }

  @Override
  public List<Ask<?>> asks(SampledSolutions problem, Role role, long seed) {
    List<Ask<?>> asks = new ArrayList<>(problem.samples().size());
    for (int i = 0; i < problem.samples().size(); i++) {
      Candidate completion = problem.samples().get(i).completion();
      String slot = "sample-" + (i + 1);
      asks.add(
          role == Role.STEPS
              ? ask(problem, slot, new StepsQuestion(problem.prompt(), steps(completion)), seed)
              : ask(problem, slot, new ScoreQuestion(problem.prompt(), completion), seed));
    }
    return asks;
  }

  /** A completion that is not in steps is one step. */
  private static List<String> steps(Candidate completion) {
    return completion.steps().isEmpty() ? List.of(completion.text()) : completion.steps();
  }

  private static <Q extends Question> Ask<Q> ask(
      SampledSolutions problem, String slot, Q question, long seed) {
    long own = Seeds.derive(seed, ID, problem.id().dataset(), problem.id().row(), slot);
    return new Ask<>(new AskId(problem.id(), slot), question, own);
  }

  @Override
  public Scoring<SampledSolutions> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new SampleScoring(rules, role, policy, card.sections(), seed);
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
