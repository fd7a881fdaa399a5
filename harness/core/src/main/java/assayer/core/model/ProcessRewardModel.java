package assayer.core.model;

import assayer.core.outcome.StepScores;

/** Gives each step of a solution a score. */
@FunctionalInterface
public interface ProcessRewardModel extends Model<StepsQuestion, StepScores> {}
