package assayer.suites.steps;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.StepwiseSolution;
import assayer.core.model.Ask;
import assayer.core.model.AskId;
import assayer.core.model.Role;
import assayer.core.model.Seeds;
import assayer.core.model.StepsQuestion;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.RankRange;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import assayer.metrics.leaderboard.HeadlineDifference;
import assayer.metrics.leaderboard.RankRanges;
import java.util.List;
import java.util.Map;

/**
 * How well the first wrong step is found (ProcessBench, arXiv 2412.06559): the share of solutions
 * with a wrong step in which exactly that step is named, the share of those without in which none
 * is, and the harmonic mean of the two. A step beyond the solution is a miss like any other.
 */
public final class StepErrors implements Suite<StepwiseSolution> {
  static final String ID = "step-errors";
  static final String HEADLINE = "process-f1";

  private static final String SLOT = "steps";

  private final FindingReader reader;

  /** With default options: threshold 0.5, and as many scores as steps or none. */
  public StepErrors() {
    this(new FindingReader(0.5, Lengths.FAIL));
  }

  private StepErrors(FindingReader reader) {
    this.reader = reader;
  }

  /** With another threshold: a step is good when its score is above. */
  public StepErrors withThreshold(double threshold) {
    return new StepErrors(new FindingReader(threshold, reader.lengths()));
  }

  /** With another rule for too many or too few scores. */
  StepErrors with(Lengths lengths) {
    return new StepErrors(new FindingReader(reader.threshold(), lengths));
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
    return "How well the first wrong step of a solution is found.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Class<StepwiseSolution> kind() {
    return StepwiseSolution.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.STEPS, Role.CRITIC);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public StepErrors configure(Options options) {
    double threshold =
        options.real("threshold", -Double.MAX_VALUE, Double.MAX_VALUE).orElse(reader.threshold());
    Lengths lengths = options.oneOf("lengths", Lengths.words()).orElse(reader.lengths());
    options.finish();
    return new StepErrors(new FindingReader(threshold, lengths));
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "threshold", Double.toString(reader.threshold()), "lengths", reader.lengths().id());
  }

  @Override
  public List<Ask<?>> asks(StepwiseSolution solution, Role role, long seed) {
    AskId id = new AskId(solution.id(), SLOT);
    long own = Seeds.derive(seed, ID, solution.id().dataset(), solution.id().row(), SLOT);
    return List.of(new Ask<>(id, new StepsQuestion(solution.prompt(), solution.steps()), own));
  }

  @Override
  public Scoring<StepwiseSolution> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new StepErrorScoring(reader, policy, card.sections(), seed);
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
