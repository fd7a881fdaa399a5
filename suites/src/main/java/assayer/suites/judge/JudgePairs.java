package assayer.suites.judge;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.JudgeComparison;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Binned;
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
 * Whether a judge prefers the completion that people prefer, in every order of showing them.
 *
 * <p>A judge of two sees a pair in the order of the data and the other way round, and more than two
 * completions pair by pair; a listwise judge sees them in rotations of a balanced Latin square; a
 * reward model scores each once. {@code games: 1} shows the first order alone. What the games come
 * to is the option {@code rule}, see {@link Rule}: {@code mean} unless the dataset or the run file
 * says otherwise, since it is the one by which neither a preference for a place nor a coin earns
 * more than the other.
 *
 * <p>Chance depends on the rule and on the coin. Of two completions, {@code mean}, {@code llmbar}
 * and {@code single} give every coin 1/2; {@code judgebench} gives a coin for each game 1/4, one
 * for each pair 1/2 and a judge of places 0; {@code both-right}, {@code evalbiasbench} and {@code
 * auto-j} give them 1/4, 1/2 and 0 as well.
 *
 * <p>Gold is the completion, or the tie, that most people hold; a split vote has none, and such
 * items count in {@code order-consistency} and {@code position-bias} only. The latter is the share
 * of verdicts for the first shown less that for any other place on average, over items that have a
 * verdict in each order, where it is 0 whatever the completions are worth.
 */
public final class JudgePairs implements Suite<JudgeComparison> {
  static final String ID = "judge-pairs";
  static final String HEADLINE = "accuracy";

  private final Settings settings;

  /** With default options. */
  public JudgePairs() {
    this(Settings.DEFAULT);
  }

  JudgePairs(Settings settings) {
    this.settings = settings;
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
    return "judge";
  }

  @Override
  public String summary() {
    return "How often a judge prefers the better completion, whichever is shown first.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Direction direction(String metric) {
    return Metrics.direction(metric);
  }

  @Override
  public Class<JudgeComparison> kind() {
    return JudgeComparison.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.JUDGE, Role.REWARD, Role.LISTWISE_JUDGE);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public JudgePairs configure(Options options) {
    return new JudgePairs(settings.configured(options));
  }

  @Override
  public Map<String, String> options() {
    return settings.options();
  }

  @Override
  public List<Ask<?>> asks(JudgeComparison item, Role role, long seed) {
    return Protocol.of(item, role, settings).asks(Asking.of(item, seed));
  }

  @Override
  public Scoring<JudgeComparison> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new PairScoring(settings, role, policy, card.sections(), seed);
  }

  @Override
  public List<RankRange> rank(List<Scored> models) {
    return RankRanges.of(models);
  }

  @Override
  public List<List<Binned>> agreement(List<Scored> models, List<String> names) {
    return Agreements.of(models, names);
  }

  @Override
  public Difference compare(Scored a, Scored b, long seed) {
    return HeadlineDifference.of(HEADLINE, a, b, seed);
  }
}
