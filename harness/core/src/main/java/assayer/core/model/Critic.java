package assayer.core.model;

import assayer.core.outcome.Critique;

/** Names the first wrong step of a solution, if there is one. */
@FunctionalInterface
public interface Critic extends Model<StepsQuestion, Critique> {}
