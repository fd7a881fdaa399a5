package assayer.suites.preference;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.BestOfN;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.RankRange;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import assayer.metrics.leaderboard.HeadlineDifference;
import assayer.metrics.leaderboard.RankRanges;
import assayer.metrics.steps.StepFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The share of sets in which every right completion stands above every wrong one, the share in
 * which none stands below, and the mean reciprocal rank of the best right one, equal wrong ones
 * first (RewardMATH, Kim et al. 2024).
 *
 * <p>A judge compares the first right completion with each wrong one. Its rank is one more than the
 * comparisons it did not win.
 */
public final class BestOfNAccuracy implements Suite<BestOfN> {
  static final String ID = "best-of-n";
  static final String HEADLINE = "accuracy";

  private static final String MISSING = "missing-score";

  private final StepFold fold;
  private final OptionalDouble missingScore;

  /** With default options. */
  public BestOfNAccuracy() {
    this(StepFold.PROD, OptionalDouble.empty());
  }

  private BestOfNAccuracy(StepFold fold, OptionalDouble missingScore) {
    this.fold = fold;
    this.missingScore = missingScore;
  }

  /** With another fold of step scores. */
  public BestOfNAccuracy with(StepFold fold) {
    return new BestOfNAccuracy(fold, missingScore);
  }

  /** With a score that stands in for missing ones, as some published scripts have it. */
  public BestOfNAccuracy withMissingScore(double score) {
    return new BestOfNAccuracy(fold, OptionalDouble.of(score));
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
    return "How often the right completion scores above all wrong ones, and its mean reciprocal"
        + " rank.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Class<BestOfN> kind() {
    return BestOfN.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.REWARD, Role.STEPS, Role.JUDGE);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public BestOfNAccuracy configure(Options options) {
    StepFold chosen = options.oneOf("fold", StepFold.words()).orElse(fold);
    OptionalDouble missing = options.real(MISSING, -Double.MAX_VALUE, Double.MAX_VALUE);
    options.finish();
    return new BestOfNAccuracy(chosen, missing.isPresent() ? missing : missingScore);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("fold", fold.id());
    missingScore.ifPresent(score -> options.put(MISSING, Double.toString(score)));
    return options;
  }

  @Override
  public List<Ask<?>> asks(BestOfN set, Role role, long seed) {
    Asking asking = Asking.of(ID, set.id(), set.prompt(), seed);
    return role == Role.JUDGE ? comparisons(set, asking) : alone(set, role, asking);
  }

  private static List<Ask<?>> alone(BestOfN set, Role role, Asking asking) {
    List<Ask<?>> asks = new ArrayList<>(set.right().size() + set.wrong().size());
    for (int i = 0; i < set.right().size(); i++) {
      asks.add(asking.alone(role, set.right().get(i), "right-" + (i + 1)));
    }
    for (int i = 0; i < set.wrong().size(); i++) {
      asks.add(asking.alone(role, set.wrong().get(i), "wrong-" + (i + 1)));
    }
    return asks;
  }

  private static List<Ask<?>> comparisons(BestOfN set, Asking asking) {
    List<Ask<?>> asks = new ArrayList<>(set.wrong().size());
    for (int i = 0; i < set.wrong().size(); i++) {
      boolean rightFirst = asking.goldFirst(set.placement(i), rival(i));
      asks.add(asking.comparison(set.right().get(0), set.wrong().get(i), rightFirst, rival(i)));
    }
    return asks;
  }

  /** The slot of the comparison with a wrong completion, zero-based. */
  static String rival(int wrongIndex) {
    return "rival-" + (wrongIndex + 1);
  }

  @Override
  public Scoring<BestOfN> scoring(Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    CompletionScore score = new CompletionScore(fold);
    return new SetScoring(score, missingScore, role, policy, card.sections(), seed);
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
