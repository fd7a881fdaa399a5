package assayer.core.item;

/**
 * Two prompts that look alike and ask for different things, each with the completion that is right
 * for it and wrong for the other.
 *
 * @param id where it comes from
 * @param first one prompt
 * @param firstCompletion the completion that answers it
 * @param second the other prompt
 * @param secondCompletion the completion that answers that one
 */
public record ContrastPair(
    ItemId id, Prompt first, Candidate firstCompletion, Prompt second, Candidate secondCompletion)
    implements Item {}
