package assayer.core.item;

/**
 * A prompt with two completions of known order.
 *
 * @param id where it comes from
 * @param prompt what was asked
 * @param chosen the better completion
 * @param rejected the worse completion
 * @param placement which of them the data shows first
 */
public record PreferencePair(
    ItemId id, Prompt prompt, Candidate chosen, Candidate rejected, Placement placement)
    implements Item {}
