package assayer.suites.preference;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.BestOfN;
import assayer.core.item.Placement;
import assayer.core.model.Ask;
import assayer.core.model.Role;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the right completion wins whatever the style of the two (RM-Bench, Liu et al. 2024). The
 * right and the wrong completions of a set stand in the same order of styles, plainest first, and
 * each right one meets each wrong one: cell i-j is the right completion in style i against the
 * wrong one in style j. Hard is the mean of the cells with i &lt; j, in which the wrong one looks
 * better; normal those with i = j; easy those with i &gt; j. Equal scores lose.
 *
 * <p>A set's accuracy is the mean of its cells. Sets are pooled in their domain, and the overall
 * figure, like that of each level, is the mean of domains. A judge is asked for every cell; how its
 * ties are read is not published, so they lose as equal scores do.
 */
public final class StyleMatrix implements Suite<BestOfN> {
  static final String ID = "style-matrix";
  static final String HEADLINE = "accuracy";

  private final StepFold fold;

  /** With default options. */
  public StyleMatrix() {
    this(StepFold.PROD);
  }

  private StyleMatrix(StepFold fold) {
    this.fold = fold;
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
    return "How often the right completion wins when the wrong one is plainer, alike or fancier.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  /** Few ties are no merit, and what style gains or costs should be nothing. */
  @Override
  public Direction direction(String metric) {
    return metric.startsWith(HEADLINE) ? Direction.HIGHER : Direction.NONE;
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
  public StyleMatrix configure(Options options) {
    StepFold chosen = options.oneOf("fold", StepFold.words()).orElse(fold);
    options.finish();
    return new StyleMatrix(chosen);
  }

  @Override
  public Map<String, String> options() {
    return Map.of("fold", fold.id());
  }

  @Override
  public List<Ask<?>> asks(BestOfN set, Role role, long seed) {
    Asking asking = Asking.of(ID, set.id(), set.prompt(), seed);
    return role == Role.JUDGE ? comparisons(set, asking) : asking.each(role, set);
  }

  private static List<Ask<?>> comparisons(BestOfN set, Asking asking) {
    List<Ask<?>> asks = new ArrayList<>(set.right().size() * set.wrong().size());
    for (int i = 0; i < set.right().size(); i++) {
      for (int j = 0; j < set.wrong().size(); j++) {
        boolean rightFirst = rightFirst(asking, i, j);
        asks.add(asking.comparison(set.right().get(i), set.wrong().get(j), rightFirst, cell(i, j)));
      }
    }
    return asks;
  }

  /** Whether the right completion of a cell is shown first. */
  static boolean rightFirst(Asking asking, int right, int wrong) {
    return asking.goldFirst(Placement.FREE, cell(right, wrong));
  }

  /** The name of a cell, of zero-based styles. */
  static String cell(int right, int wrong) {
    return "cell-" + (right + 1) + "-" + (wrong + 1);
  }

  @Override
  public Scoring<BestOfN> scoring(Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new StyleScoring(new CompletionScore(fold), role, policy, card.sections(), seed);
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
