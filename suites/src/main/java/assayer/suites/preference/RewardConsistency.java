package assayer.suites.preference;

import assayer.core.comparison.Difference;
import assayer.core.dataset.DatasetCard;
import assayer.core.item.Candidate;
import assayer.core.item.ContrastPair;
import assayer.core.item.Prompt;
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
import java.util.List;
import java.util.Map;

/**
 * Whether a model notices that the instruction changed (Contrast Instructions, Shen et al., arXiv
 * 2309.16155): of two prompts that look alike, each with its right completion, the share in which
 * the first one's completion scores higher for its own prompt than for the other, strictly. That is
 * the paper's instruction consistency as its code has it.
 *
 * <p>Beside it the same the other way round, from the second prompt's completion, and response
 * consistency: the share in which a prompt's own completion scores above the other prompt's, for
 * each prompt. A model that does not read prompts earns nothing by the first two and a half by the
 * last two.
 */
public final class RewardConsistency implements Suite<ContrastPair> {
  static final String ID = "reward-consistency";
  static final String HEADLINE = "accuracy";

  /** The order of the asks. */
  static final int FIRST_OWN = 0;

  static final int FIRST_MOVED = 1;
  static final int SECOND_OWN = 2;
  static final int SECOND_MOVED = 3;

  /** Made by the service loader. */
  public RewardConsistency() {}

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
    return "How often a completion scores higher for its own prompt than for one that looks alike.";
  }

  @Override
  public String headline() {
    return HEADLINE;
  }

  @Override
  public Class<ContrastPair> kind() {
    return ContrastPair.class;
  }

  @Override
  public List<Role> roles() {
    return List.of(Role.REWARD);
  }

  @Override
  public ScoringPolicy policy() {
    return ScoringPolicy.STRICT;
  }

  @Override
  public RewardConsistency configure(Options options) {
    options.finish();
    return this;
  }

  @Override
  public Map<String, String> options() {
    return Map.of();
  }

  /** Slots end in the number by which a recording lists their scores. */
  @Override
  public List<Ask<?>> asks(ContrastPair pair, Role role, long seed) {
    return List.of(
        ask(pair, pair.first(), pair.firstCompletion(), "cross-1", seed),
        ask(pair, pair.second(), pair.firstCompletion(), "cross-2", seed),
        ask(pair, pair.second(), pair.secondCompletion(), "cross-3", seed),
        ask(pair, pair.first(), pair.secondCompletion(), "cross-4", seed));
  }

  private static Ask<?> ask(
      ContrastPair pair, Prompt prompt, Candidate completion, String slot, long seed) {
    return Asking.of(ID, pair.id(), prompt, seed).alone(Role.REWARD, completion, slot);
  }

  @Override
  public Scoring<ContrastPair> scoring(
      Role role, ScoringPolicy policy, DatasetCard card, long seed) {
    return new ContrastScoring(policy, card.sections(), seed);
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
