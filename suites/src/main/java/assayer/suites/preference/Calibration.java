package assayer.suites.preference;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.PreferencePair;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import assayer.metrics.leaderboard.HeadlineDifference;
import assayer.metrics.leaderboard.RankRanges;
import java.util.List;
import java.util.Map;

/**
 * Whether a model is as sure of a preference as it is right: the Brier score of the probability it
 * gives the chosen completion, the expected calibration error of its likelier side over bins of
 * equal width with what a calibrated model would show by chance, accuracy less mean confidence, and
 * the distributional correctness score.
 *
 * <p>Of a reward model the probability is σ((score(chosen) - score(rejected))/T), as the
 * Bradley-Terry loss trains it (Christiano et al., arXiv 1706.03741), T the {@code temperature}. Of
 * a judge it is that of the verdict, a tie counting half for either side, over what is on the three
 * verdicts together; a bare verdict holds no probability, so the pair is unscored. Tie and whatever
 * is on no verdict is abstention to the distributional score. An unscored pair is left out and
 * shows in {@code coverage}; under another policy its credit stands for the probability.
 */
public final class Calibration implements Suite<PreferencePair> {
  static final String ID = "calibration";
  static final String HEADLINE = "brier";

  private static final long MOST_BINS = 1000;
  private static final double LEAST_TEMPERATURE = 1e-6;
  private static final double MOST_TEMPERATURE = 1e6;

  private final int bins;
  private final double temperature;

  /** With default options: 10 bins, temperature 1. */
  public Calibration() {
    this(10, 1);
  }

  private Calibration(int bins, double temperature) {
    this.bins = bins;
    this.temperature = temperature;
  }

  /** With another number of bins. */
  Calibration withBins(int number) {
    return new Calibration(number, temperature);
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
    return "reward";
  }

  @Override
  public String summary() {
    return "Whether a model is as sure of a preference as it is right.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Direction direction(String metric) {
    return switch (metric) {
      case HEADLINE, "ece" -> Direction.LOWER;
      case "balance", "mean-confidence", "ece-if-calibrated" -> Direction.NONE;
      default -> Direction.HIGHER;
    };
  }

  @Override
  public Class<PreferencePair> kind() {
    return PreferencePair.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.REWARD, Role.JUDGE);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT.with(Unscored.EXCLUDE);
  }

  @Override
  public Calibration configure(Options options) {
    Calibration configured =
        new Calibration(
            (int) options.whole("bins", 1, MOST_BINS).orElse(bins),
            options.real("temperature", LEAST_TEMPERATURE, MOST_TEMPERATURE).orElse(temperature));
    options.finish();
    return configured;
  }

  @Override
  public Map<String, String> options() {
    return Map.of("bins", Integer.toString(bins), "temperature", Double.toString(temperature));
  }

  @Override
  public List<Ask<?>> asks(PreferencePair pair, Role role, long seed) {
    Asking asking = Asking.of(ID, pair.id(), pair.prompt(), seed);
    return role == Role.JUDGE
        ? List.of(
            asking.comparison(
                pair.chosen(), pair.rejected(), asking.goldFirst(pair.placement()), "compare"))
        : List.of(
            asking.alone(role, pair.chosen(), "chosen"),
            asking.alone(role, pair.rejected(), "rejected"));
  }

  @Override
  public Scoring<PreferencePair> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new CalibrationScoring(
        new PreferenceBelief.Reader(role, temperature, seed), policy, bins, card.sections(), seed);
  }

  @Override
  public List<RankRange> rank(List<Scored> models) {
    return RankRanges.of(models, Direction.LOWER);
  }

  @Override
  public Difference compare(Scored a, Scored b, long seed) {
    return HeadlineDifference.of(HEADLINE, a, b, seed);
  }
}
