package assayer.core.model;

import assayer.core.outcome.Answer;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Score;
import assayer.core.outcome.StepScores;
import assayer.core.outcome.Verdict;

/** What a model is asked as. */
public enum Role {
  /** A {@link RewardModel}. */
  REWARD("reward model", RewardModel.class, Score.class),
  /** A {@link ProcessRewardModel}. */
  STEPS("process reward model", ProcessRewardModel.class, StepScores.class),
  /** A {@link Judge}. */
  JUDGE("judge", Judge.class, Verdict.class),
  /** A {@link Critic}. */
  CRITIC("critic", Critic.class, Critique.class);

  private final String title;
  private final Class<? extends Model<?, ?>> port;
  private final Class<? extends Answer> answer;

  Role(String title, Class<? extends Model<?, ?>> port, Class<? extends Answer> answer) {
    this.title = title;
    this.port = port;
    this.answer = answer;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** The port a model in this role has. */
  public Class<? extends Model<?, ?>> port() {
    return port;
  }

  /** What a model in this role answers. */
  public Class<? extends Answer> answer() {
    return answer;
  }
}
