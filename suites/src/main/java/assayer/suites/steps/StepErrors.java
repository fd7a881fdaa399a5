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
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import assayer.metrics.leaderboard.HeadlineDifference;
import assayer.metrics.leaderboard.RankRanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How well the first wrong step is found (ProcessBench, arXiv 2412.06559): the share of solutions
 * with a wrong step in which exactly that step is named, the share of those without in which none
 * is, and the harmonic mean of the two. A step beyond the solution is a miss like any other.
 *
 * <p>The plain share over both halves is the paper's view of BIG-Bench Mistake (arXiv 2311.08516).
 * With {@code mr-score} there are the figures of MR-GSM8K (arXiv 2312.17080), for which a critic's
 * reasons must have been graded. Of a critic that states how sure it is of its findings there are
 * {@code brier} and {@code ece}, the latter with what chance alone makes of it ({@code
 * ece-if-calibrated}), {@code mean-confidence}, and {@code confidence-rate}, the share that states
 * one; here a finding is right only if it names just the right step. With {@code tune-on} the
 * threshold of a process reward model is the best on one section: {@link TunedScoring}.
 */
public final class StepErrors implements Suite<StepwiseSolution> {
  static final String ID = "step-errors";
  static final String HEADLINE = "process-f1";

  static final String BRIER = "brier";
  static final String ECE = "ece";
  static final String IF_CALIBRATED = "ece-if-calibrated";
  static final String MEAN_CONFIDENCE = "mean-confidence";

  private static final String SLOT = "steps";
  private static final String TUNE_ON = "tune-on";
  private static final String MR_SCORE = "mr-score";

  private final StepReader reader;
  private final Optional<String> tuneOn;
  private final Grid grid;
  private final boolean mrScore;

  /** With default options: threshold 0.5, and as many scores as steps or none. */
  public StepErrors() {
    this(StepReader.DEFAULT, Optional.empty(), Grid.DEFAULT, false);
  }

  private StepErrors(StepReader reader, Optional<String> tuneOn, Grid grid, boolean mrScore) {
    this.reader = reader;
    this.tuneOn = tuneOn;
    this.grid = grid;
    this.mrScore = mrScore;
  }

  /** With another threshold: a step is good when its score is above. */
  public StepErrors withThreshold(double threshold) {
    return with(reader.withThreshold(threshold));
  }

  /** With another rule for too many or too few scores. */
  StepErrors with(Lengths lengths) {
    return with(reader.with(lengths));
  }

  /** With another way to read scores. */
  StepErrors with(StepReader other) {
    return new StepErrors(other, tuneOn, grid, mrScore);
  }

  /** With the threshold that is best on a section. */
  StepErrors tunedOn(String section, Grid thresholds) {
    return new StepErrors(reader, Optional.of(section), thresholds, mrScore);
  }

  /** With the figures of MR-GSM8K. */
  StepErrors withMrScore() {
    return new StepErrors(reader, tuneOn, grid, true);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String version() {
    return "2";
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
  public Direction direction(String metric) {
    return switch (metric) {
      case "threshold", IF_CALIBRATED, MEAN_CONFIDENCE -> Direction.NONE;
      case BRIER, ECE, ScoreLengths.SHORT_RATE, ScoreLengths.LONG_RATE -> Direction.LOWER;
      default -> Direction.HIGHER;
    };
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
    StepReader read = reader.configured(options);
    Optional<String> section = options.text(TUNE_ON).or(() -> tuneOn);
    Grid thresholds = section.isPresent() ? Grid.of(options) : grid;
    boolean score = options.flag(MR_SCORE).orElse(mrScore);
    options.finish();
    return new StepErrors(read, section, thresholds, score);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>(reader.options());
    options.put(MR_SCORE, Boolean.toString(mrScore));
    tuneOn.ifPresent(
        section -> {
          options.put(TUNE_ON, section);
          options.putAll(grid.options());
        });
    return options;
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
    StepErrorScoring.Rules rules =
        new StepErrorScoring.Rules(reader, mrScore, role, policy, card.sections(), seed);
    return tuneOn.isPresent() && role == Role.STEPS
        ? new TunedScoring(rules, tuneOn.get(), grid)
        : new StepErrorScoring(rules);
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
