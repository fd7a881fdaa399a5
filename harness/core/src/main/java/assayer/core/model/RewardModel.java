package assayer.core.model;

import assayer.core.outcome.Score;

/** Gives each completion a score. */
@FunctionalInterface
public interface RewardModel extends Model<ScoreQuestion, Score> {}
