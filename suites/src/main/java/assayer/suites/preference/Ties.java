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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Whether equally right answers are treated alike and above all wrong ones (RewardBench 2's Ties):
 * see {@link TiesScore} for the rule. Prompts called "ref:7" and "tied:7" make a pair; of other
 * names, a prompt with one right answer counts as a reference without a twin and one with several
 * as tied without one.
 *
 * <p>Only scores have the distances that the rule needs, so a judge is seated by its ratings. What
 * the policy says of ties has no say. A missing score, counted as wrong, puts the prompt's right
 * answers below its wrong ones by any distance; worth a credit or a guess, that is what the
 * accuracy gets, and the pair's other terms are as wrong. The benchmark's own way with an
 * unreadable rating is {@code missing-score: -1}.
 */
public final class Ties implements Suite<BestOfN> {
  static final String ID = "ties";
  static final String HEADLINE = "ties-score";

  private static final String MISSING_SCORE = "missing-score";

  private final StepFold fold;
  private final OptionalDouble missingScore;

  /** With default options. */
  public Ties() {
    this(StepFold.PROD, OptionalDouble.empty());
  }

  private Ties(StepFold fold, OptionalDouble missingScore) {
    this.fold = fold;
    this.missingScore = missingScore;
  }

  /** With a score that stands in for missing ones. */
  Ties withMissingScore(double score) {
    return new Ties(fold, OptionalDouble.of(score));
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
    return "Whether equally right completions score alike and above all wrong ones.";
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
    return List.of(Role.REWARD, Role.STEPS);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public Ties configure(Options options) {
    StepFold chosen = options.oneOf("fold", StepFold.words()).orElse(fold);
    OptionalDouble missing = options.real(MISSING_SCORE, -Double.MAX_VALUE, Double.MAX_VALUE);
    options.finish();
    return new Ties(chosen, missing.isPresent() ? missing : missingScore);
  }

  @Override
  public Map<String, String> options() {
    return missingScore.isPresent()
        ? Map.of("fold", fold.id(), MISSING_SCORE, Double.toString(missingScore.getAsDouble()))
        : Map.of("fold", fold.id());
  }

  @Override
  public List<Ask<?>> asks(BestOfN set, Role role, long seed) {
    return Asking.of(ID, set.id(), set.prompt(), seed).each(role, set);
  }

  @Override
  public Scoring<BestOfN> scoring(Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new TiesScoring(new CompletionScore(fold), missingScore, policy, seed);
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
