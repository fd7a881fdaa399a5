package assayer.core.model;

import assayer.core.item.Candidate;
import assayer.core.item.Prompt;

/**
 * How good is this completion?
 *
 * @param prompt what was asked
 * @param completion what was answered
 */
public record ScoreQuestion(Prompt prompt, Candidate completion) implements Question {}
