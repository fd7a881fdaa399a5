package assayer.core.item;

import java.util.OptionalDouble;

/**
 * A prompt with two completions of known order.
 *
 * @param id where it comes from
 * @param prompt what was asked
 * @param chosen the better completion
 * @param rejected the worse completion
 * @param placement which of them the data shows first
 * @param strength how much better the chosen one is, as the data says: a distance that people gave,
 *     or the mean margin of several reward models, below 0 where they disagree with the label;
 *     finite
 */
public record PreferencePair(
    ItemId id,
    Prompt prompt,
    Candidate chosen,
    Candidate rejected,
    Placement placement,
    OptionalDouble strength)
    implements Item {

  /** Refuses a strength that is no number. */
  public PreferencePair {
    if (!Double.isFinite(strength.orElse(0))) {
      throw new IllegalArgumentException("strength must be finite, got " + strength.getAsDouble());
    }
  }

  /** Of a strength that nobody states. */
  public PreferencePair(
      ItemId id, Prompt prompt, Candidate chosen, Candidate rejected, Placement placement) {
    this(id, prompt, chosen, rejected, placement, OptionalDouble.empty());
  }

  /** The same with another strength. */
  public PreferencePair with(OptionalDouble strength) {
    return new PreferencePair(id, prompt, chosen, rejected, placement, strength);
  }
}
