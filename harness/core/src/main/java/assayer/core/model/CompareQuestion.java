package assayer.core.model;

import assayer.core.item.Candidate;
import assayer.core.item.Prompt;

/**
 * Which of two completions is better?
 *
 * @param prompt what was asked
 * @param first the completion shown first
 * @param second the completion shown second
 */
public record CompareQuestion(Prompt prompt, Candidate first, Candidate second)
    implements Question {}
