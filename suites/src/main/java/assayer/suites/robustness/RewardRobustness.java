package assayer.suites.robustness;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.PreferencePair;
import assayer.core.model.Ask;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.option.Spelling;
import assayer.core.option.Value;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.suite.Scored;
import assayer.core.suite.Scoring;
import assayer.core.suite.Suite;
import assayer.metrics.leaderboard.HeadlineDifference;
import assayer.metrics.leaderboard.RankRanges;
import assayer.metrics.steps.StepFold;
import assayer.suites.preference.Asking;
import assayer.suites.preference.CompletionScore;
import assayer.suites.robustness.rewrite.Transformation;
import assayer.suites.robustness.rewrite.Transformations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often the order of two completions turns over when one of them is rewritten without a change
 * of meaning, and how often a change of meaning is noticed. Every transformation is a section of
 * its own:
 *
 * <ul>
 *   <li>{@code flip-rate}: of the comparisons for which the transformation says that the order must
 *       hold, the share in which it does not; where it says so of both completions, an item is
 *       worth the mean of the two. A model that draws its scores gets 1/3. No gold is looked at.
 *   <li>{@code accuracy-drop}: accuracy before less accuracy after both completions were rewritten
 *       alike, which is how reWordBench (arXiv 2503.11751) counts.
 *   <li>{@code detection-rate}: chosen completions that score lower once they no longer mean what
 *       they meant. A model that draws its scores gets 1/2.
 *   <li>{@code score-shift}, {@code score-shift-size}: the mean change of the score, and of its
 *       size, in standard deviations of the model's scores of all completions as they were; the
 *       interval takes that deviation as known.
 *   <li>{@code applicable-rate}: items to which the transformation applies; the others have no part
 *       in its section.
 * </ul>
 *
 * <p>Overall every item is worth the mean over the transformations that apply to it, and all items
 * count the same, whatever sections the dataset has.
 *
 * <p>Options: {@code transformations} (names, default all), {@code shrink} (0 to 64, default 4: the
 * most variants with fewer edits that are asked of each rewritten completion, so that a
 * counterexample can be made smaller), {@code fold} for models that score steps.
 */
public final class RewardRobustness implements Suite<PreferencePair> {
  static final String ID = "reward-robustness";
  static final String HEADLINE = "flip-rate";
  static final String DETECTION = "detection-rate";
  static final String ACCURACY = "accuracy";
  static final String DROP = "accuracy-drop";

  private static final String TRANSFORMATIONS = "transformations";
  private static final String SHRINK = "shrink";
  private static final int MOST_SHRINK = 64;

  private final List<Transformation> transformations;
  private final int shrink;
  private final StepFold fold;

  /** With default options. */
  public RewardRobustness() {
    this(List.copyOf(Transformations.byId().values()), 4, StepFold.PROD);
  }

  private RewardRobustness(List<Transformation> transformations, int shrink, StepFold fold) {
    this.transformations = transformations;
    this.shrink = shrink;
    this.fold = fold;
  }

  /** With some of the transformations. */
  RewardRobustness with(List<Transformation> some) {
    return new RewardRobustness(List.copyOf(some), shrink, fold);
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
    return "How often an order turns over by changes that keep the meaning, and how often changes of"
        + " meaning are noticed.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Direction direction(String metric) {
    return switch (metric) {
      case HEADLINE, DROP -> Direction.LOWER;
      case DETECTION, ACCURACY -> Direction.HIGHER;
      default -> Direction.NONE;
    };
  }

  @Override
  public Class<PreferencePair> kind() {
    return PreferencePair.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.REWARD, Role.STEPS);
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public RewardRobustness configure(Options options) {
    List<Transformation> chosen = chosen(options);
    int most = (int) options.whole(SHRINK, 0, MOST_SHRINK).orElse(shrink);
    StepFold folded = options.oneOf("fold", StepFold.words()).orElse(fold);
    options.finish();
    return new RewardRobustness(chosen, most, folded);
  }

  private List<Transformation> chosen(Options options) {
    Map<String, Transformation> known = Transformations.byId();
    Set<String> wanted = new LinkedHashSet<>(options.texts(TRANSFORMATIONS));
    for (String word : wanted) {
      if (!known.containsKey(word)) {
        options.problem(TRANSFORMATIONS, Spelling.unknown("transformation", word, known.keySet()));
      }
    }
    if (options.value(TRANSFORMATIONS).orElse(null) instanceof Value.Sequence list
        && list.values().isEmpty()) {
      options.problem(
          TRANSFORMATIONS,
          "\"transformations\" names no transformation; leave it out for all of them");
    }
    List<Transformation> named =
        known.values().stream().filter(t -> wanted.contains(t.id())).toList();
    return named.isEmpty() ? transformations : named;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "fold",
        fold.id(),
        SHRINK,
        Integer.toString(shrink),
        TRANSFORMATIONS,
        String.join(", ", transformations.stream().map(Transformation::id).toList()));
  }

  @Override
  public List<Ask<?>> asks(PreferencePair pair, Role role, long seed) {
    Asking asking = Asking.of(ID, pair.id(), pair.prompt(), seed);
    List<Ask<?>> asks = new ArrayList<>();
    for (Side side : Side.values()) {
      asks.add(asking.alone(role, side.of(pair), side.id()));
    }
    for (Rewriting rewriting : Rewriting.of(pair, transformations, shrink, seed)) {
      for (Variant variant : rewriting.variants()) {
        asks.add(asking.alone(role, variant.after().completion(), variant.slot()));
      }
    }
    return List.copyOf(asks);
  }

  @Override
  public Scoring<PreferencePair> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new RobustnessScoring(
        transformations, shrink, new CompletionScore(fold), new Rules(policy), seed);
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
